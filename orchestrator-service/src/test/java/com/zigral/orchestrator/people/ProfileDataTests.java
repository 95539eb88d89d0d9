package com.zigral.orchestrator.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileDataTests {

	private static final Map<String, Object> ADA = Map.of("profile_url", "https://www.linkedin.com/in/ada");

	private static final Map<String, Object> BOB = Map.of("profile_url", "https://www.linkedin.com/in/bob");

	@Test
	void peopleAreFoundAndLeftOutHoweverDeepTheyStand() {
		Map<String, Object> data = Map.of("prospects", List.of(ADA, BOB), "state",
				Map.of("collected", List.of(List.of(ADA)), "last", ADA), "count", 2);
		assertThat(ProfileData.profiles(data)).containsExactlyInAnyOrder(new ProfileUrl("ada"), new ProfileUrl("bob"));
		assertThat(ProfileData.without(data, new ProfileUrl("ada")::equals))
			.isEqualTo(Map.of("prospects", List.of(BOB), "state", Map.of("collected", List.of(List.of())), "count", 2));
	}

	@Test
	void whatIsNoProfileIsNobody() {
		assertThat(ProfileData.profiles(Map.of("profile_url", 7, "x", List.of(Map.of("profile_url", "https://x.y")))))
			.isEmpty();
	}

	@Test
	void wordsHaveNeitherAccentsNorSigns() {
		assertThat(SearchWords.of("José Müller-Ñandú", "CTO & \"founder\":* | '", "CTO")).containsExactly("jose",
				"muller", "nandu", "cto", "founder");
		assertThat(SearchWords.of("ليلى حداد")).hasSize(2);
		assertThat(SearchWords.of("😀 \0 ---")).isEmpty();
		assertThat(SearchWords.of("x".repeat(5000)).getFirst()).hasSize(30);
	}

	@Test
	void aSearchAsksForBeginningsOfAllWords() {
		assertThat(new PeopleQuery(SearchWords.of("ada lov"), Optional.empty(), "", "", "", "", PeopleOrder.NAME)
			.prefixes()).isEqualTo("'ada':* & 'lov':*");
	}

}
