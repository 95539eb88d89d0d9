package com.zigral.lincoln;

import java.util.Map;

import com.zigral.agent.Prospect.Field;
import org.junit.jupiter.api.Test;

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

}
