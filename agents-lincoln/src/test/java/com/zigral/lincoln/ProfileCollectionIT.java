package com.zigral.lincoln;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.standin.linkedin.FaultControls;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileCollectionIT extends OnSharedPractice {

	@Test
	void profilesComeBackExact() throws InterruptedException {
		List<Member> members = visible(25);
		List<Prospect> prospects = Practice.prospects(this.practice.collect(members));
		assertThat(prospects).isEqualTo(members.stream().map((member) -> Expected.of(member, Locale.ENGLISH)).toList());
	}

	@Test
	void whatIsCollectedIsNotVisitedAgainAfterACrash() throws InterruptedException {
		List<Member> members = visible(5);
		RecordedStep first = new RecordedStep();
		List<Prospect> whole = Practice.prospects(this.practice.collect(members, first));
		this.practice.site().ledger().clear();
		Progress third = first.saved().get(2);
		Outcome resumed = this.practice.collect(members, new RecordedStep(third.state()));
		assertThat(Practice.prospects(resumed)).isEqualTo(whole);
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW))
			.noneMatch((path) -> members.subList(0, 3).stream().anyMatch((done) -> path.contains(done.slug())))
			.anyMatch((path) -> path.contains(members.get(4).slug()));
	}

	@Test
	void usedUpBudgetPausesWithWhatWasCollectedSaved() throws InterruptedException {
		RecordedStep step = new RecordedStep().withBudget(2);
		assertThat(this.practice.collect(visible(3), step)).isInstanceOfSatisfying(Outcome.NotBefore.class,
				(later) -> assertThat(later.reason()).contains("profile_view"));
		assertThat(step.saved()).extracting(Progress::done).containsExactly(1, 2);
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW)).hasSize(2);
	}

	@Test
	void profileThatIsGoneIsNamedAndStaysBrief() throws InterruptedException {
		List<Member> members = visible(43).subList(40, 43);
		this.practice.site().faults().remove(members.get(1).slug());
		Outcome outcome = this.practice.collect(members);
		assertThat(Practice.output(outcome).get("not_collected").toString()).contains(members.get(1).slug());
		assertThat(Practice.prospects(outcome)).extracting(Prospect::fullName)
			.containsExactly(members.get(0).name(), "Somebody", members.get(2).name());
	}

	@Test
	void redirectedProfileIsNotReadAndBothAreNamed() throws InterruptedException {
		List<Member> members = visible(46).subList(43, 46);
		this.practice.site().faults().redirect(members.get(0).slug(), members.get(1).slug());
		Outcome outcome = this.practice.collect(List.of(members.get(0), members.get(2)));
		assertThat(Practice.output(outcome).get("not_collected").toString()).contains("outcome=other_profile",
				members.get(0).slug(), members.get(1).slug());
		assertThat(Practice.prospects(outcome)).extracting(Prospect::fullName)
			.containsExactly("Somebody", members.get(2).name());
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void nothingIsReadOfWhoeverShowAllLeadsTo(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		Member member = visible(200).stream().filter((other) -> other.positions().size() > 5).findFirst().orElseThrow();
		Member other = this.practice.member("layla-haddad");
		this.practice.collect(List.of(other));
		FaultControls faults = this.practice.site().faults();
		faults.whileNextPageLoads(() -> faults.whileNextPageLoads(() -> faults.redirect(member.slug(), other.slug())));
		Prospect prospect = Practice.prospects(this.practice.collect(List.of(member))).getFirst();
		assertThat(prospect.fullName()).isEqualTo(member.name());
		assertThat(prospect.experience()).isNotEmpty().isSubsetOf(Expected.of(member, Locale.ENGLISH).experience());
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW)).last().asString().contains(other.slug());
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void contactInfoIsReadAsFarAsTheAccountSeesIt(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		List<Member> members = Stream.of(1, 2)
			.flatMap((degree) -> this.practice.members(degree, 13).stream().skip(10))
			.toList();
		Outcome outcome = this.practice.collect(members);
		assertThat(Practice.prospects(outcome))
			.isEqualTo(members.stream().map((member) -> Expected.of(member, Locale.ENGLISH)).toList())
			.anyMatch((prospect) -> prospect.text(Field.EMAIL).isPresent() && prospect.text(Field.PHONE).isPresent())
			.anyMatch((prospect) -> prospect.text(Field.WEBSITES).orElse("").contains(", http://"));
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void picturesFilmsAndFontsAreNotLoaded(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		this.practice.collect(visible(3));
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW)).isNotEmpty();
		assertThat(this.practice.site().ledger().paths(Kind.MEDIA)).isEmpty();
	}

	@Test
	void profileWithoutNameFailsAndWhatWasSeenIsKept() throws InterruptedException {
		this.practice.site().faults().withoutNames(true);
		RecordedStep step = new RecordedStep();
		Outcome outcome = this.practice.collect(visible(1), step);
		assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
			assertThat(failed.reason()).contains("shows no name");
			assertThat(failed.retryable()).isFalse();
			assertThat(failed.artifacts()).hasSize(2);
		});
		assertThat(step.kept().get("failure.png")).startsWith(0x89, 'P', 'N', 'G');
		assertThat(new String(step.kept().get("failure.html"), java.nio.charset.StandardCharsets.UTF_8))
			.contains("practice-banner");
	}

	private List<Member> visible(int count) {
		return this.practice.site().people().stream().filter((member) -> !member.hidden()).limit(count).toList();
	}

}
