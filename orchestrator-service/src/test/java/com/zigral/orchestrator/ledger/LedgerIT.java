package com.zigral.orchestrator.ledger;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.zigral.agent.Delivery;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.StepStoppedException;
import com.zigral.orchestrator.RepositoryTest;
import com.zigral.orchestrator.TickingClock;
import com.zigral.orchestrator.account.AccountFixture;
import com.zigral.orchestrator.account.AccountLease;
import com.zigral.orchestrator.account.AccountLeases;
import com.zigral.orchestrator.account.AccountStops;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.account.WorkingHours;
import com.zigral.orchestrator.ledger.LedgerEntry.State;
import com.zigral.orchestrator.suppression.DoNotContact;
import com.zigral.orchestrator.suppression.SuppressionFixture;
import com.zigral.orchestrator.suppression.Tombstones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The ledger on a real PostgreSQL. What the outside world does is up to the test.
 */
@RepositoryTest
@Import({ AccountFixture.class, SuppressionFixture.class })
class LedgerIT {

	private static final Outcome.NeedsHuman QUESTION = new Outcome.NeedsHuman("PIN?", Optional.empty());

	private static final WorkingHours HOURS = new WorkingHours(ZoneOffset.UTC, LocalTime.of(8, 0), LocalTime.of(18, 0),
			EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

	private final TickingClock clock = new TickingClock();

	private final JdbcClient jdbc;

	private final AccountFixture accounts;

	private final SuppressionFixture suppression;

	private final AccountStops stops;

	private final LedgerEntries entries;

	private final Tombstones tombstones;

	private final DoNotContact doNotContact;

	private final Budgets budgets;

	private final AccountLeases leases;

	private final Ledger ledger;

	private final ContactHistory history;

	private @Nullable Delivery unwanted;

	private final String account = "account-" + UUID.randomUUID();

	private final AccountLease lease;

	private final Site site = new Site();

	LedgerIT(JdbcClient jdbc, TransactionTemplate transactions, LedgerEntries entries, AccountStops stops,
			AccountFixture accounts, SuppressionFixture suppression) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.accounts = accounts;
		this.suppression = suppression;
		this.stops = stops;
		this.tombstones = suppression.tombstones("A".repeat(43) + "=", this.clock);
		this.doNotContact = suppression.doNotContact(this.tombstones, this.clock);
		this.budgets = accounts.budgets(this.clock);
		this.leases = accounts.replica();
		this.history = new ContactHistory(entries, new FollowUpSettings(7), this.tombstones, this.clock);
		this.ledger = new Ledger(entries, this.budgets, HOURS,
				new DeliveryRules(this.doNotContact, this.history, List.of(new Guard()), this.clock), transactions,
				this.clock);
		this.lease = this.leases.take(this.account).orElseThrow();
	}

	@BeforeEach
	void nothingWasSent() {
		this.jdbc.sql("DELETE FROM budget_use").update();
		this.jdbc.sql("DELETE FROM ledger").update();
	}

	@Test
	void theHistoryKnowsWhatSomebodyWasSentAndWhoMaySendItNoMore() throws InterruptedException {
		deliver("j1", invitation("ada"));
		PastContact contact = this.history.of(List.of(profile("ada"), profile("bob")))
			.getOrDefault(profile("ada"), List.of())
			.getFirst();
		assertThat(contact.state()).isEqualTo("confirmed");
		assertThat(contact.jobId()).isEqualTo("j1");
		assertThat(contact.refusal(wanted("invitation", this.account)))
			.contains(new Delivery.Skipped("sent_before", "was sent an invitation by job j1 already"));
		assertThat(contact.refusal(wanted("message", this.account))).isEmpty();
		assertThat(contact.refusal(wanted("invitation", "another account"))).isEmpty();
		assertThat(this.history.of(List.of())).isEmpty();
	}

