package com.zigral.lincoln;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.standin.linkedin.Criteria;
import com.zigral.standin.linkedin.Facet;
import com.zigral.standin.linkedin.Generation;
import com.zigral.standin.linkedin.Member;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupIT extends OnSharedPractice {

	@ParameterizedTest
	@CsvSource({ "S26, de", "S26, es", "S26, fr", "E24, en", "E24, de", "E24, es", "E24, fr" })
	void everyGenerationInEveryLanguageIsReadExactly(Generation generation, Locale language)
			throws InterruptedException {
		this.practice.site().faults().show(generation);
		this.practice.site().faults().speak(language);
		List<Member> found = visible();
		List<Prospect> prospects = Practice.prospects(this.practice
			.search(Map.of("title", "CTO", "location", "Austin, Texas Metropolitan Area", "limit", 100)));
		assertThat(prospects).extracting(Prospect::fullName).isEqualTo(found.stream().map(Member::name).toList());
		assertThat(prospects).extracting((prospect) -> prospect.text(Field.COMPANY).orElse(""))
			.isEqualTo(found.stream().map((member) -> member.positions().getFirst().company().name()).toList());
		List<Member> some = found.subList(0, 10);
		assertThat(Practice.prospects(this.practice.collect(some)))
			.isEqualTo(some.stream().map((member) -> Expected.of(member, language)).toList());
	}

	@ParameterizedTest
	@CsvSource({ "S26", "E24" })
	void twentyFivePagesEachInTheNextLanguageReturnExactlyTheSitesPeople(Generation generation)
			throws InterruptedException {
		this.practice.site().faults().show(generation);
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

	private List<Member> visible() {
		Criteria criteria = Criteria.NONE.withTitle("CTO")
			.with(Facet.PLACE, this.practice.site().term(Facet.PLACE, "Austin, Texas Metropolitan Area"));
		return this.practice.site().search(criteria).stream().filter((member) -> !member.hidden()).toList();
	}

}
