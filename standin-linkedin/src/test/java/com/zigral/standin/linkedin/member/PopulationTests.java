package com.zigral.standin.linkedin.member;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PopulationTests {

	private final Catalog catalog = new Catalog();

	private final List<Member> members = new Population(this.catalog).members();

	@Test
	void everybodyIsTheSameAtEveryStart() {
		assertThat(new Population(new Catalog()).members()).isEqualTo(this.members);
	}

	@Test
	void thereAreEnoughPeopleAndEachHasAnAddressOfTheirOwn() {
		assertThat(this.members).hasSizeGreaterThan(300);
		assertThat(this.members).extracting(Member::slug).doesNotHaveDuplicates();
	}

	@Test
	void ctosOfFintechInAustinFillMoreThanOnePage() {
		assertThat(count(Criteria.NONE.withTitle("CTO"), "Austin, Texas, United States", "Financial Services"))
			.isGreaterThan(20);
	}

	@Test
	void nearMissesAreThere() {
		Criteria ctos = Criteria.NONE.withTitle("CTO");
		assertThat(count(ctos, "Dallas, Texas, United States", "Financial Services")).isPositive();
		assertThat(count(ctos, "Austin, Texas, United States", "Software Development")).isPositive();
		assertThat(count(Criteria.NONE.withTitle("VP"), "Austin, Texas, United States", "Financial Services"))
			.isPositive();
	}

	@Test
	void placeHasThePeopleOfThePlacesWithin() {
		assertThat(count(Criteria.NONE, "Texas, United States", "Financial Services"))
			.isGreaterThan(count(Criteria.NONE, "Austin, Texas, United States", "Financial Services"));
	}

	private int count(Criteria criteria, String place, String industry) {
		Criteria all = criteria.with(Facet.PLACE, this.catalog.term(Facet.PLACE, place))
			.with(Facet.INDUSTRY, this.catalog.term(Facet.INDUSTRY, industry));
		return (int) this.members.stream().filter(all::isMetBy).count();
	}

}
