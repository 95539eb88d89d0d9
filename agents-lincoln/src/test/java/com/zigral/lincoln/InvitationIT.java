package com.zigral.lincoln;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationIT extends OnSharedPractice {

	private static final Optional<String> HELLO = Optional.of("Hello {first_name}");

	@ParameterizedTest
	@CsvSource({ "S26, en", "S26, de", "S26, es", "S26, fr", "E24, en", "E24, de", "E24, es", "E24, fr" })
	void connectOnTheProfileAndBehindMoreIsFoundInEveryGenerationAndLanguage(Generation generation, Locale language)
			throws InterruptedException {
		this.practice.site().faults().show(generation);
		this.practice.site().faults().speak(language);
		List<Member> members = List.of(this.practice.member("josé-müller-ñandú"),
				this.practice.members(3, 1).getFirst());
		RecordedStep step = new RecordedStep();
		Outcome outcome = this.practice.invite(known(members), HELLO, step);
		assertThat(Practice.outcomes(outcome).values()).containsExactly("sent", "sent");
		assertThat(invited()).containsExactlyElementsOf(members.stream().map(InvitationIT::path).toList());
		assertThat(this.practice.site().ledger().texts(Kind.INVITATION)).containsExactlyElementsOf(
				members.stream().map((member) -> "Hello " + member.name().split(" ")[0]).toList());
		assertThat(step.kept().values()).hasSize(2)
			.allSatisfy((png) -> assertThat(png).startsWith(0x89, 'P', 'N', 'G'));
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void namesThatTripUpCarelessReadersAreInvited(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		List<Member> odd = List.of(this.practice.member("bobby-tables"), this.practice.member("layla-haddad"),
				this.practice.member("max-power-42"), this.practice.member("sam-x"));
		Outcome outcome = this.practice.invite(known(odd), Optional.empty(), new RecordedStep());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("sent", "sent", "sent", "sent");
		assertThat(this.practice.site().ledger().texts(Kind.INVITATION)).containsExactly("", "", "", "");
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void whoeverCannotBeInvitedIsLeftOutWithTheReason(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		List<Member> far = this.practice.members(2, 6);
		Member connected = this.practice.members(1, 1).getFirst();
		network().dialogs().reach(far.get(0).slug(), Reach.FOLLOW_ONLY);
		network().dialogs().reach(far.get(1).slug(), Reach.OUT_OF_NETWORK);
		network().dialogs().reach(far.get(2).slug(), Reach.EMAIL_REQUIRED);
		this.practice.site().faults().remove(far.get(3).slug());
		this.practice.site().faults().redirect(far.get(4).slug(), far.get(5).slug());
		List<Prospect> people = new ArrayList<>(known(far.subList(0, 5)));
		people.add(known(connected));
		people.add(Practice.brief(far.get(5)));
		assertThat(Practice.outcomes(this.practice.invite(people, HELLO, new RecordedStep())).values()).containsExactly(
				"follow_only", "out_of_network", "email_required", "gone", "other_profile", "already_connected",
				"unresolved_placeholder");
		assertThat(invited()).isEmpty();
	}

	@Test
	void anotherNameThanTheApprovedOneIsNotInvited() throws InterruptedException {
		Member member = this.practice.members(2, 1).getFirst();
		Outcome outcome = this.practice.invite(List.of(Practice.brief(member)), Optional.empty(), new RecordedStep());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("other_name");
		assertThat(Practice.output(outcome).toString()).contains("'" + member.name() + "'", "'Somebody'");
		assertThat(invited()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void dialogForSomebodyElseInvitesNobodyAndBothAreNamed(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		List<Member> members = this.practice.members(2, 2);
		network().dialogs().confuse(members.get(0).slug(), members.get(1).slug());
		RecordedStep step = new RecordedStep();
		assertThat(this.practice.invite(known(members.subList(0, 1)), HELLO, step))
			.isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
				assertThat(failed.reason()).contains(members.get(0).name(), members.get(1).name());
				assertThat(failed.retryable()).isFalse();
			});
		assertThat(step.kept()).containsOnlyKeys("failure.png", "failure.html");
		assertThat(invited()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void noteThatIsAskedForAtOnceIsWrittenForTheRightPersonOnly(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		List<Member> members = this.practice.members(2, 3);
		members.forEach((member) -> network().dialogs().askForNoteAtOnce(member.slug()));
		network().dialogs().confuse(members.get(1).slug(), members.get(2).slug());
		assertThat(this.practice.invite(known(members), HELLO, new RecordedStep())).isInstanceOfSatisfying(
				Outcome.Failed.class,
				(failed) -> assertThat(failed.reason()).contains(members.get(1).name(), members.get(2).name()));
		assertThat(invited()).containsExactly(path(members.getFirst()));
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void connectButtonsOfOthersInTheSidebarAreNeverPressed(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		List<Member> members = this.practice.members(2, 3);
		network().dialogs().reach(members.get(0).slug(), Reach.FOLLOW_ONLY);
		network().dialogs().reach(members.get(1).slug(), Reach.OUT_OF_NETWORK);
		this.practice.site().people().forEach((member) -> network().dialogs().inviteWithoutAsking(member.slug()));
		List<Member> all = List.of(members.get(0), members.get(1), this.practice.members(1, 1).getFirst(),
				members.get(2));
		Outcome outcome = this.practice.invite(known(all), Optional.empty(), new RecordedStep());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("follow_only", "out_of_network",
				"already_connected", "sent");
		assertThat(invited()).containsExactly(path(members.get(2)));
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void pageThatHasBecomeSomebodyElsesInvitesNobody(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		List<Member> members = this.practice.members(2, 2);
		RecordedStep step = new RecordedStep().beforeSending(() -> this.practice.open(path(members.get(1))));
		Outcome outcome = this.practice.invite(known(members.subList(0, 1)), HELLO, step);
		assertThat(Practice.outcomes(outcome).values()).containsExactly("other_profile");
		assertThat(Practice.output(outcome).toString()).contains(members.get(0).slug(), members.get(1).slug());
		assertThat(invited()).isEmpty();
	}

	@Test
	void invitationOfSomebodyElseIsNoEvidence() throws InterruptedException {
		List<Member> members = this.practice.members(2, 2);
		this.practice.invite(known(members.subList(1, 2)), HELLO, new RecordedStep());
		this.practice.site().faults().redirect(members.get(0).slug(), members.get(1).slug());
		Outcome outcome = this.practice.invite(known(members.subList(0, 1)), HELLO, new RecordedStep().inDoubt());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("unknown");
		assertThat(Practice.output(outcome).toString()).contains(members.get(0).slug(), members.get(1).slug());
	}

	@Test
	void earlierInvitationIsNotRepeated() throws InterruptedException {
		List<Member> member = this.practice.members(2, 1);
		this.practice.invite(known(member), Optional.empty(), new RecordedStep());
		assertThat(Practice.outcomes(this.practice.invite(known(member), HELLO, new RecordedStep())).values())
			.containsExactly("pending");
		assertThat(invited()).hasSize(1);
	}

	@Test
	void noteThatDoesNotFitIsNotCutButLeftOut() throws InterruptedException {
		Outcome outcome = this.practice.invite(known(this.practice.members(2, 1)), Optional.of("x".repeat(201)),
				new RecordedStep());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("too_long");
		assertThat(Practice.output(outcome).toString()).contains("201", "200");
		assertThat(invited()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void usedUpNotesAreSaidAndNobodyIsInvitedWithoutOne(boolean late) throws InterruptedException {
		network().limitNotes(1);
		network().refuseNotesLate(late);
		Outcome outcome = this.practice.invite(known(this.practice.members(2, 2)), HELLO, new RecordedStep());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("sent", "no_notes_left");
		assertThat(invited()).hasSize(1);
	}

	@Test
	void weeklyLimitOfTheSitePausesTheStep() throws InterruptedException {
		network().limitInvitations(1);
		RecordedStep step = new RecordedStep();
		assertThat(this.practice.invite(known(this.practice.members(2, 2)), HELLO, step))
			.isInstanceOfSatisfying(Outcome.NotBefore.class, (later) -> {
				assertThat(later.instant()).isEqualTo(RecordedStep.NOW.plus(Duration.ofDays(1)));
				assertThat(later.reason()).contains("no more invitations");
			});
		assertThat(step.saved()).hasSize(1);
		assertThat(invited()).hasSize(1);
	}

	@Test
	void invitationThatTheSiteLosesIsNotReportedAsSent() throws InterruptedException {
		network().lose(true);
		Outcome outcome = this.practice.invite(known(this.practice.members(2, 1)), HELLO, new RecordedStep());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("skipped");
		assertThat(Practice.output(outcome).toString()).contains("still offers to connect");
	}

	@Test
	void invitationWithoutAnyDialogIsSeenToBeSent() throws InterruptedException {
		List<Member> member = this.practice.members(2, 1);
		network().dialogs().inviteWithoutAsking(member.getFirst().slug());
		assertThat(
				Practice.outcomes(this.practice.invite(known(member), Optional.empty(), new RecordedStep())).values())
			.containsExactly("sent");
		assertThat(invited()).hasSize(1);
	}

	@Test
	void afterACrashThePageTellsWhatWasSent() throws InterruptedException {
		List<Member> members = this.practice.members(2, 3);
		this.practice.invite(known(members.subList(0, 2)), HELLO, new RecordedStep());
		network().accept(members.get(1));
		Outcome outcome = this.practice.invite(known(members), HELLO, new RecordedStep().inDoubt());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("sent", "sent", "skipped");
		assertThat(invited()).hasSize(2);
	}

	@Test
	void whoeverIsDoneIsNotVisitedAgainAfterACrash() throws InterruptedException {
		List<Member> members = this.practice.members(2, 2);
		RecordedStep first = new RecordedStep();
		this.practice.invite(known(members.subList(0, 1)), HELLO, first);
		this.practice.site().ledger().clear();
		Outcome outcome = this.practice.invite(known(members), HELLO,
				new RecordedStep(first.saved().getLast().state()));
		assertThat(Practice.outcomes(outcome).values()).containsExactly("sent", "sent");
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW)).isNotEmpty()
			.allMatch((path) -> path.contains(path(members.get(1))));
	}

	@Test
	void browserThatDiesBeforeTheClickSendsNothing() throws InterruptedException {
		RecordedStep step = new RecordedStep().beforeSending(BrowserIT::killBrowsers);
		List<Member> member = this.practice.members(2, 1);
		assertThat(this.practice.invite(known(member), HELLO, step)).isInstanceOfSatisfying(Outcome.Failed.class,
				(failed) -> assertThat(failed.retryable()).isTrue());
		assertThat(invited()).isEmpty();
		assertThat(Practice.outcomes(this.practice.invite(known(member), HELLO, new RecordedStep())))
			.isEqualTo(Map.of(member.getFirst().slug(), "sent"));
	}

	private List<String> invited() {
		return this.practice.site().ledger().paths(Kind.INVITATION);
	}

	private static List<Prospect> known(List<Member> members) {
		return members.stream().map(Practice::known).toList();
	}

	private static Prospect known(Member member) {
		return Practice.known(member);
	}

	private static String path(Member member) {
		return new ProfileUrl(member.slug()).toUri().getRawPath() + "/";
	}

}
