package com.zigral.lincoln.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.inbox.MessageThread.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageThreadTests {

	private static final Instant WRITTEN = Instant.ofEpochMilli(1_700_000_000_000L);

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

	@ParameterizedTest
	@CsvSource({ "-1, true", "0, false", "1, false" })
	void answerCountsWhenItWasWrittenAfterTheMoment(long seconds, boolean answered) {
		Message theirs = new Message("urn:li:msg_message:(urn:li:fsd_profile:ACoAA1,2-"
				+ Base64.getEncoder().encodeToString("1700000000000b12345-1".getBytes(StandardCharsets.US_ASCII)) + ")",
				false, "Hi");
		Message mine = new Message("urn:2", true, "Hello");
		assertThat(said(theirs, mine).hasAnswerAfter(WRITTEN.plusSeconds(seconds))).isEqualTo(answered);
	}

	@Test
	void answerThatDoesNotTellItsTimeCountsWhenTheAccountHasSaidNothingSince() {
		Message theirs = new Message("urn:1", false, "Hi");
		Message mine = new Message("urn:2", true, "Hello");
		assertThat(said(mine, theirs).hasAnswerAfter(WRITTEN)).isTrue();
		assertThat(said(theirs, mine).hasAnswerAfter(WRITTEN)).isFalse();
		assertThat(said(mine).hasAnswerAfter(WRITTEN)).isFalse();
	}

	private static MessageThread said(Message... messages) {
		return new MessageThread(1, "", List.of(), List.of(messages));
	}

	private static MessageThread with(int boxes, List<Map<String, String>> people) {
		return new MessageThread(boxes, "", people, List.of());
	}

	private static Map<String, String> person(String link, String name) {
		return Map.of("href", link, "name", name);
	}

}
