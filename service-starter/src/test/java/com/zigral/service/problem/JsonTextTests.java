package com.zigral.service.problem;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTextTests {

	@Test
	void aByteOrderMarkIsLeftOut() {
		assertThat(JsonText.decode("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).isEqualTo("{}");
	}

	@Test
	void otherEncodingsAreRefused() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> JsonText.decode("\"é\"".getBytes(StandardCharsets.ISO_8859_1)))
			.satisfies((ex) -> assertThat(ex.getBody().getStatus()).isEqualTo(400));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a":{"b":["x",{"c":"\\u0000"}]}}   | a.b[1].c
			{"a":"\\ud800"}                      | a
			{"a":"\\udc00\\ud800"}               | a
			[[1,"\\u0000"]]                      | [0][1]
			{"a":{"x\\u0000":1}}                 | a.x\uFFFD
			""")
	void whatCannotBeStoredIsRefusedWithItsPlace(String json, String place) {
		assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> JsonText.refuseUnstorable(json))
			.satisfies((ex) -> assertThat(ex.getBody().getProperties().toString()).contains("field=" + place + ","));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\":\"\\ud83d\\ude00\"}", "{\"a\":\"\\\\u0000\"}", "{\"a\":\"\\uffff\"}",
			"{\"a\":\"\\u0001\"}", "{\"\\u00e9\":1}", "{\"broken\\u0041" })
	void everythingElsePasses(String json) {
		assertThatCode(() -> JsonText.refuseUnstorable(json)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
			{"a":"b\\u0000c"}             | {"a":"b\uFFFDc"}
			{"\\ud800":"x\\uDFFF\\udfff"} | {"\uFFFD":"x\uFFFD\uFFFD"}
			{"a":"\\ud83d\\ude00"}        | {"a":"\\ud83d\\ude00"}
			{"a":"\\\\u0000 \\n"}         | {"a":"\\\\u0000 \\n"}
			{"a":"\\\\\\u0000"}           | {"a":"\\\\\uFFFD"}
			{"a":"\\u00e9"}              | {"a":"\\u00e9"}""")
	void whatCannotBeKeptIsReplaced(String text, String storable) {
		assertThat(JsonText.storable(text)).isEqualTo(storable);
		assertThatCode(() -> JsonText.refuseUnstorable(storable)).doesNotThrowAnyException();
	}

}
