package com.zigral.contextmanager.document;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.Limits;
import com.zigral.service.problem.ProblemException;
import com.zigral.service.problem.UnreadableBodyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DocumentReaderTests {

	private final DocumentReader reader = new DocumentReader(
			new Limits(DataSize.ofMegabytes(2), DataSize.ofMegabytes(2), 5));

	@ParameterizedTest
	@ValueSource(
			strings = { "{}", "{\"a\":[1.50,-0,1e400]}", "{ \"a\" : { \"b\" : \"}\" } }", "{\"é\":\"\uD83D\uDE00\"}" })
	void aDocumentIsCutOutAsItIs(String document) {
		for (String padding : new String[] { "", " \n", "\"x\":\"" + "é\uD83D\uDE00".repeat(40_000) + "\"," }) {
			String body = "{" + padding + "\"data\":" + document + ",\"name\":\" n \"}";
			Members members = this.reader.members(bytes(body), Set.of("name"), Set.of("data"));
			assertThat(members.document("data")).contains(new Document(document));
			assertThat(members.text("name")).contains(" n ");
		}
	}

	@Test
	void whiteSpaceAroundABareDocumentIsLeftOut() {
		assertThat(this.reader.document(bytes(" {\"a\":1}\n"))).hasToString("{\"a\":1}");
	}

	@Test
	void aDocumentMayBeNestedAsDeepAsTheLimitBareOrWrapped() {
		String deepest = "{\"a\":[[[[]]]]}";
		assertThat(this.reader.document(bytes(deepest))).hasToString(deepest);
		assertThat(this.reader.members(bytes("{\"data\":" + deepest + "}"), Set.of(), Set.of("data")).document("data"))
			.isPresent();
		String deeper = "{\"a\":[[[[[]]]]]}";
		assertThatExceptionOfType(UnreadableBodyException.class).isThrownBy(() -> this.reader.document(bytes(deeper)));
		assertThatExceptionOfType(UnreadableBodyException.class)
			.isThrownBy(() -> this.reader.members(bytes("{\"data\":" + deeper + "}"), Set.of(), Set.of("data")));
	}

	@Test
	void everyComplaintIsCollected() {
		Members members = this.reader.members(bytes("{\"a\":1,\"b\":[],\"b\":{}}"), Set.of("a"), Set.of("b"));
		members.complain("a", "a second complaint");
		members.complain("c", "is missing");
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(members::refuseIfBad)
			.withMessageContaining("a must be a text; b must be a JSON object; b is given twice; c is missing");
	}

	@Test
	void whatFollowsADocumentIsRefused() {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.reader.document(bytes("{}1")));
		assertThatExceptionOfType(UnreadableBodyException.class).isThrownBy(() -> this.reader.document(bytes("{}]")));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
