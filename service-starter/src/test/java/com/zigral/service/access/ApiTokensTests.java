package com.zigral.service.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
		assertThat(tokens.find("one")).map(ApiToken::name).contains("shared");
		assertThat(tokens.find("two")).map(ApiToken::name).contains("anna");
		assertThat(tokens.find("three")).map(ApiToken::name).contains("crm");
		assertThat(tokens.find("four")).isEmpty();
		assertThat(tokens.find(hex("two"))).as("the hash is no token").isEmpty();
	}

	@Test
	void tokenHasTheScopesThatItsEntryNamesAndAllWhereItNamesNone() {
		this.environment.withProperty("ZIGRAL_API_TOKEN", "one")
			.withProperty("ZIGRAL_API_TOKENS", "anna:" + hex("two") + ",crm:read+plan:" + hex("three"));
		ApiTokens tokens = ApiTokens.from(this.environment);
		assertThat(tokens.find("one").orElseThrow().scopes()).containsExactlyInAnyOrder(Scope.values());
		assertThat(tokens.find("two").orElseThrow().scopes()).containsExactlyInAnyOrder(Scope.values());
		assertThat(tokens.find("three").orElseThrow().scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.PLAN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "write", "read+write", "read+", "+read", "+" })
	void scopeThatThereIsNotStopsTheStart(String scopes) {
		this.environment.withProperty("ZIGRAL_API_TOKENS", "anna:" + scopes + ":" + ZEROS);
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> ApiTokens.from(this.environment))
			.withMessageStartingWith("ZIGRAL_API_TOKENS gives 'anna' the scope '")
			.withMessageContaining("read, plan, run, approve, administer");
	}

	@Test
	void withoutAnyThereIsNone() {
		this.environment.withProperty("ZIGRAL_API_TOKEN", " ").withProperty("ZIGRAL_API_TOKENS", "");
		assertThat(ApiTokens.from(this.environment).isEmpty()).isTrue();
	}

	@Test
	void tokenOfTheOtherServiceCountsOnlyWhereItIsExpected() {
		this.environment.withProperty("CONTEXT_MANAGER_TOKEN", "between");
		assertThat(ApiTokens.from(this.environment).find("between")).isEmpty();
		this.environment.withProperty("zigral.access.service-token-variable", "CONTEXT_MANAGER_TOKEN");
		assertThat(ApiTokens.from(this.environment).find("between")).map(ApiToken::name).contains("service");
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna", "anna:secret", ":", "anna:0123", "an na:" + ZEROS, ",a:" + ZEROS,
			"a:" + ZEROS + ",a:" + ZEROS, "shared:" + ZEROS, "a::" + ZEROS, "a:Read:" + ZEROS })
	void whatIsNoListOfNamesAndHashesStopsTheStartAndIsNotRepeated(String bad) {
		this.environment.withProperty("ZIGRAL_API_TOKEN", "one").withProperty("ZIGRAL_API_TOKENS", bad);
		assertThatExceptionOfType(InvalidConfigurationException.class)
			.isThrownBy(() -> ApiTokens.from(this.environment))
			.withMessageStartingWith("ZIGRAL_API_TOKENS has ")
			.withMessageNotContaining("secret")
			.withMessageNotContaining(ZEROS);
	}

	@Test
	void tokensOfAStoreCountWhereATokenIsSetAndOnlyThoseThatLookLikeThemAreLookedFor() {
		List<String> asked = new ArrayList<>();
		ApiToken made = new ApiToken("anna", hex("zigral_made"), Set.of(Scope.READ));
		TokenStore store = new TokenStore() {

			@Override
			public Optional<ApiToken> find(String hash) {
				asked.add(hash);
				return Optional.of(made).filter((token) -> token.hash().equals(hash));
			}

			@Override
			public Optional<ApiToken> named(String name) {
				return Optional.of(made).filter((token) -> token.name().equals(name));
			}

		};
		assertThat(ApiTokens.from(this.environment).with(() -> store).find("zigral_made")).isEmpty();
		this.environment.withProperty("ZIGRAL_API_TOKEN", "one")
			.withProperty("ZIGRAL_API_TOKENS", "anna:read:" + ZEROS);
		ApiTokens tokens = ApiTokens.from(this.environment).with(() -> store);
		assertThat(tokens.find("zigral_made")).contains(made);
		assertThat(tokens.find("zigral_other")).isEmpty();
		assertThat(tokens.find("guess")).isEmpty();
		assertThat(tokens.find("one")).map(ApiToken::name).contains("shared");
		assertThat(asked).containsExactly(hex("zigral_made"), hex("zigral_other"));
		assertThat(tokens.byName("anna")).extracting(ApiToken::hash).containsExactly(ZEROS, hex("zigral_made"));
		assertThat(tokens.configured()).extractingByKey(tokens.byName("anna").getFirst())
			.isEqualTo("ZIGRAL_API_TOKENS");
	}

	private static String hex(String token) {
		return ApiTokens.hash(token);
	}

}
