package com.zigral.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutreachRulesTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final OutreachRules NOTES = new OutreachRules("note", true, 20,
			Map.of("1st", new Delivery.Skipped("already_connected", "They are connected already")));

	private static final OutreachRules MESSAGES = new OutreachRules("text", false, 20,
			Map.of("2nd", new Delivery.Skipped("not_connected", "They are not connected")));

	@Test
	void aDegreeThatCannotBeReachedIsAReason() {
		assertThat(NOTES.recipientRefusal(to("1st", NOW), NOW))
			.contains(new Delivery.Skipped("already_connected", "They are connected already"));
		assertThat(NOTES.recipientRefusal(to("2nd", NOW), NOW)).isEmpty();
		assertThat(MESSAGES.recipientRefusal(to("2nd", NOW), NOW)).isPresent();
	}

	@Test
	void anUnknownDegreeIsNoReason() {
		assertThat(MESSAGES.recipientRefusal(new Outreach("message", new ProfileUrl("ada"), "Ada", "Hi"), NOW))
			.isEmpty();
	}

	@Test
	void whoeverWasNotConnectedADayAgoMayBeByNowButAConnectionStaysOne() {
		Instant before = NOW.minus(Duration.ofDays(1));
		assertThat(MESSAGES.recipientRefusal(to("2nd", before), NOW)).isEmpty();
		assertThat(MESSAGES.recipientRefusal(to("2nd", before.plusMillis(1)), NOW)).isPresent();
		assertThat(NOTES.recipientRefusal(to("1st", before.minus(Duration.ofDays(300))), NOW)).isPresent();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Hello Ada             | ``
			12345678901234567890  | ``
			123456789012345678901 | too_long
			Hello {company}       | unresolved_placeholder
			` `                   | no_text
			""")
	void wordsThatCannotBeSentAreNamed(String text, String code) {
		assertThat(MESSAGES.textRefusal(text).map(Delivery.Skipped::code).orElse("")).isEqualTo(code);
		assertThat(OutreachRules.isAboutText(code)).isEqualTo(!code.isEmpty());
	}

	@Test
	void anInvitationNeedsNoWords() {
		assertThat(NOTES.textRefusal("")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Hi {first_name} of {company}, you | ``
			Hi {{ First Name }}               | ``
			Hi {frist_name}                   | {frist_name}
			Hi [Name]                         | [Name]
			{title} 123456789012345678901     | has 21 characters without its placeholders; at most 20
			""")
	void aTemplateThatFitsNobodyIsAProblem(String words, String problem) {
		Optional<String> found = NOTES.templateProblem(words);
		assertThat(found.isPresent()).isEqualTo(!problem.isEmpty());
		assertThat(found.orElse("")).contains(problem);
	}

	private static Outreach to(String degree, Instant seenAt) {
		return new Outreach("message", new ProfileUrl("ada"), "Ada", "Hi",
				Optional.of(new Outreach.Degree(degree, seenAt)));
	}

}
