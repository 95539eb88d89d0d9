package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.orchestrator.planning.Sentence.People;

/**
 * Reads the part of a {@link Sentence} that says whom to find.
 */
final class PeopleParser {

	/** What a name may be made of: letters of any script, digits and what joins them. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,&/'’+#-]{2,100}");

	/** Words that say there is more to it than this grammar knows. */
	private static final Pattern MORE = Pattern
		.compile("(?i)\\b(?:and|or|then|who|whose|that|with|without|not|but|except|excluding|unless|if)\\b");

	private static final String NUMBER = "(?<number>\\d{1,6}|an? dozen|an? hundred|one|two|three|four|five|six|seven|"
			+ "eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred)";

	private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("a dozen", 12),
			Map.entry("a hundred", 100), Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3),
			Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
			Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("twelve", 12),
			Map.entry("fifteen", 15), Map.entry("twenty", 20), Map.entry("thirty", 30), Map.entry("forty", 40),
			Map.entry("fifty", 50), Map.entry("sixty", 60), Map.entry("hundred", 100));

	private static final Pattern LIMIT_FIRST = Pattern
		.compile("(?i)(?:(?:up to|at most|no more than|about|around|the first|the)\\s+)?" + NUMBER + "\\s+(?<rest>.+)");

	private static final Pattern LIMIT_LAST = Pattern.compile("(?i)(?<rest>.+?),?\\s+\\(?(?:(?:(?:up to|at most|"
			+ "no more than|max(?:imum)?|limit(?:ed to)?)\\s+" + NUMBER + "(?:\\s+(?:people|of them))?)|(?:"
			+ NUMBER.replace("number", "some") + "\\s+of\\s+them))\\)?");

	private static final Pattern EVERYBODY = Pattern.compile("(?i)(?:all|every|each)\\b.*");

	private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:some|the|an?|any)\\s+");

	private static final Pattern BASED = Pattern.compile("(?i)(?<place>[\\p{L} .'’-]+?)-based\\s+(?<rest>.+)");

	private static final Pattern PREPOSITION = Pattern
		.compile("(?i),?\\s+(?<preposition>(?:(?:who|that)\\s+)?(?:(?:are\\s+)?(?:based|located)|living|live|working|"
				+ "work|employed)\\s+(?:as|at|for|in|by|near|around)|(?:who|that)\\s+are(?:\\s+(?:in|at|from))?|"
				+ "with\\s+the\\s+title|of|at|in|from|near|around)\\s+");

	private static final Pattern ORGANISATIONS = Pattern.compile(
			"(?i)(?:(?:the|an?)\\s+)?(?<industry>.+?)\\s+(?:company|companies|startups?|start-ups?|firms?|businesses|"
					+ "industry|sector)");

	/** Industries that are part of no title and of no place. */
	private static final String INDUSTRY_WORDS = "fintech|biotech|edtech|proptech|insurtech|healthtech|medtech|"
			+ "cleantech|martech|adtech|agritech|legaltech|saas|e-commerce|ecommerce";

	private static final Pattern INDUSTRY = Pattern.compile("(?i)" + INDUSTRY_WORDS
			+ "|healthcare|insurance|banking|logistics|retail|real estate|telecommunications|manufacturing|education");

	private static final Pattern INDUSTRY_FIRST = Pattern
		.compile("(?i)(?<industry>" + INDUSTRY_WORDS + ")\\s+(?<rest>.+)");

	private static final Set<String> ANYBODY = Set.of("people", "persons", "prospects", "leads", "contacts", "anyone",
			"anybody", "everyone", "everybody", "someone", "somebody", "employees", "members");

	/** Roles that no profile has as its title. */
	private static final Set<String> ROLES = Set.of("decision makers", "decision-makers", "c-level executives",
			"c-level", "c-levels", "c-suite", "executives", "leaders", "stakeholders", "buyers", "champions");

	/** Head words of titles that end in s and are no plurals. */
	private static final Set<String> SINGULAR = Set.of("sales", "operations", "logistics", "analytics",
			"communications", "success", "relations", "business", "systems", "finances");

	private final List<String> titles = new ArrayList<>();

	private final List<String> companies = new ArrayList<>();

	private final List<String> industries = new ArrayList<>();

	private final List<String> places = new ArrayList<>();

	private PeopleParser() {
	}

	/**
	 * Read whom to find.
	 * @param text the words
	 * @return whom to find
	 * @throws UnclearException if they are not of the grammar
	 */
	static People parse(String text) {
		Matcher first = LIMIT_FIRST.matcher(text);
		if (first.matches()) {
			return new PeopleParser().read(first.group("rest"), Optional.of(number(first.group("number"))));
		}
		Matcher last = LIMIT_LAST.matcher(text);
		if (last.matches()) {
			String number = Optional.ofNullable(last.group("number")).orElse(last.group("some"));
			return new PeopleParser().read(last.group("rest"), Optional.of(number(number)));
		}
		return new PeopleParser().read(text, Optional.empty());
	}

	private static int number(String words) {
		String known = words.toLowerCase(Locale.ROOT).replaceFirst("^an? ", "a ");
		return Optional.ofNullable(NUMBERS.get(known)).orElseGet(() -> Integer.valueOf(known));
	}

	private People read(String text, Optional<Integer> limit) {
		if (EVERYBODY.matcher(text).matches()) {
			throw new UnclearException("Say how many at most, such as 50, instead of all.");
		}
		String rest = ARTICLE.matcher(text).replaceFirst("");
		Matcher based = BASED.matcher(rest);
		if (based.matches()) {
			this.places.add(based.group("place"));
			rest = based.group("rest");
		}
		split(rest);
		refuseOddNames();
		return new People(title(), only("company", this.companies), only("industry", this.industries),
				only("place", this.places), limit);
	}

	private void split(String rest) {
		Matcher matcher = PREPOSITION.matcher(rest);
		int start = 0;
		String preposition = "";
		while (matcher.find(start)) {
			String next = matcher.group("preposition").toLowerCase(Locale.ROOT);
			add(preposition, rest.substring(start, matcher.start()), next);
			preposition = next;
			start = matcher.end();
		}
		add(preposition, rest.substring(start), "");
	}

	private void add(String preposition, String words, String next) {
		String phrase = words.strip();
		Matcher organisations = ORGANISATIONS.matcher(phrase);
		if (preposition.isEmpty() && organisations.matches()) {
			throw new UnclearException("'" + phrase + "' are not people; say which people of theirs to find.");
		}
		if (preposition.isEmpty() || preposition.endsWith(" are") || preposition.endsWith(" as")
				|| preposition.endsWith("title")) {
			title(phrase);
		}
		else if (organisations.matches()) {
			this.industries.add(organisations.group("industry"));
		}
		else if (preposition.equals("of")) {
			this.titles.add(this.titles.removeLast() + " of " + phrase);
		}
		else if (preposition.matches(".*(?:at|for|by)")) {
			this.companies.add(phrase);
		}
		else if (isIndustry(preposition, phrase, next)) {
			this.industries.add(phrase);
		}
		else {
			this.places.add(phrase);
		}
	}

	private void title(String phrase) {
		Matcher industry = INDUSTRY_FIRST.matcher(phrase);
		if (industry.matches()) {
			this.industries.add(industry.group("industry"));
			this.titles.add(industry.group("rest"));
		}
		else {
			this.titles.add(ARTICLE.matcher(phrase).replaceFirst(""));
		}
	}

	private boolean isIndustry(String preposition, String phrase, String next) {
		boolean inside = preposition.endsWith("in") && !preposition.matches(".*(?:based|located|liv).*");
		boolean first = preposition.equals("in") && next.equals("in") && this.industries.isEmpty();
		return inside && (first || INDUSTRY.matcher(phrase).matches());
	}

	private void refuseOddNames() {
		List<String> all = new ArrayList<>(this.titles);
		all.addAll(this.companies);
		all.addAll(this.industries);
		all.addAll(this.places);
		all.stream()
			.filter((part) -> !NAME.matcher(part).matches() || MORE.matcher(part).find())
			.findFirst()
			.ifPresent((odd) -> {
				throw new UnclearException("'" + odd + "' is not clear.");
			});
	}

	private Optional<String> title() {
		List<String> named = this.titles.stream()
			.filter((title) -> !ANYBODY.contains(title.toLowerCase(Locale.ROOT)))
			.toList();
		named.stream()
			.filter((title) -> ROLES.contains(title.toLowerCase(Locale.ROOT)))
			.findFirst()
			.ifPresent((role) -> {
				throw new UnclearException(
						"'" + role + "' is not a job title; name the title, such as VP of Engineering.");
			});
		return only("title", named).map(PeopleParser::singular);
	}

	private static Optional<String> only(String what, List<String> parts) {
		if (parts.size() > 1) {
			throw new UnclearException("The sentence names more than one " + what + ".");
		}
		return parts.stream().findFirst();
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
