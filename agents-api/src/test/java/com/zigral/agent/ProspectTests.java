package com.zigral.agent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Prospect.Education;
import com.zigral.agent.Prospect.Experience;
import com.zigral.agent.Prospect.Field;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProspectTests {

	private static final ProfileUrl ADA = new ProfileUrl("ada-lovelace");

	private static final Instant NOW = Instant.parse("2026-11-01T10:15:30Z");

	@Test
	void dataGivesTheSameProspectAgain() {
		Prospect ada = new Prospect(ADA, "Ada Lovelace", Map.of(Field.TITLE, "CTO", Field.ABOUT, "Notes\non engines"),
				List.of(new Experience("CTO", Optional.of("Analytical Engines"), Optional.of("2021 - Present"),
						Optional.empty(), Optional.of("Programs"))),
				List.of(new Education("Somerville", Optional.of("Mathematics"), Optional.empty())), List.of("Loops"),
				List.of("English"), List.of("location"), NOW, "linkedin profile");
		assertThat(Prospect.from(ada.toData())).isEqualTo(ada);
	}

	@Test
	void whatCouldNotBeReadIsNamedAndNothingIsWhenAllCouldBe() {
		Prospect whole = Prospect.brief(ADA, "Ada", Map.of(), NOW, "linkedin search");
		assertThat(whole.toData()).doesNotContainKey("unread");
		assertThat(Prospect.from(whole.toData()).unread()).isEmpty();
		Prospect partial = new Prospect(ADA, "Ada", Map.of(), List.of(), List.of(), List.of(), List.of(),
				List.of("experience", "skills"), NOW, "linkedin profile");
		assertThat(partial.toData()).containsEntry("unread", List.of("experience", "skills"));
		assertThat(Prospect.from(partial.toData()).unread()).containsExactly("experience", "skills");
	}

	@Test
	void whatIsUnknownIsAbsent() {
		Prospect ada = Prospect.brief(ADA, " Ada ", Map.of(Field.HEADLINE, "  ", Field.LOCATION, " London "), NOW,
				"linkedin search");
		assertThat(ada.text(Field.HEADLINE)).isEmpty();
		assertThat(ada.toData()).containsOnlyKeys("profile_url", "public_identifier", "full_name", "location",
				"collected_at", "source");
		assertThat(ada.toData()).containsEntry("full_name", "Ada").containsEntry("location", "London");
	}

	@Test
	void aProspectWithoutNameIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Prospect.brief(ADA, " ", Map.of(), NOW, "linkedin"))
			.withMessageContaining("ada-lovelace");
	}

	@Test
	void dataWithoutProfileIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Prospect.from(Map.of("full_name", "Ada")))
			.withMessageContaining("profile_url");
		assertThatIllegalArgumentException().isThrownBy(() -> Prospect.from(Map.of("profile_url", "nowhere")))
			.withMessageContaining("nowhere");
	}

}
