package com.zigral.orchestrator.campaign.sequence;

import java.util.ArrayList;
import java.util.List;

import com.zigral.service.problem.Choice;
import com.zigral.service.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * One step of a campaign as somebody wants it, in words of whom nobody has said yet that
 * they mean anything.
 *
 * @param id its id; without it its kind, with a number from the second on
 * @param kind what it does
 * @param after after what its time begins; without it what fits
 * @param delay how much later it is due; without it at once
 * @param unit in what that is counted; without it working days
 * @param text the words, in which placeholders may stand
 */
public record StepDraft(@Nullable String id, String kind, @Nullable String after, @Nullable Integer delay,
		@Nullable String unit, @Nullable String text) {

	/**
	 * The sequence of some steps, with what was left out. Whether it can be carried out
	 * is for {@link Sequence#problems} to say.
	 * @param drafts the steps in order
	 * @return the sequence
	 * @throws InvalidInputException if a word stands for nothing
	 */
	public static Sequence sequence(List<StepDraft> drafts) {
		List<StepKind> kinds = new ArrayList<>();
		List<CampaignStep> steps = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			String place = "steps[" + i + "]";
			StepDraft draft = drafts.get(i);
			StepKind kind = Choice.of(StepKind.class, StepKind::key, place + ".kind", draft.kind());
			kinds.add(kind);
			steps.add(draft.step(place, kind, kinds));
		}
		return new Sequence(steps);
	}

	private CampaignStep step(String place, StepKind stepKind, List<StepKind> soFar) {
		long nth = soFar.stream().filter((other) -> other == stepKind).count();
		StepEvent fitting = Sequence.expectedEvent(stepKind, soFar.contains(StepKind.INVITE), nth == 1);
		return new CampaignStep((this.id != null) ? this.id.strip() : stepKind.key() + ((nth > 1) ? "-" + nth : ""),
				stepKind,
				(this.after != null) ? Choice.of(StepEvent.class, StepEvent::key, place + ".after", this.after)
						: fitting,
				(this.delay != null) ? this.delay : 0,
				(this.unit != null) ? Choice.of(DelayUnit.class, DelayUnit::key, place + ".unit", this.unit)
						: DelayUnit.WORKING_DAYS,
				(this.text != null) ? this.text.strip() : "");
	}

}
