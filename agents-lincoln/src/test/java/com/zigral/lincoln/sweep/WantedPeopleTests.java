package com.zigral.lincoln.sweep;

import java.util.List;
import java.util.Map;

import com.zigral.lincoln.browser.LinkedInException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WantedPeopleTests {

	private final WantedPeople people = new WantedPeople(List.of(person("jane-roe", "Jane Roe"),
			person("jane-roe-2", "Jane  Roe"), person("bo-lind", "Bo Lind, MBA"), person("zoe", "Zoë Weiß 🚀")));

	@ParameterizedTest
	@ValueSource(
			strings = { "Jane Roe", "JANE ROE", "Jane Roe 🚀", "Jane Roe, MBA", "Jane Roe, Ph.D.", "Jane\u00a0Roe" })
	void whoeverSharesANameIsMeant(String name) {
		assertThat(this.people.called(name)).extracting((person) -> person.profile().publicIdentifier())
			.containsExactly("jane-roe", "jane-roe-2");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Jane", "Roe", "Jane Roer", "Jane Roe, Bob Lee", "Bo Lind, Jane Roe", "", "LinkedIn Member" })
	void otherNamesPartsOfNamesAndGroupsAreNobody(String name) {
		assertThat(this.people.called(name)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bo Lind", "Bo Lind, MBA" })
	void whatFollowsACommaIsNoName(String name) {
		assertThat(this.people.called(name)).hasSize(1);
	}

	@Test
	void addressThatIsNoneIsNamed() {
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(
					() -> new WantedPeople(List.of(Map.of("profile_url", "https://example.com/x", "full_name", "X"))))
			.withMessageContaining("https://example.com/x");
	}

	private static Map<String, Object> person(String slug, String name) {
		return Map.of("profile_url", "https://www.linkedin.com/in/" + slug, "full_name", name);
	}

}
