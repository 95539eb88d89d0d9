package com.zigral.lincoln.profile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.lincoln.browser.ExtractedFields;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProfilePageTests {

	private static final ProfileUrl MARA = new ProfileUrl("mara-quill");

	@Test
	void aSectionIsWhatItsPageListsAndThenItIsRead() {
		ProfilePage page = page(Map.of("skills", List.of("Ink"), "unread", List.of("skills", "about")))
			.with(Map.of("skills", fields(Map.of("skills", List.of("Ink", "Quills")))));
		assertThat(page.found().texts("skills")).containsExactly("Ink", "Quills");
		assertThat(page.unread()).containsExactly("about");
	}

	@Test
	void aSectionWhosePageListsLessStaysAsItIsAndIsUnread() {
		ProfilePage page = page(Map.of("skills", List.of("Ink", "Quills"), "languages", List.of("Svenska")))
			.with(Map.of("skills", fields(Map.of("skills", List.of("Ink"))), "languages", fields(Map.of())));
		assertThat(page.found().texts("skills")).containsExactly("Ink", "Quills");
		assertThat(page.found().texts("languages")).containsExactly("Svenska");
		assertThat(page.unread()).containsExactlyInAnyOrder("skills", "languages");
	}

	@Test
	void whatWasKnownStaysWhereTheProfileCouldNotBeRead() {
		Prospect brief = Prospect.brief(MARA, "Mara Quill",
				Map.of(Field.HEADLINE, "Head of Ink", Field.TITLE, "Head", Field.COMPANY, "Feather"), Instant.EPOCH,
				"linkedin search");
		Prospect prospect = page(Map.of("full_name", "Mara Quill", "unread", List.of("headline", "experience")))
			.toProspect(brief, Instant.EPOCH);
		assertThat(prospect.texts()).containsEntry(Field.HEADLINE, "Head of Ink")
			.containsEntry(Field.TITLE, "Head")
			.containsEntry(Field.COMPANY, "Feather");
		assertThat(prospect.unread()).containsExactly("headline", "experience");
	}

	@Test
	void schoolsGiveNoTitle() {
		Prospect prospect = page(
				Map.of("full_name", "Mara Quill", "education", List.of(Map.of("school", "Nib School"))))
			.toProspect(Prospect.brief(MARA, "Mara Quill", Map.of(), Instant.EPOCH, "test"), Instant.EPOCH);
		assertThat(prospect.text(Field.TITLE)).isEmpty();
		assertThat(prospect.education()).extracting(Prospect.Education::school).containsExactly("Nib School");
	}

	private static ProfilePage page(Map<String, Object> values) {
		return new ProfilePage(MARA.toString(), fields(values));
	}

	private static ExtractedFields fields(Map<String, Object> values) {
		Map<String, Object> fields = new HashMap<>();
		values.forEach((name, value) -> fields.put(name, Map.of("value", value, "by", "test")));
		return new ExtractedFields(fields);
	}

}
