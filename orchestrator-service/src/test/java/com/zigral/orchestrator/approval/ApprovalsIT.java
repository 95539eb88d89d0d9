package com.zigral.orchestrator.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Delivery;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.RepositoryTest;
import com.zigral.orchestrator.TickingClock;
import com.zigral.orchestrator.approval.Approval.Status;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.ledger.PastContact;
import com.zigral.orchestrator.ledger.Touch;
import com.zigral.orchestrator.suppression.DoNotContact;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What is asked, and how long it may be answered.
 */
@RepositoryTest
class ApprovalsIT {

	private static final Approvals.Decider ANNA = new Approvals.Decider("Anna", "crm");

	private static final Duration EXPIRY = Duration.ofHours(72);

	private static final List<Outreach> SENDS = List
		.of(new Outreach("message", new ProfileUrl("ada"), "Ada Lovelace", "Hello Ada"));

	private static final OutreachRules RULES = new OutreachRules("text", false, 20,
			Map.of("3rd", new Delivery.Skipped("not_connected", "They are not connected")));

	private static final ProfileUrl ADA = new ProfileUrl("ada");

	private static final ProfileUrl GRACE = new ProfileUrl("grace");

	private static final ProfileUrl ALAN = new ProfileUrl("alan");

	private static final ProfileUrl JOAN = new ProfileUrl("joan");

	private static final ProfileUrl MARY = new ProfileUrl("mary");

	private static final ProfileUrl HEDY = new ProfileUrl("hedy");

	private static final ProfileUrl LISE = new ProfileUrl("lise");

	private static final ProfileUrl EMMY = new ProfileUrl("emmy");

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private final TickingClock clock = new TickingClock();

	private final DoNotContact doNotContact = mock(DoNotContact.class);

	private final ContactHistory history = mock(ContactHistory.class);

	private final JdbcClient jdbc;

	private final Approvals approvals;

	ApprovalsIT(JdbcClient jdbc, ApprovalRows rows) {
		this.jdbc = jdbc;
		this.approvals = new Approvals(rows, new Recipients(this.doNotContact, this.history),
				new ApprovalSettings("outreach", EXPIRY), this.clock);
	}

