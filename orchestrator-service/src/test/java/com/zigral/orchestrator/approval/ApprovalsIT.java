package com.zigral.orchestrator.approval;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.RepositoryTest;
import com.zigral.orchestrator.TickingClock;
import com.zigral.orchestrator.approval.Approval.Status;
import com.zigral.orchestrator.ledger.DoNotContact;
import com.zigral.service.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * How long a request may be answered.
 */
@RepositoryTest
class ApprovalsIT {

	private static final Duration EXPIRY = Duration.ofHours(72);

	private static final List<Outreach> SENDS = List
		.of(new Outreach("message", new ProfileUrl("ada"), "Ada Lovelace", "Hello Ada"));

	private final TickingClock clock = new TickingClock();

	private final DoNotContact doNotContact = mock(DoNotContact.class);

	private final JdbcClient jdbc;

	private final Approvals approvals;

	ApprovalsIT(JdbcClient jdbc, ApprovalRows rows) {
		this.jdbc = jdbc;
		this.approvals = new Approvals(rows, this.doNotContact, new ApprovalSettings("outreach", EXPIRY), this.clock);
	}

	@BeforeEach
	void nobodyWasAsked() {
		this.jdbc.sql("DELETE FROM approval").update();
		given(this.doNotContact.refusals(any())).willReturn(Map.of());
	}

	@Test
	void aYesWithin72HoursIsTaken() {
		Approval asked = ask();
		this.clock.tick(EXPIRY.minusMillis(1));
		assertThat(yes(asked).status()).isEqualTo(Status.APPROVED);
	}

	@Test
	void aYesAfter72HoursIsRefusedAndAskedAnew() {
		Approval asked = ask();
		this.clock.tick(EXPIRY);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> yes(asked)).satisfies((refused) -> {
			assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
			assertThat(refused.getBody().getDetail()).contains("more than 72 hours ago", "asked anew");
		});
		Approval anew = this.approvals.find("j1", "s1").orElseThrow();
		assertThat(anew.status()).isEqualTo(Status.WAITING);
		assertThat(anew.hash()).isNotEqualTo(asked.hash());
		assertThat(anew.expiresAt()).isEqualTo(this.clock.instant().plus(EXPIRY));
	}

	@Test
	void whatIsAskedAnewTakesAYesToItAlone() {
		Approval asked = ask();
		this.clock.tick(EXPIRY);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> yes(asked));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> yes(asked))
			.withMessageContaining("changed since you looked");
		assertThat(yes(ask()).status()).isEqualTo(Status.APPROVED);
	}

	private Approval ask() {
		return this.approvals.ask("j1", "s1", this.clock.instant().minus(Duration.ofDays(30)), SENDS, "");
	}

	private Approval yes(Approval asked) {
		return this.approvals.approve("j1", "s1", new Approvals.Yes(asked.hash(), null, null));
	}

}
