package com.zigral.orchestrator.campaign;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.DelayUnit;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.StepEvent;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.campaign.sequence.WorkingDays;
import com.zigral.orchestrator.job.IllegalTransitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Times are of the week that begins on Monday, 2 November 2026.
 */
class EnrolmentTests {

	private static final CampaignStep INVITE = step("invite", StepKind.INVITE, StepEvent.ENROLLED, 0);

	private static final CampaignStep A = step("a", StepKind.MESSAGE, StepEvent.ACCEPTED, 2);

	private static final CampaignStep B = step("b", StepKind.MESSAGE, StepEvent.SENT, 5);

	private static final CampaignStep WITHDRAW = step("withdraw", StepKind.WITHDRAW, StepEvent.INVITED, 15);

	private static final Sequence SEQUENCE = new Sequence(List.of(INVITE, A, B, WITHDRAW));

	private static final WorkingDays DAYS = new WorkingDays(ZoneOffset.UTC,
			EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

	private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

	private static final Instant FRIDAY = Instant.parse("2026-11-06T14:00:00Z");

	private final Enrolment ada = new Enrolment(
			new Campaign("c1", new Campaign.Settings("Fintech", ZoneId.of("UTC"), false), "sam", MONDAY),
			new ProfileUrl("ada"), "Ada Lovelace", INVITE, MONDAY);

	@ParameterizedTest
	@CsvSource(textBlock = """
			queued,           due invited accepted sent
			waiting_approval, queued due invited accepted sent in_doubt completed
			due,              queued waiting_approval invited accepted sent in_doubt completed
			invited,          due accepted completed
			accepted,         due sent completed
			sent,             due sent completed
			in_doubt,         queued invited accepted sent completed""")
	void whatMayFollowAStateIsThisAndAnyEndButTheLastStep(String state, String next) {
		Set<String> ends = Set.of("replied", "do_not_contact", "left_out", "stopped", "erased");
		Set<String> expected = Arrays.stream(next.split(" ")).collect(Collectors.toSet());
		expected.addAll(ends);
		assertThat(following(state)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "completed, replied erased", "replied, erased", "do_not_contact, erased", "left_out, erased",
			"stopped, erased", "erased, ''" })
	void anEndIsAnEnd(String state, String next) {
		assertThat(following(state))
			.isEqualTo(Arrays.stream(next.split(" ")).filter((one) -> !one.isEmpty()).collect(Collectors.toSet()));
	}

	@Test
	void somebodyAcceptsIsWrittenToTwiceAndIsThrough() {
		this.ada.handedOver("j1");
		this.ada.asked();
		this.ada.decided();
		this.ada.invited(MONDAY, SEQUENCE, DAYS);
		assertThat(at()).isEqualTo("invited: withdraw at 2026-11-23T09:00:00Z");
		this.ada.accepted(FRIDAY, SEQUENCE, DAYS);
		assertThat(at()).isEqualTo("accepted: a at 2026-11-10T14:00:00Z");
		this.ada.handedOver("j2");
		this.ada.sent(FRIDAY.plus(Duration.ofDays(4)), SEQUENCE, DAYS);
		assertThat(at()).isEqualTo("sent: b at 2026-11-17T14:00:00Z");
		this.ada.handedOver("j3");
		this.ada.sent(FRIDAY.plus(Duration.ofDays(11)), SEQUENCE, DAYS);
		assertThat(at()).isEqualTo("completed: null at null");
		assertThat(this.ada.sent()).isEqualTo(2);
		this.ada.replied(FRIDAY.plus(Duration.ofDays(12)));
		assertThat(at()).isEqualTo("replied: null at null");
	}

	@Test
	void afterAPauseOneStepIsDueAndTheNextWaitsItsFullTime() {
		this.ada.handedOver("j1");
		this.ada.invited(MONDAY, SEQUENCE, DAYS);
		this.ada.accepted(MONDAY, SEQUENCE, DAYS);
		Instant weeksLater = MONDAY.plus(Duration.ofDays(28));
		this.ada.handedOver("j2");
		this.ada.sent(weeksLater, SEQUENCE, DAYS);
		assertThat(at()).isEqualTo("sent: b at 2026-12-07T09:00:00Z");
	}

	@Test
	void whatAJobDidNotDoIsTriedAgainFromWhereTheyWere() {
		this.ada.handedOver("j1");
		this.ada.released(FRIDAY);
		assertThat(at()).isEqualTo("queued: invite at 2026-11-06T14:00:00Z");
		this.ada.handedOver("j2");
		this.ada.asked();
		this.ada.invited(MONDAY, SEQUENCE, DAYS);
		this.ada.handedOver("j3");
		this.ada.released(FRIDAY);
		assertThat(at()).isEqualTo("invited: withdraw at 2026-11-06T14:00:00Z");
		assertThat(this.ada.jobId()).isNull();
	}

	@Test
	void whoeverIsInNeitherListHasNotAccepted() {
		this.ada.handedOver("j1");
		this.ada.invited(MONDAY, SEQUENCE, DAYS);
		this.ada.handedOver("j2");
		this.ada.notPending();
		assertThat(at()).isEqualTo("invited: null at null");
		this.ada.accepted(FRIDAY, SEQUENCE, DAYS);
		assertThat(at()).isEqualTo("accepted: a at 2026-11-10T14:00:00Z");
	}

	@Test
	void whatNobodyCanTellWaits() {
		this.ada.handedOver("j1");
		this.ada.inDoubt("Nobody saw it");
		assertThat(this.ada.reason()).isEqualTo("Nobody saw it");
		assertThatExceptionOfType(IllegalTransitionException.class).isThrownBy(() -> this.ada.handedOver("j2"))
			.withMessageContaining("Ada Lovelace is 'in doubt' in campaign c1; they cannot be 'due'");
		this.ada.released(FRIDAY);
		assertThat(at()).isEqualTo("queued: invite at 2026-11-06T14:00:00Z");
	}

	@Test
	void theFirstAnswerIsKeptWhoeverWritesAfterwards() {
		this.ada.replied(MONDAY);
		assertThat(this.ada.repliedAt()).isEqualTo(MONDAY);
		assertThatExceptionOfType(IllegalTransitionException.class).isThrownBy(() -> this.ada.replied(FRIDAY));
		assertThat(this.ada.repliedAt()).isEqualTo(MONDAY);
	}

	@Test
	void onlyAnEndEndsIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.ada.end(EnrolmentState.SENT, MONDAY, null));
		this.ada.end(EnrolmentState.LEFT_OUT, MONDAY, "Not approved");
		assertThat(this.ada.endedAt()).isEqualTo(MONDAY);
		assertThat(this.ada.reason()).isEqualTo("Not approved");
	}

	private String at() {
		return "%s: %s at %s".formatted(this.ada.state().key(), this.ada.stepId(), this.ada.dueAt());
	}

	private static Set<String> following(String key) {
		EnrolmentState state = Arrays.stream(EnrolmentState.values())
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.orElseThrow();
		return Arrays.stream(EnrolmentState.values())
			.filter(state::mayBecome)
			.map(EnrolmentState::key)
			.collect(Collectors.toSet());
	}

	private static CampaignStep step(String id, StepKind kind, StepEvent after, int days) {
		return new CampaignStep(id, kind, after, days, DelayUnit.WORKING_DAYS, id);
	}

}