	@Test
	void whatIsSentIsConfirmedByWhatIsSeen() throws InterruptedException {
		assertThat(deliver("j1", invitation("ada"))).isEqualTo(new Delivery.Sent("pending: ada"));
		LedgerEntry entry = entry("ada");
		assertThat(entry.state()).isEqualTo(State.CONFIRMED);
		assertThat(entry.words()).isEqualTo("Hello ada");
		assertThat(entry.note()).isEqualTo("pending: ada");
		assertThat(entry.armedAt()).isNotNull();
	}

	@Test
	void aStepThatWasStoppedHasSentWhatTheLedgerKnows() throws InterruptedException {
		deliver("j1", invitation("ada"));
		deliver("j2", invitation("bob"));
		assertThat(this.history.sent("j1", "s1")).extracting(PersonResult::profile, PersonResult::result)
			.containsExactly(tuple(profile("ada"), PersonResult.SENT));
		this.jdbc.sql("UPDATE ledger SET state = 'armed', note = NULL WHERE job_id = 'j1'").update();
		assertThat(this.history.sent("j1", "s1")).extracting(PersonResult::result)
			.containsExactly(PersonResult.UNKNOWN);
		this.jdbc.sql("UPDATE ledger SET state = 'intent' WHERE job_id = 'j1'").update();
		assertThat(this.history.sent("j1", "s1")).isEmpty();
	}

	@Test
	void theSameStepSendsItOnceHoweverOftenItRuns() throws InterruptedException {
		deliver("j1", invitation("ada"));
		assertThat(deliver("j1", invitation("ada"))).isEqualTo(new Delivery.Sent("pending: ada"));
		assertThat(this.site.sent).containsExactly("ada");
	}

	@Test
	void entriesAreListedByWhatIsAskedForAndWholeWithoutIt() throws InterruptedException {
		deliver("j1", invitation("ada"));
		deliver("j2", invitation("grace"));
		String grace = profile("grace").toString();
		assertThat(this.entries.list("", "", "", "", Long.MAX_VALUE, 500)).hasSize(2);
		assertThat(this.entries.list("", "", "", "", Long.MAX_VALUE, 1)).hasSize(1);
		assertThat(this.entries.list("j1", "", "invitation", "confirmed", Long.MAX_VALUE, 500)).hasSize(1);
		assertThat(this.entries.list("", "", "", "failed", Long.MAX_VALUE, 500)).isEmpty();
		assertThat(this.entries.list("", grace, "", "", Long.MAX_VALUE, 500)).hasSize(1);
	}

	@Test
	void anotherJobDoesNotSendItAgain() throws InterruptedException {
		deliver("j1", invitation("ada"));
		assertThat(deliver("j2", invitation("ada"))).isInstanceOfSatisfying(Delivery.Skipped.class,
				(skipped) -> assertThat(skipped.reason()).contains("j1"));
		assertThat(this.site.sent).containsExactly("ada");
	}

	@Test
	void aCrashRightBeforeTheClickRepeatsNothingAndLosesNothing() throws InterruptedException {
		this.site.crash = Crash.BEFORE;
		crash("j1", "ada");
		assertThat(entry("ada").state()).isEqualTo(State.ARMED);
		assertThat(deliver("j1", invitation("ada"))).isEqualTo(new Delivery.Sent("pending: ada"));
		assertThat(this.site.sent).containsExactly("ada");
		assertThat(this.site.looked).containsExactly("ada");
	}

	@Test
	void aCrashRightAfterTheClickIsFoundOutByLooking() throws InterruptedException {
		this.site.crash = Crash.AFTER;
		crash("j1", "ada");
		assertThat(deliver("j1", invitation("ada"))).isEqualTo(new Delivery.Sent("pending: ada"));
		assertThat(this.site.sent).containsExactly("ada");
		assertThat(this.budgets.left(this.account, "invitation")).isOne();
	}

