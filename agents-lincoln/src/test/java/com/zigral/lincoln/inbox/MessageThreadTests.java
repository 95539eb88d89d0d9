package com.zigral.lincoln.inbox;

import java.util.List;
import java.util.Map;

import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.LinkedInException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageThreadTests {

	private static final Outreach TO_ANA = new Outreach("message", new ProfileUrl("ana-ruiz"), "Ana Ruiz", "Hello");

	@ParameterizedTest
	@CsvSource({ "/in/ana-ruiz/", "/in/ACoAA1/", "https://www.linkedin.com/in/ana-ruiz" })
	void threadIsTheRecipientsByProfileOrId(String link) {
		assertThatCode(() -> with(1, List.of(person(link, "Ana Ruiz"))).requireFor(TO_ANA, "ACoAA1"))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "/in/ana-ruiz-2/, Ana Ruiz", "/in/ana-ruiz/, Ben Ott", "/in/ACoAA2/, Ana Ruiz",
			"/company/x/, Ana Ruiz" })
	void otherProfileOrOtherNameIsRefusedAndBothAreNamed(String link, String name) {
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> with(1, List.of(person(link, name))).requireFor(TO_ANA, "ACoAA1"))
			.withMessageContainingAll("Ana Ruiz", "ana-ruiz", link, name);
	}

	@Test
	void threadWithSomebodyBesideTheRecipientIsRefused() {
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> with(1, List.of(person("/in/ana-ruiz/", "Ana Ruiz"), person("/in/ben-ott/", "Ben Ott")))
				.requireFor(TO_ANA, "ACoAA1"))
			.withMessageContaining("Ben Ott");
	}

	@Test
	void threadWithNobodyIsRefused() {
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> with(1, List.of()).requireFor(TO_ANA, "ACoAA1"));
	}

	@Test
	void pageWithTwoFieldsIsRefused() {
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> with(2, List.of(person("/in/ana-ruiz/", "Ana Ruiz"))).requireFor(TO_ANA, ""))
			.withMessageContaining("2 fields");
	}

	private static MessageThread with(int boxes, List<Map<String, String>> people) {
		return new MessageThread(boxes, "", people, List.of());
	}

	private static Map<String, String> person(String link, String name) {
		return Map.of("href", link, "name", name);
	}

}
