package com.zigral.lincoln.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.Prospect.Field;
import com.zigral.lincoln.profile.PersonName;

/**
 * Somebody whose name is known and whose profile is not.
 *
 * @param row what tells them from the others who are looked for
 * @param fullName their name
 * @param company where they work, empty when nobody knows
 */
record WantedPerson(int row, String fullName, String company) {

	private static final String ROW = "row";

	private static final String FULL_NAME = "full_name";

	private static final String COMPANY = "company";

	private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'’&-]+");

	/** What LinkedIn's search takes for operators, as its help page a524335 has them. */
	private static final Pattern OPERATORS = Pattern.compile("\\b(?:AND|OR|NOT)\\b");

	/**
	 * The JSON Schema of a person by property.
	 * @return the schemas
	 */
	static Map<String, Map<String, Object>> schema() {
		Map<String, Map<String, Object>> schema = new LinkedHashMap<>();
		schema.put(ROW,
				Map.of("type", "integer", "minimum", 1, "description", "A number that tells them from the others"));
		schema.put(FULL_NAME, Map.of("type", "string", "minLength", 1, "maxLength", 200, "pattern", "\\S",
				"description", "Their name"));
		schema.put(COMPANY, Map.of("type", "string", "maxLength", 200, "description",
				"The company they work for; empty when it is not known"));
		return schema;
	}

	static WantedPerson from(Map<String, Object> data) {
		return new WantedPerson((data.get(ROW) instanceof Number row) ? row.intValue() : 0,
				text(data, FULL_NAME).orElse(""), text(data, COMPANY).orElse(""));
	}

	private static Optional<String> text(Map<String, Object> data, String name) {
		return (data.get(name) instanceof String text) ? Optional.of(text.strip()) : Optional.empty();
	}

	/**
	 * Whether somebody was looked for.
	 * @param entry what was found of somebody
	 * @return whether it was them
	 */
	boolean isIn(Map<String, Object> entry) {
		return entry.get(ROW) instanceof Number number && number.intValue() == this.row;
	}

	/**
	 * What is searched for.
	 * @return the words of the name, without titles, and of the company; all of them must
	 * stand in a profile
	 */
	String keywords() {
		String words = NO_WORDS.matcher(name() + " " + this.company).replaceAll(" ");
		return OPERATORS.matcher(words.strip()).replaceAll((operator) -> operator.group().toLowerCase(Locale.ROOT));
	}

	private String name() {
		Map<Field, String> parts = PersonName.parts(this.fullName);
		String name = Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
			.flatMap((field) -> Optional.ofNullable(parts.get(field)).stream())
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? this.fullName : name;
	}

	/**
	 * The same person wherever they work: people change companies, and lists grow old.
	 * @return the person, empty when no company is known anyway
	 */
	Optional<WantedPerson> anywhere() {
		return this.company.isEmpty() ? Optional.empty() : Optional.of(new WantedPerson(this.row, this.fullName, ""));
	}

	/**
	 * Whether somebody has all words of this name, in any order and case.
	 * @param other how they are called
	 * @return whether they have
	 */
	boolean isCalled(String other) {
		return TitleWords.areIn(List.of(name()), other);
	}

	/**
	 * A search for them.
	 * @return a search that has not begun
	 */
	SearchState search() {
		PeopleAddress address = new PeopleAddress();
		address.keywords(keywords());
		return new SearchState(new SearchQuery(address.path(), List.of()));
	}

}
