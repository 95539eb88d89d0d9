package com.zigral.lincoln;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Education;
import com.zigral.agent.Prospect.Experience;
import com.zigral.agent.Prospect.Field;

/**
 * A profile as its page shows it. Its locators are in {@code profile-page.js}.
 *
 * @param found what the page showed
 */
record ProfilePage(Found found) {

	static final String SOURCE = "linkedin profile";

	private static final Script SCRIPT = Script.of("top-card.js", "profile-page.js");

	private static final Set<Field> SHOWN = Set.of(Field.HEADLINE, Field.LOCATION, Field.ABOUT);

	/**
	 * Read the open page.
	 * @param page the open page
	 * @param asked whose profile it must be
	 * @return the profile
	 * @throws Trouble if it is somebody else's profile or shows no name
	 */
	static ProfilePage read(Page page, ProfileUrl asked) {
		refuseOther(page, asked);
		page.locator("main").first().waitFor();
		Found found = new Found(SCRIPT.read(page, "profile"));
		if (found.text("full_name").isEmpty()) {
			throw new Trouble(ErrorKind.PAGE_CHANGED,
					"The profile %s shows no name where Lincoln looks for it: its markup may have changed"
						.formatted(asked));
		}
		return new ProfilePage(found);
	}

	/**
	 * Read the open page behind a section's "Show all".
	 * @param page the open page
	 * @param asked whose page it must be
	 * @return the section's items
	 */
	static Found readDetails(Page page, ProfileUrl asked) {
		refuseOther(page, asked);
		return new Found(SCRIPT.read(page, "details"));
	}

	boolean hasMore(String section) {
		return this.found.has("all_" + section);
	}

	/**
	 * The prospect, with what was known before where the profile says nothing.
	 * @param brief what was known before
	 * @param experience the positions
	 * @param education the schools
	 * @param now when the page was read
	 * @return the prospect
	 */
	Prospect toProspect(Prospect brief, List<Map<String, String>> experience, List<Map<String, String>> education,
			Instant now) {
		String name = this.found.text("full_name").orElse(brief.fullName());
		Map<Field, String> texts = new EnumMap<>(Field.class);
		texts.putAll(brief.texts());
		texts.putAll(PersonName.parts(name));
		SHOWN.forEach((field) -> this.found.text(field.key()).ifPresent((text) -> texts.put(field, text)));
		Degree.of(this.found.text("connection_degree")).ifPresent((text) -> texts.put(Field.CONNECTION_DEGREE, text));
		List<Experience> positions = experience.stream().flatMap((item) -> position(item).stream()).toList();
		positions.stream().findFirst().ifPresent((current) -> {
			texts.put(Field.TITLE, current.title());
			current.company().ifPresent((company) -> texts.put(Field.COMPANY, company));
		});
		return new Prospect(brief.profileUrl(), name, texts, positions,
				education.stream().flatMap((item) -> school(item).stream()).toList(), this.found.texts("skills"),
				this.found.texts("languages"), now, SOURCE);
	}

	private static Optional<Experience> position(Map<String, String> item) {
		return Optional.ofNullable(item.get("title"))
			.map((title) -> new Experience(title, Optional.ofNullable(item.get("company")),
					Optional.ofNullable(item.get("dates")), Optional.ofNullable(item.get("location")),
					Optional.ofNullable(item.get("description"))));
	}

	private static Optional<Education> school(Map<String, String> item) {
		return Optional.ofNullable(item.get("school"))
			.map((school) -> new Education(school, Optional.ofNullable(item.get("degree")),
					Optional.ofNullable(item.get("dates"))));
	}

	private static void refuseOther(Page page, ProfileUrl asked) {
		Optional<ProfileUrl> actual = ProfileUrl.from(page.url());
		if (!actual.equals(Optional.of(asked))) {
			throw new Trouble(ErrorKind.PAGE_CHANGED,
					"Asked for the profile %s, LinkedIn shows %s: nothing was read from it".formatted(asked,
							actual.map(ProfileUrl::toString).orElse(page.url())));
		}
	}

}
