package com.zigral.lincoln.profile;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
 * A profile as its page shows it. Each field's reader is in one of the scripts: those of
 * the head in {@code top-card.js}, of sections in {@code sections.js} and
 * {@code entities.js}, of the contact info in {@code contact.js}.
 *
 * @param shown whose profile the site shows
 * @param found what the page showed; nothing of anybody else's
 */
public record ProfilePage(String shown, ExtractedFields found) {

	static final String SOURCE = "linkedin profile";

	/** The field that names those which the page has but which could not be read. */
	private static final String UNREAD = "unread";

	private static final PageScript SCRIPT = PageScript.of(ProfilePage.class, "top-card.js", "dates.js", "entities.js",
			"sections.js", "contact.js", "profile-page.js");

	private static final Set<Field> SHOWN = Set.of(Field.HEADLINE, Field.LOCATION, Field.ABOUT, Field.EMAIL,
			Field.PHONE, Field.WEBSITES);

	/**
	 * Read the open page, the sections that come when it is scrolled, and the contact
	 * info behind it.
	 * @param page the open page
	 * @param asked whose profile was asked for; nothing is read of another one
	 * @param timeoutMillis how long to wait for the page
	 * @param patienceMillis how long to wait for sections, and again for the contact
	 * info; with none the page is read as it stands, without a scroll or a click
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
	 * @param section which section, such as {@code experience}
	 * @param timeoutMillis how long to wait for the page
	 * @param patienceMillis how long to wait for its list; with none it is read as it
	 * stands
	 * @return what it lists under the section's name, nothing when it is somebody else's
	 */
	public static ExtractedFields readDetails(Page page, ProfileUrl asked, String section, double timeoutMillis,
			double patienceMillis) {
		return new ExtractedFields(isOf(page.url(), asked)
				? SCRIPT.read(page, List.of(section, timeoutMillis, patienceMillis)) : Map.of());
	}

	boolean isOf(ProfileUrl asked) {
		return isOf(this.shown, asked);
	}

	boolean hasMore(String section) {
		return this.found.has("all_" + section);
	}

	/**
	 * The same with all of the sections whose pages were opened, too. A section whose
	 * page lists less than the profile shows of it stays as it is and is unread.
	 * @param sections what those pages list, by section
	 * @return the full profile
	 */
	ProfilePage with(Map<String, ExtractedFields> sections) {
		Map<String, Object> all = new HashMap<>(this.found.fields());
		Set<String> unread = new LinkedHashSet<>(unread());
		sections.forEach((name, details) -> {
			if (details.has(name) && details.count(name) >= this.found.count(name)) {
				all.put(name, details.fields().get(name));
				unread.remove(name);
			}
			else {
				unread.add(name);
			}
		});
		all.put(UNREAD, Map.of("value", List.copyOf(unread), "by", "shown, but not read"));
		return new ProfilePage(this.shown, new ExtractedFields(all));
	}

	/**
	 * What the page has but could not be read.
	 * @return the names of the fields as in a prospect's data, and {@code contact_info}
	 */
	public List<String> unread() {
		return this.found.texts(UNREAD);
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
				this.found.texts("skills"), this.found.texts("languages"), unread(), now, SOURCE);
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
