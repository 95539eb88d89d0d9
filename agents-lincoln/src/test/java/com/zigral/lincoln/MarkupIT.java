package com.zigral.lincoln;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Facet;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupIT extends OnSharedPractice {

	@ParameterizedTest
	@CsvSource({ "S26, de", "E26, es", "E24, fr", "mixed, en" })
	void everyGenerationIsReadExactlyInOtherLanguages(String markup, Locale language) throws InterruptedException {
		show(markup);
		this.practice.site().faults().speak(language);
		List<Member> found = visible();
		List<Prospect> prospects = Practice.prospects(this.practice
			.search(Map.of("title", "CTO", "location", "Austin, Texas Metropolitan Area", "limit", 100)));
		assertThat(prospects).extracting(Prospect::fullName).isEqualTo(found.stream().map(Member::name).toList());
		assertThat(prospects).extracting((prospect) -> prospect.text(Field.COMPANY).orElse(""))
			.isEqualTo(found.stream().map((member) -> member.positions().getFirst().company().name()).toList());
		Member longest = Collections.max(found, Comparator.comparingInt((member) -> member.positions().size()));
		List<Member> some = Stream.concat(found.stream().limit(4), Stream.of(longest)).distinct().toList();
		assertThat(Practice.prospects(this.practice.collect(some)))
			.isEqualTo(some.stream().map((member) -> Expected.of(member, language)).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "S26", "E26", "E24", "mixed" })
	void twentyFivePagesEachInTheNextLanguageReturnExactlyTheSitesPeople(String markup) throws InterruptedException {
		show(markup);
		RecordedStep step = new RecordedStep().whenSaving((progress) -> this.practice.site()
			.faults()
			.speak(Locale.of(List.of("en", "de", "es", "fr").get(progress.done() % 4))));
		Outcome outcome = this.practice.search(Map.of("keywords", "at", "limit", 250), step);
		List<String> expected = this.practice.site()
			.search(Criteria.NONE.withKeywords("at"))
			.stream()
			.filter((member) -> !member.hidden())
			.map(Member::slug)
			.toList();
		assertThat(expected).hasSizeGreaterThan(250);
		assertThat(step.saved()).hasSizeGreaterThanOrEqualTo(25);
		assertThat(Practice.prospects(outcome)).extracting((prospect) -> prospect.profileUrl().publicIdentifier())
			.isEqualTo(expected.subList(0, 250));
	}

	private void show(String markup) {
		if (markup.equals("mixed")) {
			this.practice.site().faults().mixed();
		}
		else {
			this.practice.site().faults().show(Generation.valueOf(markup));
		}
	}

	private List<Member> visible() {
		Criteria criteria = Criteria.NONE.withTitle("CTO")
			.with(Facet.PLACE, this.practice.site().term(Facet.PLACE, "Austin, Texas Metropolitan Area"));
		return this.practice.site().search(criteria).stream().filter((member) -> !member.hidden()).toList();
	}

}