	@BeforeEach
	void nobodyWasAsked() {
		this.jdbc.sql("DELETE FROM approval").update();
		given(this.doNotContact.refusals(any())).willReturn(Map.of());
		given(this.history.of(any())).willReturn(Map.of());
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

	@Test
	void onlyWhoCanBeReachedIsOffered() {
		given(this.doNotContact.refusals(any())).willReturn(Map.of(GRACE, "is on the do-not-contact list"));
		given(this.history.of(any())).willReturn(Map.of(ADA, List.of(contact("message", "confirmed")), ALAN,
				List.of(contact("message", "unknown")), JOAN, List.of(contact("invitation", "confirmed"))));
		Approval asked = ask(to(ADA, "Hi"), to(GRACE, "Hi"), to(ALAN, "Hi"), to(JOAN, "Hi"), to(MARY, "x".repeat(21)),
				to(HEDY, "Hi {company}"), degree(LISE, "3rd"), degree(EMMY, "1st"));
		assertThat(asked.items()).extracting(ApprovalItem::name, ApprovalItem::degree)
			.containsExactly(tuple("joan", null), tuple("emmy", "1st"));
		assertThat(asked.leftOut()).extracting(ApprovalItem::name, ApprovalItem::code, ApprovalItem::reason)
			.containsExactly(tuple("ada", "sent_before", "ada was sent a message by job j0 already"),
					tuple("grace", "do_not_contact", "grace is on the do-not-contact list"),
					tuple("alan", "in_doubt",
							"alan may have been sent a message by job j0; a person must look: GET /ledger?state=unknown"),
					tuple("mary", "too_long", "The text has 21 characters; at most 20 can be sent"),
					tuple("hedy", "unresolved_placeholder", "The text has an unresolved placeholder, {company}"),
					tuple("lise", "not_connected", "They are not connected"));
		assertThat(this.approvals.find("j1", "s1")).contains(asked);
		Approval shown = this.approvals.waiting("j1").getFirst();
		assertThat(shown.items().getFirst().lastContact()).isEqualTo(contact("invitation", "confirmed"));
		assertThat(shown.hash()).isEqualTo(asked.hash());
	}

	@Test
	void nobodyIsAskedWhenNobodyCanBeReached() {
		Approval asked = ask(degree(LISE, "3rd"));
		assertThat(asked.status()).isEqualTo(Status.APPROVED);
		assertThat(asked.decidedBy()).isEqualTo("nobody");
		assertThat(this.approvals.waiting("j1")).isEmpty();
		assertThat(asked.approved(degree(LISE, "3rd"))).isEmpty();
		assertThat(asked.refusal(degree(LISE, "3rd")))
			.contains(new Delivery.Skipped("not_connected", "They are not connected"));
		assertThat(ask(degree(LISE, "3rd"))).isEqualTo(asked);
	}

	@Test
	void whoeverIsLeftOutCannotBeApproved() {
		Approval asked = ask(to(ADA, "Hi"), degree(LISE, "3rd"));
		assertThatExceptionOfType(InvalidInputException.class)
			.isThrownBy(() -> this.approvals.approve("j1", "s1",
					new Approvals.Yes(asked.hash(), List.of(LISE.toString()), ANNA)))
			.withMessageContaining("lise: They are not connected");
		assertThat(yes(asked).items()).extracting(ApprovalItem::approved).containsExactly(true);
		assertThat(this.approvals.find("j1", "s1").orElseThrow().leftOut()).singleElement()
			.extracting(ApprovalItem::approved)
			.isEqualTo(false);
	}

	@Test
	void whoeverIsNotToBeContactedSinceItWasAskedIsLeftOutAtTheYes() {
		Approval asked = ask(to(ADA, "Hi"), to(GRACE, "Hi"));
		given(this.doNotContact.refusals(any())).willReturn(Map.of(GRACE, "was erased"));
		assertThat(this.approvals.waiting("j1").getFirst().leftOut()).extracting(ApprovalItem::reason)
			.containsExactly("grace was erased");
		Approval approved = yes(asked);
		assertThat(approved.approved(to(ADA, "Hi"))).isPresent();
		assertThat(approved.approved(to(GRACE, "Hi"))).isEmpty();
		assertThat(approved.refusal(to(GRACE, "Hi")).orElseThrow().code()).isEqualTo("do_not_contact");
	}

	@Test
	void aTemplateIsForAllWhoseWordsNobodyHasChanged() {
		Approval asked = ask(to(ADA, "Hi"), to(GRACE, "Hi"), to(HEDY, "Hi {company}"));
		Approval byHand = edit(asked, Map.of(GRACE.toString(), "Dear Grace"), null, Map.of());
		Approval changed = edit(byHand, Map.of(), "Hello {first_name}",
				Map.of(ADA.toString(), "Hello Ada", GRACE.toString(), "Hello Grace", HEDY.toString(), "Hello Hedy"));
		assertThat(changed.items()).extracting(ApprovalItem::text, ApprovalItem::edited)
			.containsExactly(tuple("Hello Ada", null), tuple("Dear Grace", true), tuple("Hello Hedy", null));
		assertThat(changed.leftOut()).isEmpty();
		assertThat(changed.template()).isEqualTo("Hello {first_name}");
		assertThat(List.of(asked.hash(), byHand.hash(), changed.hash())).doesNotHaveDuplicates();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> yes(byHand))
			.withMessageContaining("changed since you looked");
		assertThat(yes(changed).approved(to(GRACE, "Hi")).orElseThrow().text()).isEqualTo("Dear Grace");
		assertThat(ask(to(ADA, "Hi"), to(GRACE, "Hi"), to(HEDY, "Hi {company}")).status()).as("still the same question")
			.isEqualTo(Status.APPROVED);
	}

	@Test
	void wordsThatCannotBeSentAreRefusedWhenTheyAreWritten() {
		Approval asked = ask(to(ADA, "Hi"), degree(LISE, "3rd"));
		refused(asked, Map.of(ADA.toString(), "x".repeat(21)), null, "The text has 21 characters; at most 20");
		refused(asked, Map.of(ADA.toString(), "Hi {frist_name}"), null, "{frist_name}");
		refused(asked, Map.of(ADA.toString(), " "), null, "no words");
		refused(asked, Map.of(LISE.toString(), "Hi"), null, "lise is left out: They are not connected");
		refused(asked, Map.of(MARY.toString(), "Hi"), null, "nobody like");
		refused(asked, Map.of(), "Hi {frist_name}", "{frist_name}, which stands for nothing");
		refused(asked, Map.of(), "x".repeat(21), "21 characters without its placeholders");
		assertThat(this.approvals.find("j1", "s1")).contains(asked);
	}

