package com.zigral.lincoln.profile;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DegreeTests {

	@ParameterizedTest
	@CsvSource({ "· 1st, 1st", "• 2, 2nd", "2., 2nd", "3+, 3rd", "• 3rd+, 3rd", "2次, 2nd" })
	void isToldByItsDigit(String shown, String degree) {
		assertThat(Degree.of(Optional.of(shown))).contains(degree);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "1,284 followers", "1.284 Follower", "1 284 abonnés", "500+ connections", "26", "4th", "" })
	void countsAreNone(String shown) {
		assertThat(Degree.of(Optional.of(shown))).isEmpty();
	}

}
