package com.zigral.standin.linkedin;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTests extends OnSite {

	private static final Pattern RESULT = Pattern
		.compile("role=\"listitem\"|data-chameleon-result-urn=|class=\"entity-result\"");

	@Test
	void mixedPagesAreOfAllGenerationsAndLookTheSameEachTime() throws Exception {
		this.browser.logIn();
		this.site.faults().mixed();
		List<Set<String>> pages = marksOfPages();
		assertThat(pages.stream().flatMap(Set::stream)).contains("role=\"listitem\"", "data-chameleon-result-urn=",
				"class=\"entity-result\"");
		assertThat(pages).hasSize(25).allSatisfy((marks) -> assertThat(marks).hasSize(1));
		assertThat(marksOfPages()).isEqualTo(pages);
	}

	@Test
	void whatAMixedPageFetchesIsOfItsGeneration() throws Exception {
		this.browser.logIn();
		this.site.faults().mixed();
		assertThat(marks("/search/results/people/more/?keywords=at&markup=E26"))
			.containsExactly("data-chameleon-result-urn=");
		assertThat(marks("/search/results/people/more/?keywords=at&markup=E24"))
			.containsExactly("class=\"entity-result\"");
	}

	@Test
	void resultsSayNothingThatTheRealSiteDoesNot() throws Exception {
		this.browser.logIn();
		assertThat(this.browser.get("/search/results/people/?keywords=at").body())
			.contains("application/xhtml+xml", "/preload/search-custom-invite/?vanityName=")
			.doesNotContain("data-view-name", "id=\"searchFilter_");
	}

	@Test
	void salesNavigatorOf2026SaysNoMoreThanIdAndName() throws Exception {
		this.browser.logIn();
		this.site.faults().showSales(Generation.S26);
		assertThat(this.browser.get("/sales/search/people").body())
			.contains("urn:li:fs_salesProfile:(ACwAA", "to selection")
			.doesNotContain("data-anonymize", "data-x-search-result");
	}

	@Test
	void sectionsAreNotInAProfileBeforeSomebodyScrolls() throws Exception {
		this.browser.logIn();
		Member member = members(2, 1).getFirst();
		assertThat(this.browser.get(member.path()).body()).contains("profileCardsBelowActivityPart7")
			.doesNotContain("ExperienceTopLevelSection");
		assertThat(this.browser.get(member.path() + "more/?part=1").body()).contains("EducationTopLevelSection");
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "es", "fr", "pt", "it", "nl", "pl", "ja" })
	void everyTextButTheBannerIsThereInEveryLanguage(String language) throws IOException {
		Set<String> missing = new TreeSet<>(keys("texts.properties"));
		missing.removeAll(keys("texts_" + language + ".properties"));
		assertThat(missing).containsExactly("banner");
	}

	private Set<String> marks(String path) throws IOException, InterruptedException {
		return RESULT.matcher(this.browser.get(path).body())
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	private List<Set<String>> marksOfPages() throws IOException, InterruptedException {
		List<Set<String>> marks = new ArrayList<>();
		for (int page = 1; page <= 25; page++) {
			marks.add(marks("/search/results/people/?keywords=at&page=" + page));
		}
		return marks;
	}

	private static Set<String> keys(String name) throws IOException {
		Properties texts = new Properties();
		try (InputStream in = MarkupTests.class.getResourceAsStream(name)) {
			texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		return texts.stringPropertyNames();
	}

}