	@Test
	void whatAnEndedJobLeftArmedIsVerifiedByTheNext() throws InterruptedException {
		this.site.crash = Crash.AFTER;
		crash("j1", "ada");
		assertThat(deliver("j2", invitation("ada"))).isInstanceOf(Delivery.Skipped.class);
		assertThat(entry("ada").state()).isEqualTo(State.CONFIRMED);
		assertThat(this.site.sent).containsExactly("ada");
	}

	@Test
	void whatWasSentBeforeTheAccountWasChangedIsNotSentAgain() throws InterruptedException {
		deliver("j1", invitation("ada"));
		assertThat(deliverWithAnotherAccount("j1", invitation("ada"))).isEqualTo(new Delivery.Sent("pending: ada"));
		assertThat(this.site.sent).containsExactly("ada");
	}

	@Test
	void whatAnotherAccountLeftArmedWaitsForAPerson() throws InterruptedException {
		this.site.crash = Crash.AFTER;
		crash("j1", "ada");
		assertThat(deliverWithAnotherAccount("j1", invitation("ada"))).isInstanceOfSatisfying(Delivery.Unclear.class,
				(unclear) -> assertThat(unclear.reason()).contains(this.account));
		assertThat(entry("ada").state()).isEqualTo(State.UNKNOWN);
		assertThat(this.site.sent).containsExactly("ada");
	}

	@Test
	void whatAnotherAccountNeverArmedIsSentAndGivesThatOneItsBudgetBack() throws InterruptedException {
		this.site.crash = Crash.PREPARING;
		crash("j1", "ada");
		assertThat(deliverWithAnotherAccount("j1", invitation("ada"))).isEqualTo(new Delivery.Sent("pending: ada"));
		assertThat(this.site.sent).containsExactly("ada");
		assertThat(this.budgets.left(this.account, "invitation")).isEqualTo(2);
	}

	@Test
	void aCrashBeforeArmingKeepsTheBudgetItTook() throws InterruptedException {
		this.site.crash = Crash.PREPARING;
		crash("j1", "ada");
		assertThat(entry("ada").state()).isEqualTo(State.INTENT);
		deliver("j1", new Outreach("invitation", profile("ada"), "ada", "Edited"));
		assertThat(this.budgets.left(this.account, "invitation")).isOne();
		assertThat(entry("ada").words()).isEqualTo("Edited");
	}

	@Test
	void whatNobodyCanTellWaitsForAPerson() throws InterruptedException {
		this.site.blind = true;
		assertThat(deliver("j1", invitation("ada"))).isInstanceOf(Delivery.Unclear.class);
		assertThat(deliver("j1", invitation("ada"))).isInstanceOf(Delivery.Unclear.class);
		assertThat(this.site.sent).containsExactly("ada");
		assertThat(this.ledger.resolve(entry("ada").id(), false, "I looked")).isTrue();
		assertThat(this.ledger.resolve(entry("ada").id(), true, "I looked again")).isFalse();
		assertThat(this.budgets.left(this.account, "invitation")).isEqualTo(2);
	}

	@Test
	void whatCannotBeSentGivesItsBudgetBack() throws InterruptedException {
		this.site.refusal = "Already connected";
		assertThat(deliver("j1", invitation("ada"))).isEqualTo(new Delivery.Skipped("Already connected"));
		assertThat(this.budgets.left(this.account, "invitation")).isEqualTo(2);
		assertThat(this.site.sent).isEmpty();
	}

	@Test
	void aFullDayPostponesUntilTheOldestIsADayOld() throws InterruptedException {
		deliver("j1", invitation("ada"));
		this.clock.tick(Duration.ofHours(1));
		deliver("j1", invitation("grace"));
		assertThat(deliver("j1", invitation("mary"))).isInstanceOfSatisfying(Delivery.Postponed.class, (postponed) -> {
			assertThat(postponed.instant()).isEqualTo(this.clock.instant().plus(Duration.ofHours(23)));
			assertThat(postponed.reason()).contains("2 of 2 in 24 hours");
		});
		this.clock.tick(Duration.ofHours(23));
		assertThat(deliver("j1", invitation("mary"))).isInstanceOf(Delivery.Sent.class);
		assertThat(deliver("j1", invitation("lisa"))).isInstanceOfSatisfying(Delivery.Postponed.class,
				(postponed) -> assertThat(postponed.reason()).contains("3 of 3 in 7 days"));
	}

