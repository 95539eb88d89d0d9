package com.zigral.orchestrator.campaign;

import java.time.ZoneId;
import java.util.List;

import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.StepDraft;
import com.zigral.service.problem.Choice;
import com.zigral.service.problem.InvalidInputException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a caller wants it.
 *
 * @param name what people call it
 * @param account the account it goes out from; without it the only one there is
 * @param zone in which its days are counted; without it the account's
 * @param withoutNote whether to invite without a note when the account has none left
 * @param steps its steps in order
 * @param people who is in it; in a change of a started one who comes in, too
 * @param applyTo whom other steps of a started campaign are for
 */
record CampaignBody(@NotBlank @Size(max = 200) String name, @Nullable @Size(max = 200) String account,
		@Nullable @Size(max = 100) @Schema(example = "Europe/Berlin") String zone, @Nullable Boolean withoutNote,
		@NotNull @Size(min = 1, max = Sequence.MAX_STEPS) List<@NotNull @Valid StepBody> steps,
		@Nullable @Valid PeopleBody people,
		@Nullable @Schema(description = "new or all", defaultValue = "new") String applyTo) {

	/** Other steps are for those who come in from now on. */
	static final String NEW = "new";

	/** Other steps are also for those on their way. */
	static final String ALL = "all";

	Campaign.Settings settings(ZoneId otherwise) {
		return new Campaign.Settings(this.name.strip(),
				(this.zone != null) ? Choice.zone("zone", this.zone) : otherwise,
				Boolean.TRUE.equals(this.withoutNote));
	}

	/**
	 * The job from which its people come.
	 * @return the job's id, absent when they come from somewhere else
	 */
	@Nullable String sourceJobId() {
		return (this.people != null && this.people.fromJob() != null) ? this.people.fromJob().strip() : null;
	}

	boolean appliesToAll() {
		String whom = (this.applyTo != null) ? this.applyTo : NEW;
		if (!List.of(NEW, ALL).contains(whom)) {
			throw new InvalidInputException("apply_to", "must be one of " + List.of(NEW, ALL));
		}
		return whom.equals(ALL);
	}

	/**
	 * Its steps, with what the caller may leave out.
	 * @return the sequence, of which nobody has said yet that it can be carried out
	 * @throws InvalidInputException if a word in it stands for nothing
	 */
	Sequence sequence() {
		return StepDraft.sequence(this.steps.stream().map(StepBody::draft).toList());
	}

	/**
	 * One step.
	 *
	 * @param id its id; without it its kind, with a number from the second on
	 * @param kind what it does
	 * @param after after what its time begins; without it what fits
	 * @param delay how much later it is due; without it at once
	 * @param unit in what that is counted
	 * @param text the words, in which placeholders may stand
	 */
	@Schema(name = "CampaignStepBody")
	record StepBody(@Nullable @Size(max = 30) String id,
			@NotBlank @Schema(description = "invite, message or withdraw") String kind,
			@Nullable @Schema(description = "enrolled, invited, accepted or sent") String after,
			@Nullable @Min(0) @Max(10_000) Integer delay,
			@Nullable @Schema(description = "hours, days or working_days", defaultValue = "working_days") String unit,
			@Nullable @Size(max = 8_000) String text) {

		StepDraft draft() {
			return new StepDraft(this.id, this.kind, this.after, this.delay, this.unit, this.text);
		}

	}

	/**
	 * Who is in it: one of these.
	 *
	 * @param profiles addresses of people that are known
	 * @param fromList a list that has come in, by id or name
	 * @param fromJob a job that has found people
	 */
	@Schema(name = "CampaignPeopleBody")
	record PeopleBody(@Nullable @Size(min = 1, max = 10_000) List<@NotNull @Size(max = 2_000) String> profiles,
			@Nullable @Size(min = 1, max = 200) String fromList, @Nullable @Size(min = 1, max = 255) String fromJob) {
	}

}
