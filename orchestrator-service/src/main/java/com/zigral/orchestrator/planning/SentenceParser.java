package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the sentences of the grammar that {@link Sentence} documents.
 */
final class SentenceParser {

	/** What a name may be made of: letters of any script, digits and what joins them. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,&/'’+#-]{2,100}");

	private static final Pattern FIND = Pattern
		.compile("(?i)(?:please\\s+)?(?:find|search(?:\\s+for)?|look(?:ing)?\\s+for|get|list|collect)(?:\\s+me)?\\s+"
				+ "(?:(?<limit>\\d{1,6})\\s+)?(?<rest>.+)");

	private static final Pattern SHEET = Pattern.compile("(?i)[,;]?\\s+(?:and\\s+|then\\s+|and\\s+then\\s+)?"
			+ "(?:add|put|save|write|store)\\s+(?:them|these|those|all|everyone|the\\s+results)(?:\\s+all)?\\s+"
			+ "(?:in|into|to|on|onto)\\s+(?:(?:the|my|our|a)\\s+)?(?:google\\s+)?(?:spread)?sheet"
			+ "(?:\\s+(?:called\\s+|named\\s+)?[\"“”']?(?<name>[^\"“”]*?)[\"“”']?)?$");

	private static final Pattern PREPOSITION = Pattern
		.compile("(?i)\\s+(?<preposition>of|at|in|from|near|based\\s+in|located\\s+in|working\\s+at|working\\s+in|"
				+ "who\\s+work\\s+at|who\\s+work\\s+in|who\\s+live\\s+in|living\\s+in)\\s+");

	private static final Pattern ORGANISATIONS = Pattern.compile(
			"(?i)(?:(?:the|a|an)\\s+)?(?<industry>.+?)\\s+(?:company|companies|startups?|start-ups?|firms?|businesses|"
					+ "industry|sector)");

	/** Words that say there is more to it than this grammar knows. */
	private static final Pattern MORE = Pattern.compile("(?i)\\b(?:and|or|then|who|with|not)\\b");

	/** Head words of titles that end in s and are no plurals. */
	private static final Set<String> SINGULAR = Set.of("sales", "operations", "logistics", "analytics",
			"communications", "success", "relations", "business", "systems", "finances");

	private static final Set<String> ANYBODY = Set.of("people", "persons", "prospects", "leads", "contacts", "anyone",
			"everyone");

	private String title = "";

	private final List<String> companies = new ArrayList<>();

	private final List<String> industries = new ArrayList<>();

	private final List<String> places = new ArrayList<>();

	static Sentence parse(String text) {
		String sentence = text.strip().replaceAll("\\s+", " ").replaceAll("[.!?]+$", "");
		Optional<String> sheet = Optional.empty();
		Matcher sheetMatcher = SHEET.matcher(sentence);
		if (sheetMatcher.find()) {
			String name = Optional.ofNullable(sheetMatcher.group("name")).orElse("");
			boolean quoted = "\"“".indexOf(sentence.charAt(Math.max(0, sheetMatcher.start("name") - 1))) >= 0;
			if (!quoted && MORE.matcher(name).find()) {
				return new Sentence.Unclear(
						"'" + name + "' is not clear; put the sheet's name in double quotes if that is its name.");
			}
			sheet = Optional.of(name.strip());
			sentence = sentence.substring(0, sheetMatcher.start());
		}
		Matcher find = FIND.matcher(sentence);
		if (!find.matches()) {
			return new Sentence.Unclear("The sentence does not begin with what to find.");
		}
		Optional<Integer> limit = Optional.ofNullable(find.group("limit")).map(Integer::valueOf);
		return new SentenceParser().read(find.group("rest"), limit, sheet);
	}

	private Sentence read(String rest, Optional<Integer> limit, Optional<String> sheet) {
		Matcher matcher = PREPOSITION.matcher(rest);
		int start = 0;
		String preposition = "";
		while (matcher.find(start)) {
			add(preposition, rest.substring(start, matcher.start()), true);
			preposition = matcher.group("preposition").toLowerCase(Locale.ROOT);
			start = matcher.end();
		}
		add(preposition, rest.substring(start), false);
		return result(limit, sheet);
	}

	private void add(String preposition, String phrase, boolean more) {
		Matcher organisations = ORGANISATIONS.matcher(phrase);
		if (preposition.isEmpty()) {
			this.title = phrase;
		}
		else if (organisations.matches()) {
			this.industries.add(organisations.group("industry"));
		}
		else if (preposition.equals("of")) {
			this.title += " of " + phrase;
		}
		else if (preposition.endsWith("at")) {
			this.companies.add(phrase);
		}
		else if (preposition.equals("in") && more && this.industries.isEmpty()) {
			this.industries.add(phrase);
		}
		else {
			this.places.add(phrase);
		}
	}

	private Sentence result(Optional<Integer> limit, Optional<String> sheet) {
		List<String> all = new ArrayList<>(List.of(this.title));
		all.addAll(this.companies);
		all.addAll(this.industries);
		all.addAll(this.places);
		Optional<String> odd = all.stream()
			.filter((part) -> !NAME.matcher(part).matches() || MORE.matcher(part).find())
			.findFirst();
		if (odd.isPresent()) {
			return new Sentence.Unclear("'" + odd.get() + "' is not clear.");
		}
		if (this.companies.size() > 1 || this.industries.size() > 1 || this.places.size() > 1) {
			return new Sentence.Unclear("The sentence names more than one company, industry or place.");
		}
		return new Sentence.Understood(title(), first(this.companies), first(this.industries), first(this.places),
				limit, sheet);
	}

	private Optional<String> title() {
		return ANYBODY.contains(this.title.toLowerCase(Locale.ROOT)) ? Optional.empty()
				: Optional.of(singular(this.title));
	}

	private static Optional<String> first(List<String> parts) {
		return parts.stream().findFirst().map(String::strip);
	}

	private static String singular(String title) {
		int of = title.indexOf(" of ");
		String head = (of < 0) ? title : title.substring(0, of);
		String last = head.substring(head.lastIndexOf(' ') + 1);
		boolean plural = last.length() > 2 && last.endsWith("s") && !last.endsWith("ss")
				&& !SINGULAR.contains(last.toLowerCase(Locale.ROOT));
		return plural ? head.substring(0, head.length() - 1) + title.substring(head.length()) : title;
	}

}
