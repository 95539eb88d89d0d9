package com.zigral.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zigral.agent.Prospect.Field;

/**
 * Words to be sent to several people, in which {@code {full_name}} and the keys of
 * {@link Field}, such as {@code {first_name}} and {@code {company}}, stand for what is
 * known of each.
 *
 * @param words the words
 */
public record MessageTemplate(String words) {

	/** The placeholders people use most, in words. */
	public static final String PLACEHOLDERS = "{first_name}, {last_name}, {full_name}, {company}, {title} and {location}";

	private static final String FULL_NAME = "full_name";

	private static final List<String> NAMES = Stream
		.concat(Stream.of(FULL_NAME), Arrays.stream(Field.values()).map(Field::key))
		.toList();

	private static final Pattern FIELD = Pattern.compile("\\{\\{?\\s*([\\p{Alpha}_ ]{1,40}?)\\s*}?}");

	// What a template leaves behind: {first_name}, {{name}}, [First Name], <name>.
	private static final Pattern PLACEHOLDER = Pattern
		.compile("\\{[^{}\n]{0,60}}|\\[[^\\[\\]\n]{1,60}]|<[a-zA-Z_ ]{1,40}>");

	/** What placeholders in brackets are about; other remarks in brackets are texts. */
	private static final Pattern ABOUT_PEOPLE = Pattern
		.compile("(?i)\\[\\W*(?:(?:no|insert|add|enter|your|their|my|the|first|last"
				+ "|full|given|family|person|prospect|lead|contact|recipient|sender|job|current|mutual|specific|e-?mail|phone"
				+ "|name|company|organi[sz]ation|title|position|role|industry|location|city|country|headline|connection|date"
				+ "|time|topic|link|url|product|service|skill|school|vorname|nachname|firma|anrede|here|x|\\.{3}|…|\\d)"
				+ "s?[\\s_/-]*)++\\W*]");

	/**
	 * The words for one person.
	 * @param person who
	 * @return the words; a placeholder of which nothing is known stays as it is
	 */
	public String filledFor(Prospect person) {
		return FIELD.matcher(this.words)
			.replaceAll((match) -> Matcher.quoteReplacement(value(match.group(1), person).orElse(match.group())));
	}

	/**
	 * A placeholder that stands for nothing that is ever known of anybody.
	 * @return the first such placeholder, empty when there is none
	 */
	public Optional<String> unknownPlaceholder() {
		return unresolved(withoutFields());
	}

	/**
	 * How long the words are at least, whoever they go to.
	 * @return the characters beside the placeholders
	 */
	public int shortest() {
		return withoutFields().strip().length();
	}

	private String withoutFields() {
		return FIELD.matcher(this.words)
			.replaceAll((match) -> isKnown(match.group(1)) ? "" : Matcher.quoteReplacement(match.group()));
	}

	/**
	 * What placeholders may stand for.
	 * @return the names, without braces
	 */
	public static List<String> names() {
		return NAMES;
	}

	private static boolean isKnown(String name) {
		return NAMES.contains(key(name));
	}

	private static String key(String name) {
		return name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
	}

	/**
	 * A placeholder that was not filled in: words that have one are not to be sent.
	 * @param text the words for one person
	 * @return the first placeholder, empty when there is none
	 */
	public static Optional<String> unresolved(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map(MatchResult::group)
			.filter((found) -> !found.startsWith("[") || ABOUT_PEOPLE.matcher(found).matches())
			.findFirst();
	}

	private static Optional<String> value(String name, Prospect person) {
		String key = key(name);
		if (key.equals(FULL_NAME)) {
			return Optional.of(person.fullName());
		}
		return Arrays.stream(Field.values())
			.filter((field) -> field.key().equals(key))
			.findFirst()
			.flatMap(person::text);
	}

}
