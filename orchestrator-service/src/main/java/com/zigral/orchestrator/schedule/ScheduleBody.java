package com.zigral.orchestrator.schedule;

import java.time.ZoneId;

import com.zigral.orchestrator.schedule.timetable.CronText;
import com.zigral.orchestrator.schedule.timetable.SpokenTimes;
import com.zigral.service.problem.Choice;
import com.zigral.service.problem.InvalidInputException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as a caller wants it.
 *
 * @param name what people call it
 * @param command the sentence
 * @param cron when it is due; or {@code when}
 * @param when the same in plain words
 * @param zone in which its hours are meant; without it the account's
 * @param missed what happens to times that nobody was there to take
 * @param onlyNew whether its searches leave out whom earlier jobs of it have found
 * @param campaign into which campaign whom its jobs have found come
 */
@Schema(name = "ScheduleBody")
record ScheduleBody(@NotBlank @Size(max = 200) @Nullable String name, @NotBlank @Size(max = 4000) @Schema(
		description = "The sentence, as POST /command takes it",
		example = "Find 10 new CTOs of fintech companies in Austin and add them to the sheet Austin CTOs") @Nullable String command,
		@Nullable @Size(min = 1, max = 200) @Schema(
				description = "Five fields, or six with the seconds first; or `when`",
				example = "0 9 * * 1-5") String cron,
		@Nullable @Size(min = 1, max = 200) @Schema(
				description = "Plain words, English or German: every weekday at 9, on Mondays, montags um 10; or `cron`",
				example = "every weekday at 9") String when,
		@Nullable @Size(max = 100) @Schema(example = "Europe/Berlin",
				description = "In which its hours are meant; without it the account's") String zone,
		@Nullable @Size(max = 20) @Schema(
				description = "skip or once: whether one job is made for times that were missed",
				defaultValue = "skip") String missed,
		@Nullable @Schema(description = "Whether its searches leave out whom earlier jobs of it have found",
				defaultValue = "true") Boolean onlyNew,
		@Nullable @Size(min = 1, max = 200) @Schema(description = "The id of a draft, active or paused campaign into "
				+ "which whoever its completed jobs have found comes; without it nobody is enrolled") String campaign) {

	/**
	 * Check it.
	 * @param otherwise the zone when none is given
	 * @return the settings
	 * @throws InvalidInputException if they are of no use
	 */
	Schedule.Settings settings(ZoneId otherwise) {
		ZoneId where = (this.zone != null) ? Choice.zone("zone", this.zone) : otherwise;
		return new Schedule.Settings(String.valueOf(this.name).strip(), String.valueOf(this.command).strip(),
				cronText(), (this.when != null) ? this.when.strip() : null, where,
				(this.missed != null) ? Choice.of(MissedTimes.class, MissedTimes::key, "missed", this.missed)
						: MissedTimes.SKIP,
				!Boolean.FALSE.equals(this.onlyNew), (this.campaign != null) ? this.campaign.strip() : null);
	}

	private CronText cronText() {
		if ((this.cron == null) == (this.when == null)) {
			throw new InvalidInputException((this.cron == null) ? "when" : "cron",
					"must be given, and not both: cron such as '0 9 * * 1-5', or when such as 'every weekday at 9'");
		}
		CronText text = (this.when != null) ? SpokenTimes.read(this.when) : new CronText(String.valueOf(this.cron));
		text.check((this.when != null) ? "when" : "cron");
		return text;
	}

}
