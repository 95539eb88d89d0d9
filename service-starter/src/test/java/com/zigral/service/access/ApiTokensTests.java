package com.zigral.service.access;

import java.util.HexFormat;
import java.util.Locale;

import com.zigral.service.InvalidConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApiTokensTests {

	private static final String ZEROS = "0000000000000000000000000000000000000000000000000000000000000000";

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void eachTokenHasItsName() {
		this.environment.withProperty("ZIGRAL_API_TOKEN", "one")
			.withProperty("ZIGRAL_API_TOKENS",
					" anna:" + hex("two") + " , crm:" + hex("three").toUpperCase(Locale.ROOT));
		ApiTokens tokens = ApiTokens.from(this.environment);
		assertThat(tokens.nameOf("one")).contains("shared");
		assertThat(tokens.nameOf("two")).contains("anna");
		assertThat(tokens.nameOf("three")).contains("crm");
		assertThat(tokens.nameOf("four")).isEmpty();
		assertThat(tokens.nameOf(hex("two"))).as("the hash is no token").isEmpty();
	}

	@Test
	void withoutAnyThereIsNone() {
		this.environment.withProperty("ZIGRAL_API_TOKEN", " ").withProperty("ZIGRAL_API_TOKENS", "");
		assertThat(ApiTokens.from(this.environment).isEmpty()).isTrue();
	}

	@Test
	void tokenOfTheOtherServiceCountsOnlyWhereItIsExpected() {
		this.environment.withProperty("CONTEXT_MANAGER_TOKEN", "between");
		assertThat(ApiTokens.from(this.environment).nameOf("between")).isEmpty();
		this.environment.withProperty("zigral.access.service-token-variable", "CONTEXT_MANAGER_TOKEN");
		assertThat(ApiTokens.from(this.environment).nameOf("between")).contains("service");
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna", "anna:secret", ":", "anna:0123", "an na:" + ZEROS, ",a:" + ZEROS,
			"a:" + ZEROS + ",a:" + ZEROS, "shared:" + ZEROS })
	void whatIsNoListOfNamesAndHashesStopsTheStartAndIsNotRepeated(String bad) {
		this.environment.withProperty("ZIGRAL_API_TOKEN", "one").withProperty("ZIGRAL_API_TOKENS", bad);
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> ApiTokens.from(this.environment))
			.withMessageStartingWith("ZIGRAL_API_TOKENS has ")
			.withMessageNotContaining("secret")
			.withMessageNotContaining(ZEROS);
	}

	private static String hex(String token) {
		return HexFormat.of().formatHex(ApiTokens.hash(token));
	}

}