	@Test
	void nothingGoesOutAtNight() throws InterruptedException {
		this.clock.tick(Duration.ofHours(12));
		assertThat(deliver("j1", invitation("ada"))).isInstanceOfSatisfying(Delivery.Postponed.class,
				(postponed) -> assertThat(postponed.instant()).isEqualTo("2026-11-03T08:00:00Z"));
		assertThat(this.budgets.left(this.account, "invitation")).isEqualTo(2);
	}

	@Test
	void whoeverWantsNoContactGetsNone() throws InterruptedException {
		ProfileUrl profile = profile("silent");
		this.doNotContact.addAll(List.of(profile), "Asked us to stop");
		assertThat(deliver("j1", new Outreach("invitation", profile, "Silent", "Hello")))
			.isInstanceOf(Delivery.Skipped.class);
		assertThat(this.site.sent).isEmpty();
		assertThat(this.doNotContact.erase(profile)).isTrue();
		assertThat(this.doNotContact.erase(profile)).isFalse();
	}

	@Test
	void whoeverWasErasedIsNamedNowhereAndGetsNothingMore() throws InterruptedException {
		deliver("j1", invitation("forgotten"));
		long id = entry("forgotten").id();
		this.tombstones.add(profile("forgotten"));
		assertThat(this.history.erase(profile("forgotten"))).isOne();
		assertThat(this.history.erase(profile("forgotten"))).isZero();
		assertThat(this.jdbc.sql("SELECT ledger::text FROM ledger WHERE id = ?").param(id).query(String.class).single())
			.contains("(erased)", "confirmed")
			.doesNotContain(profile("forgotten").toString(), "Hello forgotten", "pending");
		assertThat(deliver("j2", invitation("forgotten"))).isInstanceOfSatisfying(Delivery.Skipped.class,
				(skipped) -> assertThat(skipped.reason()).endsWith("was erased"));
		assertThat(this.budgets.left(this.account, "invitation")).isOne();
		assertThat(this.site.sent).hasSize(1);
	}

	@Test
	void tombstoneTellsNobodyWhoItWasAndNeedsItsKey() {
		this.tombstones.add(profile("buried"));
		assertThat(this.tombstones.among(List.of(profile("buried"), profile("alive"))))
			.containsExactly(profile("buried"));
		assertThat(this.jdbc.sql("SELECT string_agg(tombstone::text, ' ') FROM tombstone").query(String.class).single())
			.doesNotContain("buried");
		Tombstones otherKey = this.suppression.tombstones("B".repeat(42) + "A=", this.clock);
		assertThat(otherKey.among(List.of(profile("buried")))).isEmpty();
	}

	@Test
	void whoHasLostTheAccountCannotSend() {
		this.leases.giveBack(this.lease);
		assertThat(this.leases.take(this.account)).isPresent();
		assertThatExceptionOfType(StepStoppedException.class).isThrownBy(() -> deliver("j1", invitation("ada")));
		assertThat(this.site.sent).isEmpty();
	}

	@Test
	void whoHasLostTheJobCannotSend() {
		Claim claim = new Claim("j1", "s1", this.lease, invitation("ada"), () -> {
			throw new StepStoppedException("Cancelled");
		});
		assertThatExceptionOfType(StepStoppedException.class).isThrownBy(() -> this.ledger.deliver(claim, this.site));
		assertThat(this.site.sent).isEmpty();
	}

