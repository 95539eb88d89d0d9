package com.zigral.lincoln.search;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WantedPersonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Dr. Ada Byron, PhD       | Paylane        | Ada Byron Paylane
			Ada "Countess" Byron     | Müller & Söhne | Ada Countess Byron Müller & Söhne
			Ada Byron (she/her)      | AND Digital    | Ada Byron she her and Digital
			Ada Byron                | ''             | Ada Byron
			""")
	void onlyWordsAreSearchedFor(String name, String company, String keywords) {
		assertThat(new WantedPerson(1, name, company).keywords()).isEqualTo(keywords);
	}

	@Test
	void theAddressOfTheSearchHasTheWords() {
		assertThat(new WantedPerson(1, "Ada Byron", "Paylane").search().nextPath())
			.isEqualTo("/search/results/people/?keywords=Ada%20Byron%20Paylane&page=1");
	}

	@Test
	void aPersonIsKnownByTheirRowWhateverKindOfNumberItIs() {
		WantedPerson person = WantedPerson.from(Map.of("row", 7L, "full_name", " Ada Byron ", "company", ""));
		assertThat(person).isEqualTo(new WantedPerson(7, "Ada Byron", ""));
		assertThat(person.isIn(Map.of("row", 7L))).isTrue();
		assertThat(person.isIn(Map.of("row", 8))).isFalse();
	}

}
