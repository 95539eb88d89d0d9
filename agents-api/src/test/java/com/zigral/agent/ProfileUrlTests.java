package com.zigral.agent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProfileUrlTests {

	@ParameterizedTest
	@CsvSource({ "https://www.linkedin.com/in/ada-lovelace", "https://www.linkedin.com/in/Ada-Lovelace/",
			"http://de.linkedin.com/in/ada-lovelace/en?trk=public#about", "/in/ada-lovelace", "in/ada-lovelace",
			"linkedin.com/in/ada-lovelace", "http://127.0.0.1:8090/in/ada-lovelace?mini=1" })
	void everyFormOfAnAddressIsTheSameProfile(String address) {
		assertThat(ProfileUrl.from(address)).hasValueSatisfying(
				(profile) -> assertThat(profile).hasToString("https://www.linkedin.com/in/ada-lovelace"));
	}

	@ParameterizedTest
	@CsvSource({ "https://www.linkedin.com/in/j%C3%BCrgen-m%C3%BCller, jürgen-müller",
			"https://www.linkedin.com/in/jürgen-müller, jürgen-müller", "https://www.linkedin.com/in/a+b, a+b" })
	void slugsAreDecodedOnceAndEncodedOnce(String address, String slug) {
		ProfileUrl profile = ProfileUrl.from(address).orElseThrow();
		assertThat(profile.publicIdentifier()).isEqualTo(slug);
		assertThat(ProfileUrl.from(profile.toString())).contains(profile);
		assertThat(profile.toUri().toString()).isASCII();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "https://www.linkedin.com/company/acme", "https://www.linkedin.com/in/",
			"https://www.linkedin.com/in/%", "https://www.linkedin.com/in/a%2Fb", "https://www.linkedin.com/in/a%00",
			"ada" })
	void whatIsNoProfileIsNone(String address) {
		assertThat(ProfileUrl.from(address)).isEmpty();
	}

	@Test
	void theIdOfAMemberKeepsItsCaseAndASlugDoesNot() {
		assertThat(ProfileUrl.from("https://www.linkedin.com/in/ACoAABcdEFghIJ_k-Lm/"))
			.contains(new ProfileUrl("ACoAABcdEFghIJ_k-Lm"));
		assertThat(new ProfileUrl("ACoAABcdEFghIJ_k-Lm")).hasToString("https://www.linkedin.com/in/ACoAABcdEFghIJ_k-Lm")
			.isNotEqualTo(new ProfileUrl("ACoAABCDEFghIJ_k-Lm"));
		assertThat(new ProfileUrl("Acme-Ada")).hasToString("https://www.linkedin.com/in/acme-ada");
	}

	@Test
	void aSlugWithASeparatorIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ProfileUrl("a/b")).withMessageContaining("a/b");
	}

	@Test
	void filesOfDifferentProfilesHaveDifferentNames() {
		assertThat(new ProfileUrl("jürgen").fileName()).matches("j_rgen-[0-9a-f]{8}")
			.isNotEqualTo(new ProfileUrl("jörgen").fileName());
		assertThat(new ProfileUrl("x".repeat(200)).fileName()).hasSize(69);
	}

}