	@Test
	void anAccountHasOneHolder() {
		assertThat(this.leases.take(this.account)).isEmpty();
		this.accounts.renew(this.leases);
		this.leases.giveBack(this.lease);
		assertThat(this.leases.take(this.account))
			.hasValueSatisfying((next) -> assertThat(next.fence()).isGreaterThan(this.lease.fence()));
	}

	@Test
	void theReplicaThatAskedKeepsTheAccountUntilNobodyNeedsTheAnswer() {
		AccountLeases other = this.accounts.replica();
		this.stops.stop(this.account, "asking", QUESTION);
		this.leases.keep(this.lease, "asking");
		this.accounts.renew(this.leases);
		assertThat(other.take(this.account, "asking")).isEmpty();
		assertThat(this.leases.take(this.account, "asking")).contains(this.lease);
		this.leases.keep(this.lease, "asking");
		this.stops.withdrawQuestion("asking");
		this.accounts.renew(this.leases);
		assertThat(other.take(this.account, "next")).isPresent();
		assertThat(this.leases.take(this.account, "asking")).isEmpty();
	}

	@Test
	void aRateLimitStopsTheAccountUntilItsMomentAndARestrictionUntilAPersonSaysGoOn() {
		this.stops.stop(this.account, "j1",
				new Outcome.NotBefore(Instant.now().minusSeconds(1), "429", Optional.of(ErrorKind.RATE_LIMITED)));
		assertThat(this.stops.find(this.account)).isEmpty();
		this.stops.stop(this.account, "j1",
				new Outcome.NotBefore(Instant.now().plusSeconds(60), "429", Optional.of(ErrorKind.RATE_LIMITED)));
		assertThat(this.stops.find(this.account)).hasValueSatisfying((stop) -> {
			assertThat(stop.kind()).isEqualTo("rate_limited");
			assertThat(stop.isQuestionOf("j1")).isFalse();
		});
		this.stops.stop(this.account, "j1",
				new Outcome.NeedsHuman(Optional.of(ErrorKind.RESTRICTED), "Restricted", Optional.empty()));
		this.stops.withdrawQuestion("j1");
		assertThat(this.stops.find(this.account)).isPresent();
		this.stops.lift(this.account);
		assertThat(this.stops.find(this.account)).isEmpty();
	}

	@Test
	void whatConcernsOneStepOnlyStopsNobodyElse() {
		this.stops.stop(this.account, "j1", new Outcome.NotBefore(Instant.now().plusSeconds(60), "Used up"));
		this.stops.stop(this.account, "j1", new Outcome.NotBefore(Instant.now().plusSeconds(60), "Weekly limit",
				Optional.of(ErrorKind.LIMIT_REACHED)));
		this.stops.stop(this.account, "j1", new Outcome.Failed("Odd", List.of()));
		assertThat(this.stops.find(this.account)).isEmpty();
	}

	@Test
	void anotherMessageMayFollowOnceSomeDaysHavePassedButNeverTheSameWords() throws InterruptedException {
		deliver("j1", message("ada", "Hello"));
		this.clock.tick(Duration.ofDays(6));
		assertThat(deliver("j2", message("ada", "Any news?"))).isInstanceOfSatisfying(Delivery.Skipped.class,
				(skipped) -> {
					assertThat(skipped.code()).isEqualTo("too_soon");
					assertThat(skipped.reason())
						.isEqualTo("ada was sent a message by job j1 on 2026-11-02; another one can be sent from "
								+ "2026-11-09T09:00:00Z");
				});
		this.clock.tick(Duration.ofDays(1));
		assertThat(deliver("j2", message("ada", "Hello"))).isInstanceOfSatisfying(Delivery.Skipped.class,
				(skipped) -> assertThat(skipped.code()).isEqualTo("sent_before"));
		assertThat(deliver("j2", message("ada", "Any news?"))).isInstanceOf(Delivery.Sent.class);
		assertThat(deliver("j1", message("ada", "Hello"))).as("a replay of the first")
			.isInstanceOf(Delivery.Sent.class);
		assertThat(deliver("j3", message("ada", "Hello"))).isInstanceOf(Delivery.Skipped.class);
		assertThat(this.site.sent).containsExactly("ada", "ada");
	}

