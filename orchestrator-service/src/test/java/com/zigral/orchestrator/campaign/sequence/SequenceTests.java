package com.zigral.orchestrator.campaign.sequence;

import java.util.List;
import java.util.Optional;

import com.zigral.service.problem.FieldProblem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SequenceTests {

	private static final CampaignStep INVITE = new CampaignStep("invite", StepKind.INVITE, StepEvent.ENROLLED, 0,
			DelayUnit.HOURS, "Hello");

	private static final CampaignStep A = new CampaignStep("a", StepKind.MESSAGE, StepEvent.ACCEPTED, 1,
			DelayUnit.WORKING_DAYS, "A");

	private static final CampaignStep B = message("b", StepEvent.SENT, "B");

	private static final CampaignStep WITHDRAW = new CampaignStep("withdraw", StepKind.WITHDRAW, StepEvent.INVITED, 21,
			DelayUnit.DAYS, "");

	private static final Sequence WHOLE = new Sequence(List.of(INVITE, A, B, WITHDRAW));

	@Test
	void aWholeSequenceHasNothingWrongWithIt() {
		assertThat(WHOLE.problems()).isEmpty();
		assertThat(new Sequence(List.of(message("a", StepEvent.ENROLLED, "A"), B)).problems()).isEmpty();
	}

	@Test
	void itsStepsFollowEachOther() {
		assertThat(WHOLE.first()).isEqualTo(INVITE);
		assertThat(WHOLE.withdrawal()).contains(WITHDRAW);
		assertThat(WHOLE.message(Optional.empty())).contains(A);
		assertThat(WHOLE.message(Optional.of("a"))).contains(B);
		assertThat(WHOLE.message(Optional.of("b"))).isEmpty();
		assertThat(new Sequence(List.of(B)).first()).isEqualTo(B);
	}

	@Test
	void whatCannotBeCarriedOutIsNamedWithItsPlace() {
		assertThat(places(A, INVITE)).containsExactly("steps[1].kind");
		assertThat(places(WITHDRAW)).contains("steps", "steps[0].kind");
		CampaignStep again = new CampaignStep("again", StepKind.WITHDRAW, StepEvent.INVITED, 1, DelayUnit.DAYS, "");
		assertThat(places(INVITE, WITHDRAW, again)).containsExactly("steps[2].kind");
		assertThat(places(INVITE, WITHDRAW, WITHDRAW)).containsExactly("steps[2].id");
		assertThat(places(INVITE, A, message("A B", StepEvent.SENT, "C"))).containsExactly("steps[2].id");
		assertThat(places(INVITE, A, message("b", StepEvent.SENT, "A"))).containsExactly("steps[2].text");
		assertThat(places(INVITE, A, message("b", StepEvent.INVITED, "B"))).containsExactly("steps[2].after");
		assertThat(
				places(new CampaignStep("a", StepKind.MESSAGE, StepEvent.ENROLLED, 251, DelayUnit.WORKING_DAYS, "A")))
			.containsExactly("steps[0].delay");
		assertThat(places(INVITE,
				new CampaignStep("withdraw", StepKind.WITHDRAW, StepEvent.INVITED, 1, DelayUnit.DAYS, "Bye")))
			.containsExactly("steps[1].text");
		assertThat(places()).contains("steps");
	}

	@Test
	void peopleOnTheirWayGoOnWithOtherWordsAndMoreMessagesAtTheEnd() {
		CampaignStep otherB = message("b", StepEvent.SENT, "Other words");
		CampaignStep c = message("c", StepEvent.SENT, "C");
		assertThat(WHOLE.canBecome(new Sequence(List.of(INVITE, A, otherB, WITHDRAW)))).isTrue();
		assertThat(WHOLE.canBecome(new Sequence(List.of(INVITE, A, B, c, WITHDRAW)))).isTrue();
		assertThat(WHOLE.canBecome(new Sequence(List.of(INVITE, A, B, WITHDRAW, c)))).isTrue();
		assertThat(WHOLE.canBecome(new Sequence(List.of(INVITE, A, c, B, WITHDRAW)))).isFalse();
		assertThat(WHOLE.canBecome(new Sequence(List.of(INVITE, A, WITHDRAW)))).isFalse();
		assertThat(WHOLE.canBecome(new Sequence(List.of(INVITE, B, A, WITHDRAW)))).isFalse();
	}

	private static List<String> places(CampaignStep... steps) {
		return new Sequence(List.of(steps)).problems().stream().map(FieldProblem::field).distinct().toList();
	}

	private static CampaignStep message(String id, StepEvent after, String text) {
		return new CampaignStep(id, StepKind.MESSAGE, after, 5, DelayUnit.WORKING_DAYS, text);
	}

}
