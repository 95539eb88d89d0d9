package com.zigral.lincoln.profile;

import java.util.Map;

import com.zigral.agent.Prospect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTests {

	@Test
	void firstWordIsTheFirstNameAndTheRestTheLast() {
		assertThat(PersonName.parts("Ana de la Cruz"))
			.isEqualTo(Map.of(Field.FIRST_NAME, "Ana", Field.LAST_NAME, "de la Cruz"));
	}

	@Test
	void emojiAndWhatFollowsTheCommaAreLeftOut() {
		assertThat(PersonName.parts("Max 🚀 Power, MBA"))
			.isEqualTo(Map.of(Field.FIRST_NAME, "Max", Field.LAST_NAME, "Power"));
	}

	@Test
	void singleNameIsAFirstName() {
		assertThat(PersonName.parts("Sam")).isEqualTo(Map.of(Field.FIRST_NAME, "Sam"));
	}

	@Test
	void nameOfNothingButEmojiHasNoParts() {
		assertThat(PersonName.parts("🚀")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Dr. Ada Byron", "Prof. Dr. Ada Byron", "Dr Ada Byron", "Dipl.-Ing. Ada Byron",
			"Prof. Dr. med. Ada Byron", "Mrs. Ada Byron" })
	void nobodyIsGreetedByTheirTitle(String name) {
		assertThat(PersonName.parts(name)).isEqualTo(Map.of(Field.FIRST_NAME, "Ada", Field.LAST_NAME, "Byron"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Drew Byron", "Ingrid Byron", "M. Byron", "Dr." })
	void namesThatBeginLikeATitleStay(String name) {
		assertThat(PersonName.parts(name).get(Field.FIRST_NAME)).isEqualTo(name.split(" ")[0]);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ada  Byron        | ada byron    | true
			Ada 🚀 Byron, MBA | Ada Byron    | true
			Ada Byron         | Ada Lovelace | false
			Ada               | Ada Byron    | false
			🚀                | 🦀           | true
			""")
	void namesAreComparedWithoutWhatStandsBesideThem(String shown, String known, boolean same) {
		assertThat(PersonName.areSame(shown, known)).isEqualTo(same);
	}

}