	@Test
	void theStepsOfACampaignFollowEachOtherAndEachGoesOutOnce() throws InterruptedException {
		deliver("j1", message("ada", "Hello"), new Touch("c1", "a"));
		assertThat(deliver("j2", message("ada", "Other words"), new Touch("c1", "a"))).isInstanceOfSatisfying(
				Delivery.Skipped.class, (skipped) -> assertThat(skipped.code()).isEqualTo("sent_before"));
		assertThat(deliver("j2", message("ada", "Any news?"), new Touch("c1", "b"))).isInstanceOf(Delivery.Sent.class);
		assertThat(this.site.answersCountSince).as("whoever sends it looks for answers").contains(Instant.EPOCH);
		assertThat(deliver("j3", message("ada", "From elsewhere"), new Touch("c2", "a"))).isInstanceOfSatisfying(
				Delivery.Skipped.class, (skipped) -> assertThat(skipped.code()).isEqualTo("too_soon"));
		assertThat(deliver("j4", message("ada", "By itself"))).isInstanceOf(Delivery.Skipped.class);
		assertThat(this.site.sent).containsExactly("ada", "ada");
	}

	@Test
	void aWithdrawnInvitationCanBeRepeatedAfterThreeWeeksAndTakesNoBudgetBefore() throws InterruptedException {
		deliver("j1", invitation("ada"));
		this.history.withdrawn(this.account, List.of(profile("ada")));
		this.clock.tick(Duration.ofDays(9));
		this.history.withdrawn(this.account, List.of(profile("ada")));
		assertThat(deliver("j2", invitation("ada"))).isInstanceOfSatisfying(Delivery.Skipped.class,
				(skipped) -> assertThat(skipped.reason())
					.endsWith("another one can be sent from 2026-11-23T09:00:00Z"));
		assertThat(this.budgets.left(this.account, "invitation")).isEqualTo(2);
		this.clock.tick(Duration.ofDays(12));
		assertThat(deliver("j2", invitation("ada"))).isInstanceOf(Delivery.Sent.class);
		assertThat(deliver("j3", invitation("ada"))).isInstanceOf(Delivery.Skipped.class);
		assertThat(this.site.sent).containsExactly("ada", "ada");
	}

