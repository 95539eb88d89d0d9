package com.zigral.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person who may become a customer, as one page showed them. What a page does not show
 * is absent, never an empty text. Over 250 lines because it writes and reads itself as
 * data, with the records of which it consists.
 *
 * @param profileUrl who it is
 * @param fullName the name as shown, never blank
 * @param texts the optional single texts that are known, none blank
 * @param experience the positions held, newest first
 * @param education the schools visited, newest first
 * @param skills the skills named
 * @param languages the languages spoken
 * @param unread the JSON names of the entries that the page has but that could not be
 * read, such as {@code experience}; what is neither here nor among the others is not on
 * the page
 * @param collectedAt when the page was read
 * @param source which page it was, such as {@code linkedin profile}
 */
public record Prospect(ProfileUrl profileUrl, String fullName, Map<Field, String> texts, List<Experience> experience,
		List<Education> education, List<String> skills, List<String> languages, List<String> unread,
		Instant collectedAt, String source) {

	/** The kind of data in outputs and references that holds prospects. */
	public static final String KIND = "prospects";

	public Prospect {
		fullName = fullName.strip();
		if (fullName.isEmpty()) {
			throw new IllegalArgumentException("The prospect " + profileUrl + " has no name");
		}
		texts = copyOfPresent(texts);
		experience = List.copyOf(experience);
		education = List.copyOf(education);
		skills = List.copyOf(skills);
		languages = List.copyOf(languages);
		unread = List.copyOf(unread);
	}

	/**
	 * A prospect of whom only single texts are known, as in a list of search results.
	 * @param profileUrl who it is
	 * @param fullName the name as shown
	 * @param texts the optional texts; blank ones are left out
	 * @param collectedAt when the page was read
	 * @param source which page it was
	 * @return the prospect
	 */
	public static Prospect brief(ProfileUrl profileUrl, String fullName, Map<Field, String> texts, Instant collectedAt,
			String source) {
		return new Prospect(profileUrl, fullName, texts, List.of(), List.of(), List.of(), List.of(), List.of(),
				collectedAt, source);
	}

	/**
	 * One of the optional texts.
	 * @param field which one
	 * @return the text, empty when the page did not show it
	 */
	public Optional<String> text(Field field) {
		return Optional.ofNullable(this.texts.get(field));
	}

	/**
	 * This prospect as JSON data, snake_case, without what is absent.
	 * @return the data, from which {@link #from} makes the same prospect again
	 */
	public Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("profile_url", this.profileUrl.toString());
		data.put("public_identifier", this.profileUrl.publicIdentifier());
		data.put("full_name", this.fullName);
		this.texts.forEach((field, text) -> data.put(field.key(), text));
		putPresent(data, "experience", this.experience.stream().map(Experience::toData).toList());
		putPresent(data, "education", this.education.stream().map(Education::toData).toList());
		putPresent(data, "skills", this.skills);
		putPresent(data, "languages", this.languages);
		putPresent(data, "unread", this.unread);
		data.put("collected_at", this.collectedAt.toString());
		data.put("source", this.source);
		return data;
	}

	/**
	 * Read a prospect from JSON data.
	 * @param data as {@link #toData()} writes it
	 * @return the prospect
	 * @throws IllegalArgumentException if a required entry is missing or not what it
	 * should be
	 */
	public static Prospect from(Map<String, Object> data) {
		ProfileUrl profileUrl = ProfileUrl.from(required(data, "profile_url"))
			.orElseThrow(() -> new IllegalArgumentException(
					"A prospect's profile_url is not a LinkedIn profile: " + data.get("profile_url")));
		Map<Field, String> texts = new EnumMap<>(Field.class);
		for (Field field : Field.values()) {
			if (data.get(field.key()) instanceof String text) {
				texts.put(field, text);
			}
		}
		return new Prospect(profileUrl, required(data, "full_name"), texts,
				objects(data, "experience").stream().map(Experience::from).toList(),
				objects(data, "education").stream().map(Education::from).toList(), strings(data, "skills"),
				strings(data, "languages"), strings(data, "unread"), Instant.parse(required(data, "collected_at")),
				required(data, "source"));
	}

	private static Map<Field, String> copyOfPresent(Map<Field, String> texts) {
		Map<Field, String> present = new EnumMap<>(Field.class);
		texts.forEach((field, text) -> {
			if (!text.isBlank()) {
				present.put(field, text.strip());
			}
		});
		return Collections.unmodifiableMap(present);
	}

	private static String required(Map<String, Object> data, String key) {
		if (data.get(key) instanceof String text) {
			return text;
		}
		throw new IllegalArgumentException("A prospect has no text '" + key + "'");
	}

	private static Optional<String> optional(Map<String, Object> data, String key) {
		return Optional.ofNullable((String) data.get(key));
	}

	private static void putPresent(Map<String, Object> data, String key, List<?> values) {
		if (!values.isEmpty()) {
			data.put(key, values);
		}
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> objects(Map<String, Object> data, String key) {
		return (List<Map<String, Object>>) data.getOrDefault(key, List.of());
	}

	private static List<String> strings(Map<String, Object> data, String key) {
		List<String> strings = new ArrayList<>();
		for (Object value : (List<?>) data.getOrDefault(key, List.of())) {
			strings.add((String) value);
		}
		return strings;
	}

	/** The optional single texts of a prospect. */
	public enum Field {

		/** The first name. */
		FIRST_NAME,

		/** The last name. */
		LAST_NAME,

		/** The line under the name. */
		HEADLINE,

		/** The title of the current position. */
		TITLE,

		/** The company of the current position. */
		COMPANY,

		/** Where they live. */
		LOCATION,

		/** The industry they work in. */
		INDUSTRY,

		/**
		 * How far away in the account's network: {@code 1st}, {@code 2nd} or {@code 3rd}.
		 */
		CONNECTION_DEGREE,

		/** What they say of themselves. */
		ABOUT,

		/** The e-mail address in their contact info. */
		EMAIL,

		/** The telephone number in their contact info. */
		PHONE,

		/**
		 * The websites in their contact info, one after the other with commas between.
		 */
		WEBSITES;

		/**
		 * The name of this field in JSON data.
		 * @return the name in snake_case
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A position held.
	 *
	 * @param title the position
	 * @param company where, if shown
	 * @param dates from when to when, as the page words it, if shown
	 * @param location where it is, if shown
	 * @param description what they say of it, if anything
	 */
	public record Experience(String title, Optional<String> company, Optional<String> dates, Optional<String> location,
			Optional<String> description) {

		Map<String, Object> toData() {
			Map<String, Object> data = new LinkedHashMap<>();
			data.put("title", this.title);
			this.company.ifPresent((text) -> data.put("company", text));
			this.dates.ifPresent((text) -> data.put("dates", text));
			this.location.ifPresent((text) -> data.put("location", text));
			this.description.ifPresent((text) -> data.put("description", text));
			return data;
		}

		static Experience from(Map<String, Object> data) {
			return new Experience(required(data, "title"), optional(data, "company"), optional(data, "dates"),
					optional(data, "location"), optional(data, "description"));
		}

	}

	/**
	 * A school visited.
	 *
	 * @param school its name
	 * @param degree the degree and field, if shown
	 * @param dates from when to when, as the page words it, if shown
	 */
	public record Education(String school, Optional<String> degree, Optional<String> dates) {

		Map<String, Object> toData() {
			Map<String, Object> data = new LinkedHashMap<>();
			data.put("school", this.school);
			this.degree.ifPresent((text) -> data.put("degree", text));
			this.dates.ifPresent((text) -> data.put("dates", text));
			return data;
		}

		static Education from(Map<String, Object> data) {
			return new Education(required(data, "school"), optional(data, "degree"), optional(data, "dates"));
		}

	}

}