	@Test
	void whoDecidedIsKeptWithTheNameOfTheirToken() {
		yes(ask());
		assertThat(this.approvals.waiting("j1")).isEmpty();
		assertThat(this.approvals.decided("j1")).singleElement().satisfies((decided) -> {
			assertThat(decided.status()).isEqualTo(Status.APPROVED);
			assertThat(decided.decidedBy()).isEqualTo("Anna");
			assertThat(decided.token()).isEqualTo("crm");
		});
		assertThat(this.approvals.decided("j2")).isEmpty();
	}

	@Test
	void whoSaysNoNameGoesByThatOfTheirToken() {
		assertThat(Approvals.Decider.of(null, () -> "crm")).isEqualTo(new Approvals.Decider("crm", "crm"));
		assertThat(Approvals.Decider.of("Anna", () -> "crm")).isEqualTo(ANNA);
		assertThat(Approvals.Decider.of(null, null)).isEqualTo(new Approvals.Decider("the account's owner", null));
	}

	@Test
	void otherWordsBringBackWhomOnlyTheirsKeptOut() {
		Approval asked = ask(to(HEDY, "Hi {company}"));
		assertThat(asked.status()).isEqualTo(Status.WAITING);
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> yes(asked))
			.withMessageContaining("hedy: The text has an unresolved placeholder, {company}");
		Approval edited = edit(asked, Map.of(HEDY.toString(), "Hi you"), null, Map.of());
		assertThat(yes(edited).approved(to(HEDY, "Hi {company}")).orElseThrow().text()).isEqualTo("Hi you");
	}

	@Test
	void whatAnEarlierVersionStoredIsReadAndCanBeApproved() {
		this.jdbc.sql("""
				INSERT INTO approval (job_id, step_id, rendered_hash, hash, items, status, requested_at, expires_at)
				VALUES ('j1', 's1', 'r', 'h', :items, 'waiting', :now, :until)""")
			.param("items",
					"""
							[{"kind": "message", "recipient": "https://www.linkedin.com/in/ada", "name": "Ada", "text": "Hi Ada",
							  "approved": false},
							 {"kind": "message", "recipient": "https://www.linkedin.com/in/grace", "name": "Grace",
							  "text": "Hi {frist_name}", "approved": false}]""")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("until", this.clock.instant().plus(EXPIRY).atOffset(ZoneOffset.UTC))
			.update();
		Approval shown = this.approvals.waiting("j1").getFirst();
		assertThat(shown.items()).extracting(ApprovalItem::text).containsExactly("Hi Ada");
		assertThat(shown.leftOut()).extracting(ApprovalItem::code).containsExactly("unresolved_placeholder");
		assertThat(yes(shown).items()).extracting(ApprovalItem::approved).containsExactly(true);
	}

	private void refused(Approval asked, Map<String, String> texts, @Nullable String template, String why) {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> edit(asked, texts, template, Map.of()))
			.withMessageContaining(why);
	}

	private Approval edit(Approval seen, Map<String, String> texts, @Nullable String template,
			Map<String, String> rendered) {
		return this.approvals.edit("j1", "s1",
				new ApprovalEdit(seen.hash(), texts, template, rendered, Optional.of(RULES)));
	}

	private PastContact contact(String kind, String state) {
		return new PastContact(kind, state, "j0", "s1", "account", NOW, Touch.SINGLE, "Hi",
				kind.equals("message") ? NOW.plus(Duration.ofDays(7)) : null);
	}

	private static Outreach to(ProfileUrl profile, String text) {
		return new Outreach("message", profile, profile.publicIdentifier(), text);
	}

	private Outreach degree(ProfileUrl profile, String degree) {
		return new Outreach("message", profile, profile.publicIdentifier(), "Hi",
				Optional.of(new Outreach.Degree(degree, this.clock.instant())));
	}

	private Approval ask(Outreach... sends) {
		return this.approvals.ask(new ApprovalRequest("j1", "s1", this.clock.instant().minus(Duration.ofDays(30)),
				List.of(sends), "", "account", Touch.SINGLE, Optional.of(RULES), "Hi"));
	}

	private Approval ask() {
		return this.approvals.ask(new ApprovalRequest("j1", "s1", this.clock.instant().minus(Duration.ofDays(30)),
				SENDS, "", "account", Touch.SINGLE, Optional.empty(), null));
	}

	private Approval yes(Approval asked) {
		return this.approvals.approve("j1", "s1", new Approvals.Yes(asked.hash(), null, ANNA));
	}

}
