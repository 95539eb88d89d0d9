package com.zigral.lincoln;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageIT extends OnSharedPractice {

	private static final String ODD = "Hi <b>{first_name}</b> & co. 🚀\n\nمرحبا — \"quotes\" 'n' all.\nBye";

	@ParameterizedTest
	@CsvSource({ "S26, en", "S26, de", "E24, es", "E24, fr" })
	void theExactWordsArriveInANewAndInAnOldThread(Generation generation, Locale language) throws InterruptedException {
		this.practice.site().faults().show(generation);
		this.practice.site().faults().speak(language);
		List<Member> members = this.practice.members(1, 2);
		network().reply(members.get(1), "Who are you?");
		RecordedStep step = new RecordedStep();
		Outcome outcome = this.practice.write(known(members), "Hello {first_name}, how are you?", step);
		assertThat(Practice.outcomes(outcome).values()).containsExactly("sent", "sent");
		assertThat(written()).containsExactlyElementsOf(members.stream()
			.map((member) -> "Hello %s, how are you?".formatted(member.name().split(" ")[0]))
			.toList());
		assertThat(Practice.output(outcome).toString()).contains(network().thread(members.get(0)).getLast().urn());
		assertThat(step.kept()).hasSize(2);
	}

	@Test
	void oddWordsArriveAsTheyAre() throws InterruptedException {
		Member member = this.practice.members(1, 1).getFirst();
		Outcome outcome = this.practice.write(known(List.of(member)), ODD.replace("<b>", "«").replace("</b>", "»"),
				new RecordedStep());
		assertThat(Practice.outcomes(outcome).values()).containsExactly("sent");
		assertThat(written().getFirst().replaceAll("\\s+", " "))
			.isEqualTo("Hi «%s» & co. 🚀 مرحبا — \"quotes\" 'n' all. Bye".formatted(member.name().split(" ")[0]));
		assertThat(written().getFirst()).contains("🚀\n", "all.\nBye");
	}

	@Test
	void strangersAreNotWrittenToBeforeTheyAccept() throws InterruptedException {
		List<Member> member = this.practice.members(2, 1);
		assertThat(outcomes(this.practice.write(known(member), "Hello", new RecordedStep())))
			.containsExactly("not_connected");
		this.practice.invite(known(member), Optional.empty(), new RecordedStep());
		network().accept(member.getFirst());
		assertThat(outcomes(this.practice.write(known(member), "Hello", new RecordedStep()))).containsExactly("sent");
		assertThat(written()).containsExactly("Hello");
	}

	@Test
	void theSameWordsAreNotSaidTwice() throws InterruptedException {
		List<Member> member = this.practice.members(1, 1);
		this.practice.write(known(member), "Hello", new RecordedStep());
		assertThat(outcomes(this.practice.write(known(member), "Hello", new RecordedStep())))
			.containsExactly("already_said");
		assertThat(written()).containsExactly("Hello");
	}

	@Test
	void threadOfSomebodyElseGetsNothingAndBothAreNamed() throws InterruptedException {
		List<Member> members = this.practice.members(1, 2);
		network().dialogs().confuse(members.get(0).slug(), members.get(1).slug());
		AtomicBoolean armed = new AtomicBoolean();
		RecordedStep step = new RecordedStep().beforeSending(() -> armed.set(true));
		assertThat(this.practice.write(known(members.subList(0, 1)), "Hello", step)).isInstanceOfSatisfying(
				Outcome.Failed.class,
				(failed) -> assertThat(failed.reason()).contains(members.get(0).name(), members.get(1).name()));
		assertThat(armed).isFalse();
		assertThat(written()).isEmpty();
	}

	@Test
	void pageThatHasBecomeSomebodyElsesThreadGetsNothing() throws InterruptedException {
		List<Member> members = this.practice.members(1, 2);
		RecordedStep step = new RecordedStep()
			.beforeSending(() -> this.practice.open("/messaging/compose/?recipient=" + members.get(1).profileId()));
		assertThat(this.practice.write(known(members.subList(0, 1)), "Hello", step)).isInstanceOfSatisfying(
				Outcome.Failed.class,
				(failed) -> assertThat(failed.reason()).contains(members.get(0).name(), members.get(1).name()));
		assertThat(written()).isEmpty();
	}

	@Test
	void redirectedProfileAndAnotherNameAreNotWrittenTo() throws InterruptedException {
		List<Member> members = this.practice.members(1, 3);
		this.practice.site().faults().redirect(members.get(0).slug(), members.get(1).slug());
		List<Prospect> people = List.of(Practice.known(members.get(0)), Practice.brief(members.get(2)));
		Outcome outcome = this.practice.write(people, "Hello", new RecordedStep());
		assertThat(outcomes(outcome)).containsExactly("other_profile", "other_name");
		assertThat(Practice.output(outcome).toString()).contains(members.get(0).slug(), members.get(1).slug(),
				members.get(2).name(), "Somebody");
		assertThat(written()).isEmpty();
	}

	@Test
	void theSameWordsInSomebodyElsesThreadAreNoEvidence() throws InterruptedException {
		List<Member> members = this.practice.members(1, 2);
		this.practice.write(known(members.subList(1, 2)), "Hello", new RecordedStep());
		network().dialogs().confuse(members.get(0).slug(), members.get(1).slug());
		assertThat(this.practice.write(known(members.subList(0, 1)), "Hello", new RecordedStep().inDoubt()))
			.isInstanceOfSatisfying(Outcome.Failed.class,
					(failed) -> assertThat(failed.reason()).contains(members.get(0).name(), members.get(1).name()));
	}

	@Test
	void messageThatTheSiteRefusesIsNotReportedAsSent() throws InterruptedException {
		this.practice.restart(this.practice.settings().taking(Pause.NONE, Duration.ofSeconds(8)));
		network().lose(true);
		Outcome outcome = this.practice.write(known(this.practice.members(1, 1)), "Hello", new RecordedStep());
		assertThat(outcomes(outcome)).containsExactly("skipped");
		assertThat(Practice.output(outcome).toString()).contains("does not have the message");
	}

	@Test
	void afterACrashTheThreadTellsWhatWasSent() throws InterruptedException {
		List<Member> members = this.practice.members(1, 2);
		this.practice.write(known(members.subList(0, 1)), "Hello", new RecordedStep());
		network().reply(members.get(0), "Hello yourself");
		assertThat(outcomes(this.practice.write(known(members), "Hello", new RecordedStep().inDoubt())))
			.containsExactly("sent", "skipped");
		assertThat(written()).hasSize(1);
	}

	@Test
	void browserThatDiesBeforeTheClickSendsNothing() throws InterruptedException {
		RecordedStep step = new RecordedStep().beforeSending(BrowserIT::killBrowsers);
		assertThat(this.practice.write(known(this.practice.members(1, 1)), "Hello", step))
			.isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> assertThat(failed.retryable()).isTrue());
		assertThat(written()).isEmpty();
	}

	private List<String> written() {
		return this.practice.site().ledger().texts(Kind.MESSAGE);
	}

	private static List<String> outcomes(Outcome outcome) {
		return List.copyOf(Practice.outcomes(outcome).values());
	}

	private static List<Prospect> known(List<Member> members) {
		return members.stream().map(Practice::known).toList();
	}

}
