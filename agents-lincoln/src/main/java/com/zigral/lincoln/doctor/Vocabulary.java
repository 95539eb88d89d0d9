package com.zigral.lincoln.doctor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.lincoln.browser.PageScript;

/**
 * Words that belong to LinkedIn and not to people: of its pages in many languages, of its
 * dates, and of its markup.
 *
 * @param labels words of its pages
 * @param dates months, "present" and the like
 * @param markup words of keys, addresses and the readers' selectors
 */
record Vocabulary(Set<String> labels, Set<String> dates, Set<String> markup) {

	/** What the readers of each package are written in. */
	static final List<String> SCRIPTS = List.of("browser/lists.js", "browser/reading.js", "inbox/thread.js",
			"outreach/dialog.js", "outreach/sent-invitations.js", "outreach/weekly-limit.js", "profile/contact.js",
			"profile/dates.js", "profile/entities.js", "profile/profile-page.js", "profile/relationship.js",
			"profile/sections.js", "profile/top-card.js", "search/filter-bar.js", "search/labels.js",
			"search/lead-page.js", "search/sales-page.js", "search/search-page.js", "search/waiting.js",
			"session/login.js", "sweep/connection-list.js", "sweep/thread-list.js");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

	/** A text in a script, or what stands between a regular expression's slashes. */
	private static final Pattern LITERAL = Pattern.compile("\"[^\"\\n]*\"|'[^'\\n]*'|`[^`]*`|/[^/\\n *][^/\\n]*/");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

	static Vocabulary read() {
		Set<String> scripts = SCRIPTS.stream()
			.map((name) -> PageScript.resource(PageScript.class, "/com/zigral/lincoln/" + name))
			.map((script) -> COMMENT.matcher(script).replaceAll(" "))
			.flatMap((script) -> LITERAL.matcher(script).results().map(MatchResult::group))
			.flatMap(Vocabulary::words)
			.collect(Collectors.toSet());
		Set<String> labels = words("labels.txt").collect(Collectors.toCollection(HashSet::new));
		labels.addAll(scripts);
		Set<String> markup = Stream.concat(words("markup.txt"), scripts.stream().flatMap(Vocabulary::pieces))
			.collect(Collectors.toSet());
		return new Vocabulary(labels, words("dates.txt").collect(Collectors.toSet()), markup);
	}

	boolean isLabel(String word) {
		return this.labels.contains(folded(word));
	}

	boolean isOfDate(String word) {
		return this.dates.contains(folded(word));
	}

	boolean isMarkup(String word) {
		return this.markup.contains(folded(word));
	}

	/** Whether a word, in lower case, has a meaning of its own to readers. */
	boolean has(String word) {
		return this.labels.contains(word) || this.dates.contains(word) || this.markup.contains(word);
	}

	/**
	 * The words that a key such as {@code profileCards} is put together from.
	 * @param key the key
	 * @return its pieces
	 */
	static Stream<String> pieces(String key) {
		return Arrays.stream(key.split("(?<=\\p{Ll})(?=\\p{Lu})")).map(Vocabulary::folded);
	}

	private static Stream<String> words(String text) {
		if (text.endsWith(".txt")) {
			return PageScript.resource(Vocabulary.class, text)
				.lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> WORD.matcher(line).results())
				.map((word) -> folded(word.group()));
		}
		return WORD.matcher(text).results().map((word) -> word.group());
	}

	private static String folded(String word) {
		return word.toLowerCase(Locale.ROOT);
	}

}
