package com.zigral.contextmanager.precondition;

import com.zigral.service.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IfMatchTests {

	@Test
	void withoutTheHeaderAnyVersionWillDo() {
		assertThat(IfMatch.parse(null)).isEqualTo(IfMatch.ANY);
		assertThat(IfMatch.parse("*")).isEqualTo(IfMatch.ANY);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			"1"          | 1
			"1", "22"    | 1,22
			W/"1"        | ''
			W/"1","3"    | 3
			"abc"        | ''
			"0"          | ''
			""")
	void onlyStrongTagsOfOursNameVersions(String header, String versions) {
		assertThat(IfMatch.parse(header).versions()).isEqualTo(versions);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "abc" })
	void aHeaderWithoutATagIsRefused(String header) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IfMatch.parse(header));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			"7"        | true
			W/"7"      | true
			"6", "7"   | true
			*          | true
			"6"        | false
			nonsense   | false
			""")
	void aReaderKnowsTheVersionsItNames(String header, boolean known) {
		assertThat(new EntityTag(7).isKnownTo(header)).isEqualTo(known);
	}

}
