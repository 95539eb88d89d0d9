package com.zigral.agent;

import java.time.Instant;
import java.util.Map;

import com.zigral.agent.Prospect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTemplateTests {

	private static final Prospect ADA = Prospect.brief(new ProfileUrl("ada"), "Ada Lovelace",
			Map.of(Field.FIRST_NAME, "Ada", Field.COMPANY, "Engines {first_name} & $1 Sons"), Instant.EPOCH, "test");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Hi {first_name}             | Hi Ada
			{{ First Name }}, hello     | Ada, hello
			Dear {full_name}            | Dear Ada Lovelace
			Hi {first_name} {frist_name}| Hi Ada {frist_name}
			You live in {location}      | You live in {location}
			Nothing to fill             | Nothing to fill
			{} {                        | {} {
			""")
	void whatIsKnownIsFilledIn(String words, String filled) {
		assertThat(new MessageTemplate(words).filledFor(ADA)).isEqualTo(filled);
	}

	@Test
	void whatIsFilledInIsNotFilledAgain() {
		assertThat(new MessageTemplate("At {company}").filledFor(ADA)).isEqualTo("At Engines {first_name} & $1 Sons");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Hi {first_name}", "Hi {{name}}", "Hi [First Name]", "Hi <name>", "Hi {}", "Dear [no name]",
					"at [COMPANY NAME]", "[Insert topic here]", "[Your Name]", "[XXX]", "Hi [first_name]", "[...]" })
	void placeholderThatIsLeftIsFound(String text) {
		assertThat(MessageTemplate.unresolved(text)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Hi Ada", "1 < 2 > 1", "a[]b", "", "at Acme [formerly Beta]", "Hello [sic] there",
			"[xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxq]" })
	void plainWordsHaveNoPlaceholder(String text) {
		assertThat(MessageTemplate.unresolved(text)).isEmpty();
	}

}
