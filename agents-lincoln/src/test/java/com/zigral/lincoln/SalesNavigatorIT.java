package com.zigral.lincoln;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Facet;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Trait;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SalesNavigatorIT extends OnSharedPractice {

	private static final Map<String, Object> CHIEFS = Map.of("site", "sales_navigator", "seniority", List.of("CXO"),
			"location", "Austin, Texas Metropolitan Area", "limit", 100);

	@Test
	void everybodyOnAllPagesComesBackOnceInOrderWithTheirPublicProfile() throws InterruptedException {
		List<Member> found = chiefs();
		Outcome outcome = this.practice.search(CHIEFS);
		assertThat(found).hasSizeGreaterThan(25);
		assertThat(Practice.prospects(outcome)).extracting(Prospect::profileUrl)
			.containsExactlyElementsOf(visible(found).map((member) -> new ProfileUrl(member.slug())).toList());
		assertThat(Practice.prospects(outcome)).extracting(Prospect::fullName)
			.containsExactlyElementsOf(visible(found).map(Member::name).toList());
		assertThat(Practice.output(outcome)).containsEntry("pages", (found.size() + 24) / 25)
			.containsEntry("total", found.size())
			.containsEntry("hidden", (int) found.stream().filter(Member::hidden).count())
			.containsEntry("unresolved", List.of());
		assertThat(Practice.prospects(outcome).getFirst().texts()).containsKeys(Field.TITLE, Field.COMPANY,
				Field.LOCATION, Field.CONNECTION_DEGREE);
	}

	@Test
	void everyFilterIsSeenToBeAppliedAndNarrowsTheSearch() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.ofEntries(Map.entry("site", "sales_navigator"),
				Map.entry("title", "Engineer"), Map.entry("industry", "Financial Services"),
				Map.entry("function", List.of("Engineering")), Map.entry("seniority", List.of("Senior", "Entry Level")),
				Map.entry("head_count", List.of("1-10", "11-50", "51-200", "201-500", "501-1000")),
				Map.entry("network", List.of("2nd", "3rd+")), Map.entry("profile_language", List.of("English"))));
		List<Member> expected = this.practice.site()
			.search(Criteria.NONE.withTitle("Engineer")
				.with(Facet.INDUSTRY, this.practice.site().term(Facet.INDUSTRY, "Financial Services"))
				.with(Trait.FUNCTION, Set.of("8"))
				.with(Trait.SENIORITY, Set.of("120", "110"))
				.with(Trait.HEAD_COUNT, Set.of("B", "C", "D", "E", "F"))
				.with(Trait.NETWORK, Set.of("S", "O"))
				.with(Trait.PROFILE_LANGUAGE, Set.of("en")));
		assertThat(visible(expected)).isNotEmpty();
		assertThat(Practice.prospects(outcome)).extracting(Prospect::fullName)
			.containsExactlyElementsOf(visible(expected).map(Member::name).toList());
		assertThat(PeopleSearchIT.statuses(outcome).values()).hasSize(7).containsOnly("applied");
	}

	@Test
	void filterThatSalesNavigatorIgnoresIsNotReportedAsApplied() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("site", "sales_navigator", "keywords", "zeppelin captain",
				"company", "Nowhere Holding", "limit", 1));
		assertThat(PeopleSearchIT.statuses(outcome)).containsEntry("keywords", "applied")
			.containsEntry("company", "unsupported");
	}

	@Test
	void whoeverIsNotSeenToBeThePersonIsReportedAndNeverGuessed() throws InterruptedException {
		List<Member> people = visible(this.practice.site().search(vps())).limit(4).toList();
		this.practice.site().faults().unlink(people.get(0).slug());
		this.practice.site().faults().redirect(people.get(1).slug(), people.get(3).slug());
		Outcome outcome = this.practice.search(Map.of("site", "sales_navigator", "seniority", List.of("Vice President"),
				"function", List.of("Engineering"), "limit", 2));
		assertThat(Practice.prospects(outcome)).extracting(Prospect::fullName)
			.containsExactly(people.get(2).name(), people.get(3).name());
		assertThat(Practice.output(outcome).get("unresolved").toString()).contains(people.get(0).name(),
				"does not link to a public profile", people.get(1).name(), "is that of '" + people.get(3).name());
	}

	@Test
	void leadsAreViewsAndASpentBudgetPausesWithWhatWasFoundSaved() throws InterruptedException {
		Map<String, Object> eight = Map.of("site", "sales_navigator", "seniority", List.of("CXO"), "limit", 8);
		RecordedStep step = new RecordedStep().withBudget(2);
		assertThat(this.practice.search(eight, step)).isInstanceOfSatisfying(Outcome.NotBefore.class,
				(later) -> assertThat(later.reason()).contains("profile_view"));
		this.practice.site().ledger().clear();
		Outcome resumed = this.practice.search(eight, new RecordedStep(step.saved().getLast().state()));
		assertThat(Practice.prospects(resumed)).hasSize(8);
		assertThat(this.practice.site().ledger().paths(Kind.LEAD_VIEW)).hasSize(6);
	}

	@Test
	void accountWithoutSalesNavigatorIsToldSo() throws InterruptedException {
		this.practice.site().subscription().salesNavigator(false);
		assertThat(this.practice.search(CHIEFS)).isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
			assertThat(failed.reason()).contains("the account does not have it", "site linkedin");
			assertThat(failed.retryable()).isFalse();
		});
	}

	private List<Member> chiefs() {
		return this.practice.site()
			.search(Criteria.NONE.with(Trait.SENIORITY, Set.of("310"))
				.with(Facet.PLACE, this.practice.site().term(Facet.PLACE, "Austin, Texas Metropolitan Area")));
	}

	private static Criteria vps() {
		return Criteria.NONE.with(Trait.SENIORITY, Set.of("300")).with(Trait.FUNCTION, Set.of("8"));
	}

	private static Stream<Member> visible(List<Member> members) {
		return members.stream().filter((member) -> !member.hidden());
	}

}
