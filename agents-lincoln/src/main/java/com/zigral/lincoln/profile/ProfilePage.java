package com.zigral.lincoln.profile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
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
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageScript;

/**
 * A profile as its page shows it. Its locators are in {@code profile-page.js}.
 *
 * @param shown whose profile the site shows
 * @param found what the page showed; nothing of anybody else's
 */
public record ProfilePage(String shown, ExtractedFields found) {

	static final String SOURCE = "linkedin profile";

	private static final PageScript SCRIPT = PageScript.of(ProfilePage.class, "top-card.js", "contact.js",
			"profile-page.js");

	private static final Set<Field> SHOWN = Set.of(Field.HEADLINE, Field.LOCATION, Field.ABOUT, Field.EMAIL,
			Field.PHONE, Field.WEBSITES);

	/**
	 * Read the open page and the contact info behind it.
	 * @param page the open page
	 * @param asked whose profile was asked for; nothing is read of another one
	 * @param timeoutMillis how long to wait for the page
	 * @param patienceMillis how long to wait for the contact info
	 * @return the profile
	 * @throws LinkedInException if it shows no name
	 */
	public static ProfilePage read(Page page, ProfileUrl asked, double timeoutMillis, double patienceMillis) {
		if (!isOf(page.url(), asked)) {
			return new ProfilePage(ProfileUrl.from(page.url()).map(ProfileUrl::toString).orElse(page.url()),
					new ExtractedFields(Map.of()));
		}
		ExtractedFields found = new ExtractedFields(
				SCRIPT.read(page, List.of("profile", timeoutMillis, patienceMillis)));
		if (found.text("full_name").isEmpty()) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The profile %s shows no name where Lincoln looks for it: its markup may have changed"
						.formatted(asked));
		}
		return new ProfilePage(asked.toString(), found);
	}

	/**
	 * Read the open page behind a section's "Show all".
	 * @param page the open page
	 * @param asked whose page it must be
	 * @param timeoutMillis how long to wait for the page
	 * @return what it lists, nothing when it is somebody else's
	 */
	public static ExtractedFields readDetails(Page page, ProfileUrl asked, double timeoutMillis) {
		return new ExtractedFields(
				isOf(page.url(), asked) ? SCRIPT.read(page, List.of("details", timeoutMillis, 0)) : Map.of());
	}

	boolean isOf(ProfileUrl asked) {
		return isOf(this.shown, asked);
	}

	boolean hasMore(String section) {
		return this.found.has("all_" + section);
	}

	/**
	 * The same with all of the sections whose pages were read, too.
	 * @param sections what those pages list, by section
	 * @return the full profile
	 */
	ProfilePage with(Map<String, ExtractedFields> sections) {
		Map<String, Object> all = new HashMap<>(this.found.fields());
		sections.forEach((name, details) -> Optional.ofNullable(details.fields().get(name))
			.ifPresent((field) -> all.put(name, field)));
		return new ProfilePage(this.shown, new ExtractedFields(all));
	}

	/**
	 * The prospect, with what was known before where the profile says nothing.
	 * @param brief what was known before
	 * @param now when the page was read
	 * @return the prospect
	 */
	Prospect toProspect(Prospect brief, Instant now) {
		String name = this.found.text("full_name").orElse(brief.fullName());
		Map<Field, String> texts = new EnumMap<>(Field.class);
		texts.putAll(brief.texts());
		texts.putAll(PersonName.parts(name));
		SHOWN.forEach((field) -> this.found.text(field.key()).ifPresent((text) -> texts.put(field, text)));
		Degree.of(this.found.text("connection_degree")).ifPresent((text) -> texts.put(Field.CONNECTION_DEGREE, text));
		List<Experience> positions = this.found.items("experience")
			.stream()
			.flatMap((item) -> position(item).stream())
			.toList();
		positions.stream().findFirst().ifPresent((current) -> {
			texts.put(Field.TITLE, current.title());
			current.company().ifPresent((company) -> texts.put(Field.COMPANY, company));
		});
		return new Prospect(brief.profileUrl(), name, texts, positions,
				this.found.items("education").stream().flatMap((item) -> school(item).stream()).toList(),
				this.found.texts("skills"), this.found.texts("languages"), now, SOURCE);
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

	private static boolean isOf(String address, ProfileUrl asked) {
		return ProfileUrl.from(address).equals(Optional.of(asked));
	}

}