	@Test
	void whatACampaignDoesNotWantAnyMoreIsNotSentAndKeepsNoBudget() throws InterruptedException {
		Touch touch = new Touch("c1", "a");
		this.unwanted = new Delivery.Skipped("answered", "They have answered");
		assertThat(deliver("j1", invitation("ada"), touch)).isEqualTo(this.unwanted);
		assertThat(deliver("j1", invitation("ada"))).as("not of the campaign").isInstanceOf(Delivery.Sent.class);
		assertThat(this.site.answersCountSince).isEmpty();
		this.unwanted = null;
		this.site.crash = Crash.PREPARING;
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> deliver("j1", invitation("grace"), touch));
		this.site.crash = Crash.NEVER;
		this.unwanted = new Delivery.Postponed(this.clock.instant(), "The campaign is paused");
		assertThat(deliver("j1", invitation("grace"), touch)).isEqualTo(this.unwanted);
		assertThat(this.budgets.left(this.account, "invitation")).isZero();
		this.unwanted = new Delivery.Skipped("answered", "They have answered");
		assertThat(deliver("j1", invitation("grace"), touch)).isEqualTo(this.unwanted);
		assertThat(this.budgets.left(this.account, "invitation")).isOne();
	}

	@Test
	void postponingTakesNothingFromTheBudget() throws InterruptedException {
		this.clock.tick(Duration.ofHours(12));
		for (int i = 0; i < 10; i++) {
			assertThat(deliver("j1", invitation("ada" + i))).isInstanceOf(Delivery.Postponed.class);
		}
		assertThat(this.budgets.left(this.account, "invitation")).isEqualTo(2);
	}

	private WantedTouch wanted(String kind, String sender) {
		return new WantedTouch(kind, sender, Touch.SINGLE, "", this.clock.instant());
	}

	private Outreach message(String slug, String text) {
		return new Outreach("message", profile(slug), slug, text);
	}

	private Delivery deliver(String jobId, Outreach outreach, Touch touch) throws InterruptedException {
		return this.ledger.deliver(new Claim(jobId, "s1", this.lease, outreach, touch, () -> {
		}), this.site);
	}

	private Delivery deliver(String jobId, Outreach outreach) throws InterruptedException {
		return this.ledger.deliver(new Claim(jobId, "s1", this.lease, outreach, () -> {
		}), this.site);
	}

	private Delivery deliverWithAnotherAccount(String jobId, Outreach outreach) throws InterruptedException {
		AccountLease other = this.leases.take("other-" + this.account).orElseThrow();
		return this.ledger.deliver(new Claim(jobId, "s1", other, outreach, () -> {
		}), this.site);
	}

	private void crash(String jobId, String slug) {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> deliver(jobId, invitation(slug)));
		this.site.crash = Crash.NEVER;
	}

	private Outreach invitation(String slug) {
		return new Outreach("invitation", profile(slug), slug, "Hello " + slug);
	}

	private ProfileUrl profile(String slug) {
		return new ProfileUrl(slug);
	}

	private LedgerEntry entry(String slug) {
		return this.entries.list("", profile(slug).toString(), "", "", Long.MAX_VALUE, 500)
			.stream()
			.filter((entry) -> entry.account().equals(this.account))
			.findFirst()
			.orElseThrow();
	}

	/** A campaign whose people are in it from the beginning on. */
	private final class Guard implements TouchGuard {

		@Override
		public Optional<Delivery> refusal(Touch touch, ProfileUrl recipient) {
			return Optional.ofNullable(LedgerIT.this.unwanted);
		}

		@Override
		public Optional<Instant> answersCountSince(Touch touch, ProfileUrl recipient) {
			return Optional.of(Instant.EPOCH);
		}

	}

	/** Where the process dies. */
	private enum Crash {

		NEVER, PREPARING, BEFORE, AFTER

	}

	/** The outside world, which remembers what was sent. */
	private static final class Site implements OutreachSender {

		private final List<String> sent = new ArrayList<>();

		private final List<String> looked = new ArrayList<>();

		private Crash crash = Crash.NEVER;

		private boolean blind;

		private String refusal = "";

		private Optional<Instant> answersCountSince = Optional.empty();

		@Override
		public Optional<String> prepare(Outreach outreach) {
			this.answersCountSince = outreach.unlessAnsweredSince();
			die(Crash.PREPARING);
			return Optional.of(this.refusal).filter((reason) -> !reason.isEmpty());
		}

		@Override
		public DeliveryCheck send(Outreach outreach) {
			die(Crash.BEFORE);
			this.sent.add(outreach.name());
			die(Crash.AFTER);
			return seen(outreach);
		}

		@Override
		public DeliveryCheck look(Outreach outreach) {
			this.looked.add(outreach.name());
			return seen(outreach);
		}

		private DeliveryCheck seen(Outreach outreach) {
			if (this.blind) {
				return new DeliveryCheck.Unclear("The page does not say");
			}
			return this.sent.contains(outreach.name()) ? new DeliveryCheck.Seen("pending: " + outreach.name())
					: new DeliveryCheck.NotSeen("No pending invitation");
		}

		private void die(Crash moment) {
			if (this.crash == moment) {
				throw new IllegalStateException("Killed");
			}
		}

	}

}
