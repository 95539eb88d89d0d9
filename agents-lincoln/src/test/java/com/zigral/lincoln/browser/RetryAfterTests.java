package com.zigral.lincoln.browser;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	@ParameterizedTest
	@CsvSource({ "0, PT1M", "59, PT1M", "61, PT1M1S", "' 7200 ', PT2H", "86400, P1D", "86401, P1D",
			"999999999999999999, P1D" })
	void secondsCountFromAMinuteToADay(String header, Duration expected) {
		assertThat(RetryAfter.of(header)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "soon", "-5", "1.5", "1e3", "٣٠", "9999999999999999999", "Wed, 21 Oct 2026 07:28:00 GMT" })
	void whatIsNotANumberOfSecondsSaysNothing(String header) {
		assertThat(RetryAfter.of(header)).isEmpty();
	}

	@Test
	void noHeaderSaysNothing() {
		assertThat(RetryAfter.of(null)).isEmpty();
	}

}
