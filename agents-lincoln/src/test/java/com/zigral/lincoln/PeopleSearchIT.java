package com.zigral.lincoln;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Facet;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleSearchIT extends OnSharedPractice {

	private static final Map<String, Object> FINTECH_CTOS = Map.of("title", "CTO", "location",
			"Austin, Texas, United States", "industry", "Financial Services", "limit", 100);

	@Test
	void everybodyTheSiteFindsOnAllPagesComesBackOnceAndInOrder() throws InterruptedException {
		List<Member> expected = fintechCtos();
		Outcome outcome = this.practice.search(FINTECH_CTOS);
		assertThat(expected.size()).isGreaterThan(20);
		assertThat(Practice.prospects(outcome)).extracting(Prospect::profileUrl)
			.containsExactlyElementsOf(urls(expected));
	}

	@Test
	void hiddenMembersAreLeftOutAndCounted() throws InterruptedException {
		long hidden = fintechCtos().stream().filter(Member::hidden).count();
		assertThat(hidden).isPositive();
		assertThat(Practice.output(this.practice.search(FINTECH_CTOS))).containsEntry("hidden", (int) hidden);
	}

	@Test
	void everyFilterIsReportedAsApplied() throws InterruptedException {
		assertThat(Practice.output(this.practice.search(FINTECH_CTOS)).get("filters"))
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
			.containsExactly(Map.of("filter", "title", "asked", "CTO", "status", "applied", "value", "CTO"),
					Map.of("filter", "location", "asked", "Austin, Texas, United States", "status", "applied", "value",
							"Austin, Texas, United States"),
					Map.of("filter", "industry", "asked", "Financial Services", "status", "applied", "value",
							"Financial Services"));
	}

	@Test
	void resultsCarryWhatTheListShows() throws InterruptedException {
		Member member = fintechCtos().stream()
			.filter((someone) -> someone.slug().equals("bobby-tables"))
			.findFirst()
			.orElseThrow();
		Prospect prospect = Practice.prospects(this.practice.search(FINTECH_CTOS))
			.stream()
			.filter((someone) -> someone.profileUrl().publicIdentifier().equals("bobby-tables"))
			.findFirst()
			.orElseThrow();
		assertThat(prospect.fullName()).isEqualTo("Bobby <b>Tables</b>");
		assertThat(prospect.texts()).containsEntry(Field.HEADLINE, member.headline())
			.containsEntry(Field.TITLE, "CTO")
			.containsEntry(Field.COMPANY, "Lendwise & Co.")
			.containsEntry(Field.LOCATION, "Austin, Texas, United States")
			.containsEntry(Field.INDUSTRY, "Financial Services")
			.containsEntry(Field.CONNECTION_DEGREE, "2nd")
			.containsEntry(Field.FIRST_NAME, "Bobby");
	}

	@Test
	void theLimitEndsTheSearch() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("title", "CTO", "limit", 12));
		assertThat(Practice.prospects(outcome)).hasSize(12);
		assertThat(this.practice.site().ledger().paths(Kind.SEARCH_PAGE)).hasSize(2);
	}

	@Test
	void whoWasFoundBeforeIsLeftOutAndDoesNotCountForTheLimit() throws InterruptedException {
		Map<String, Object> first = new HashMap<>(FINTECH_CTOS);
		first.put("limit", 5);
		List<Prospect> known = Practice.prospects(this.practice.search(first));
		Map<String, Object> more = new HashMap<>(first);
		more.put("exclude", known.stream().map(Prospect::toData).toList());
		Outcome outcome = this.practice.search(more);
		assertThat(Practice.prospects(outcome)).extracting(Prospect::profileUrl)
			.containsExactlyElementsOf(urls(fintechCtos()).subList(5, 10));
		assertThat(Practice.output(outcome)).containsEntry("found_before", 5);
	}

	@Test
	void noResultsAreAResult() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("keywords", "zeppelin captain"));
		assertThat(Practice.prospects(outcome)).isEmpty();
		assertThat(outcome).isInstanceOfSatisfying(Outcome.Succeeded.class, (nothing) -> {
			assertThat(nothing.isEmpty()).isTrue();
			assertThat(nothing.summary()).startsWith("Nobody found: ");
		});
	}

	@Test
	void unknownLocationIsRefused() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("title", "CTO", "location", "Atlantis"));
		assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, (failed) -> {
			assertThat(failed.reason()).contains("no location 'Atlantis'");
			assertThat(failed.retryable()).isFalse();
		});
	}

	@Test
	void unknownIndustryIsSearchedForAsKeyword() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("title", "CTO", "industry", "risk scoring", "limit", 100));
		List<Member> expected = this.practice.site()
			.search(Criteria.NONE.withTitle("CTO").withKeywords("risk scoring"));
		assertThat(expected).isNotEmpty();
		assertThat(Practice.prospects(outcome)).extracting(Prospect::profileUrl)
			.containsExactlyElementsOf(urls(expected));
		assertThat(Practice.output(outcome).get("filters").toString()).contains("status=approximated");
	}

	@Test
	void aMarketIsSearchedForAsTheIndustryThatComesClosest() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("title", "CTO", "industry", "FinTech", "limit", 100));
		List<Member> expected = this.practice.site()
			.search(Criteria.NONE.withTitle("CTO")
				.with(Facet.INDUSTRY, this.practice.site().term(Facet.INDUSTRY, "Financial Services")));
		assertThat(Practice.prospects(outcome)).extracting(Prospect::profileUrl)
			.containsExactlyElementsOf(urls(expected));
		assertThat(Practice.output(outcome).get("filters").toString()).contains("status=approximated",
				"value=Financial Services");
	}

	@Test
	void searchGoesOnAfterThePageItSavedLast() throws InterruptedException {
		RecordedStep first = new RecordedStep();
		List<Prospect> whole = Practice.prospects(this.practice.search(FINTECH_CTOS, first));
		this.practice.site().ledger().clear();
		Progress firstPage = first.saved().getFirst();
		Outcome resumed = this.practice.search(FINTECH_CTOS, new RecordedStep(firstPage.state()));
		assertThat(Practice.prospects(resumed)).isEqualTo(whole);
		assertThat(this.practice.site().ledger().paths(Kind.SEARCH_PAGE)).hasSize(first.saved().size() - 1)
			.noneMatch((path) -> path.endsWith("&page=1"));
	}

	@Test
	void everyFilterOfThePeopleSearchNarrowsItAsTheSiteDoes() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("past_company", "Paylane", "school", "Rice University", "network",
				List.of("1st", "2nd"), "profile_language", List.of("English"), "limit", 100));
		List<Member> expected = this.practice.site()
			.search(Criteria.NONE.with(Facet.PAST_COMPANY, this.practice.site().term(Facet.PAST_COMPANY, "Paylane"))
				.with(Facet.SCHOOL, this.practice.site().term(Facet.SCHOOL, "Rice University"))
				.with(Trait.NETWORK, Set.of("F", "S"))
				.with(Trait.PROFILE_LANGUAGE, Set.of("en")));
		assertThat(expected).isNotEmpty();
		assertThat(Practice.prospects(outcome)).extracting(Prospect::profileUrl)
			.containsExactlyElementsOf(urls(expected));
		assertThat(statuses(outcome)).isEqualTo(Map.of("past_company", "applied", "school", "applied", "network",
				"applied", "profile_language", "applied"));
	}

	@Test
	void filtersOfSalesNavigatorAreReportedAsUnsupported() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("keywords", "zeppelin captain", "seniority", List.of("CXO"),
				"function", List.of("Sales"), "head_count", List.of("11-50")));
		assertThat(statuses(outcome)).isEqualTo(Map.of("keywords", "applied", "seniority", "unsupported", "function",
				"unsupported", "head_count", "unsupported"));
	}

	@Test
	void unlistedCompanyIsSearchedForByItsWordsAndOthersAreLeftOut() throws InterruptedException {
		Outcome outcome = this.practice
			.search(Map.of("title", "CTO", "company", "Harbor-Nowhere Holding", "limit", 20));
		assertThat(Practice.prospects(outcome)).isEmpty();
		assertThat(statuses(outcome)).containsEntry("company", "post_filtered");
		assertThat(Practice.output(outcome).get("filters").toString()).contains("were left out");
	}

	@Test
	void unlistedSchoolBecomesAKeyword() throws InterruptedException {
		Outcome outcome = this.practice.search(Map.of("school", "Hogwarts"));
		assertThat(Practice.prospects(outcome)).isEmpty();
		assertThat(statuses(outcome)).containsEntry("school", "approximated");
	}

	@ParameterizedTest
	@EnumSource(Generation.class)
	void monthlySearchLimitPausesUntilTheNextMonthWithWhatWasFound(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		this.practice.site().subscription().limitSearchPages(2);
		RecordedStep step = new RecordedStep();
		assertThat(this.practice.search(Map.of("title", "CTO", "limit", 100), step))
			.isInstanceOfSatisfying(Outcome.NotBefore.class, (later) -> {
				assertThat(later.instant()).isEqualTo(Instant.parse("2026-05-01T07:00:00Z"));
				assertThat(later.reason()).contains("commercial use limit", "Sales Navigator");
			});
		assertThat(step.saved()).hasSize(2);
	}

	@Test
	void searchWithoutAnyFilterIsRefused() throws InterruptedException {
		assertThat(this.practice.search(Map.of("limit", 5))).isInstanceOfSatisfying(Outcome.Failed.class,
				(failed) -> assertThat(failed.reason()).contains("at least one of"));
	}

	@SuppressWarnings("unchecked")
	static Map<String, String> statuses(Outcome outcome) {
		return ((List<Map<String, String>>) Practice.output(outcome).getOrDefault("filters", List.of())).stream()
			.collect(Collectors.toMap((filter) -> filter.getOrDefault("filter", ""),
					(filter) -> filter.getOrDefault("status", "")));
	}

	private List<Member> fintechCtos() {
		Criteria criteria = Criteria.NONE.withTitle("CTO")
			.with(Facet.PLACE, this.practice.site().term(Facet.PLACE, "Austin, Texas, United States"))
			.with(Facet.INDUSTRY, this.practice.site().term(Facet.INDUSTRY, "Financial Services"));
		return this.practice.site().search(criteria);
	}

	private static List<ProfileUrl> urls(List<Member> members) {
		return members.stream()
			.filter((member) -> !member.hidden())
			.map((member) -> new ProfileUrl(member.slug()))
			.toList();
	}

}
