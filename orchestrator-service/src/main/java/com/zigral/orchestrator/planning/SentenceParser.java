package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.orchestrator.planning.Sentence.People;
import com.zigral.orchestrator.planning.Sentence.Then;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences of the grammar that {@link Sentence} documents, clause by clause.
 */
final class SentenceParser {

	private static final String FIND_VERB = "(?:find|search(?:\\s+for)?|look(?:ing)?\\s+for|get|list|collect|gather|"
			+ "show|identify|(?:I|we)(?:'m|’m|\\s+am|\\s+are)\\s+looking\\s+for|(?:I|we)\\s+(?:need|want))(?:\\s+me|\\s+us)?";

	private static final String WRITE_VERB = "(?:add|put|save|write|store|export|copy)";

	private static final Pattern BETWEEN_CLAUSES = Pattern.compile("(?i)(?:\\s*[,;.]\\s*(?:and\\s+)?(?:then\\s+)?|"
			+ "\\s+and\\s+(?:then\\s+)?|\\s+then\\s+)(?=(?:please\\s+)?(?:" + FIND_VERB + "|" + WRITE_VERB
			+ "|fill|invite|connect\\s+with|message|send)\\b)");

	private static final String THEM = "(?:them|these|those|all|everyone|everybody|each|all\\s+of\\s+them|each\\s+of\\s+them|"
			+ "these\\s+people|those\\s+people|the\\s+results?|the\\s+list)(?:\\s+all)?";

	private static final String SHEET = "(?:(?:(?:the|my|our|this|an?)\\s+)?(?:google\\s+)?(?:spread)?sheets?"
			+ "(?:\\s+(?:called\\s+|named\\s+|titled\\s+)?(?<name>.+?))?|(?:the|my|our)\\s+(?<before>.+?)\\s+"
			+ "(?:google\\s+)?(?:spread)?sheet|(?<address>https://docs\\.google\\.com/spreadsheets/\\S+))";

	private static final String QUOTE = Quotes.MARK.replace("(", "(?<quote>");

	private static final String NOTE = "(?:[,:]?\\s+(?:(?:(?:with|and)\\s+)?(?:(?:the|an?|this)\\s+)?"
			+ "(?:(?:note|message|text|words)\\s*:?\\s*)?(?:(?:saying|that\\s+says):?\\s+)?)?" + QUOTE + "|"
			+ "(?<bare>\\s+without\\s+(?:an?\\s+|any\\s+)?note))";

	private static final String TEXT = NOTE.replaceFirst("\\|\\(\\?<bare>.*", ")");

	private static final String INVITATION = "(?:(?:an?|the)\\s+)?(?:invitations?|invites?|connection\\s+requests?)";

	private static final String MESSAGE = "(?:(?:an?|the|this)\\s+)?messages?";

	private static final String ON_SITE = "(?:\\s+on\\s+LinkedIn)?";

	private static final List<Pattern> SHEET_CLAUSES = patterns(
			WRITE_VERB + "\\s+(?<people>.+?)\\s+(?:in|into|to|on|onto)\\s+" + SHEET,
			"fill\\s+" + SHEET + "\\s+with\\s+(?<people>.+)");

	private static final List<Pattern> INVITE_CLAUSES = patterns(
			"send\\s+(?<people>" + THEM + ")\\s+" + INVITATION + ON_SITE + NOTE + "?",
			"send\\s+" + INVITATION + "\\s+to\\s+(?<people>.+?)" + ON_SITE + NOTE + "?",
			"(?:invite|connect\\s+with)\\s+(?<people>.+?)(?:\\s+to\\s+connect)?" + ON_SITE + NOTE + "?");

	private static final List<Pattern> MESSAGE_CLAUSES = patterns(
			"send\\s+(?<people>" + THEM + ")\\s+" + MESSAGE + ON_SITE + TEXT + "?",
			"send\\s+" + MESSAGE + "\\s+" + QUOTE + "\\s+to\\s+(?<people>.+)",
			"send\\s+" + MESSAGE + "\\s+to\\s+(?<people>.+?)" + ON_SITE + TEXT + "?",
			"(?:message|write(?:\\s+to)?)\\s+(?<people>.+?)" + ON_SITE + TEXT + "?");

	private static final Pattern FIND_CLAUSE = pattern(FIND_VERB + "\\s+(?<people>.+)");

	private static final Pattern PLACE_FIRST = Pattern.compile(
			"(?i)(?<where>(?:in|near|from|around)\\s+[^,\uE000]+),\\s*(?<rest>(?:please\\s+)?" + FIND_VERB + "\\s+.+)");

	private static final Pattern ALL_OF_THEM = pattern(THEM);

	/** A name without quotes that has such words may well end earlier. */
	private static final Pattern DOUBTFUL = Pattern.compile("(?i)\\b(?:and|or|then|who|with|not|invite|message)\\b");

	private final Quotes quotes;

	private final List<Then> then = new ArrayList<>();

	private @Nullable People people;

	private SentenceParser(Quotes quotes) {
		this.quotes = quotes;
	}

	static Sentence parse(String text) {
		try {
			return new SentenceParser(new Quotes(text)).read();
		}
		catch (UnclearException ex) {
			return new Sentence.Unclear(ex.reason());
		}
	}

	private Sentence read() {
		String sentence = this.quotes.sentence();
		Matcher placeFirst = PLACE_FIRST.matcher(sentence);
		String ending = "";
		if (placeFirst.matches()) {
			sentence = placeFirst.group("rest");
			ending = " " + placeFirst.group("where");
		}
		for (String clause : BETWEEN_CLAUSES.splitAsStream(sentence).toList()) {
			read(clause.replaceFirst("(?i)^please\\s+", "").strip() + ((this.people == null) ? ending : ""));
		}
		if (this.people == null) {
			throw new UnclearException("The sentence does not say whom to find.");
		}
		Sentence.Understood understood = new Sentence.Understood(this.people, this.then);
		if (understood.reachesOut() && this.people.isAnybody()) {
			throw new UnclearException("The sentence does not say whom to reach out to.");
		}
		return understood;
	}

	private void read(String clause) {
		Optional<Matcher> sheet = match(SHEET_CLAUSES, clause);
		Optional<Matcher> invite = match(INVITE_CLAUSES, clause);
		Optional<Matcher> message = match(MESSAGE_CLAUSES, clause);
		Matcher find = FIND_CLAUSE.matcher(clause);
		if (find.matches()) {
			whom(find.group("people"));
		}
		else if (sheet.isPresent()) {
			whom(sheet.get().group("people"));
			this.then.add(new Then.Sheet(sheetName(sheet.get())));
		}
		else if (invite.isPresent()) {
			whom(invite.get().group("people"));
			this.then.add(new Then.Invite(quote(invite.get())));
		}
		else if (message.isPresent()) {
			String text = quote(message.get())
				.orElseThrow(() -> new UnclearException("Put the exact words of the message in double quotes."));
			whom(message.get().group("people"));
			this.then.add(new Then.Message(text));
		}
		else {
			throw new UnclearException("'" + this.quotes.restored(clause) + "' is not understood.");
		}
	}

	private void whom(String words) {
		boolean them = ALL_OF_THEM.matcher(words).matches();
		if (them && this.people == null) {
			throw new UnclearException("The sentence does not say who '" + words + "' are.");
		}
		if (!them && this.people != null) {
			throw new UnclearException("'" + this.quotes.restored(words) + "' is not clear after the people to find.");
		}
		if (!them) {
			this.people = PeopleParser.parse(words);
		}
	}

	private Optional<String> sheetName(Matcher sheet) {
		Optional<String> said = group(sheet, "name").or(() -> group(sheet, "before")).or(() -> group(sheet, "address"));
		return said.map((name) -> {
			Matcher quoted = Pattern.compile(Quotes.MARK).matcher(name);
			if (quoted.matches()) {
				return this.quotes.quotation(quoted.group(1));
			}
			String restored = this.quotes.restored(name).replaceAll("^'(.*)'$", "$1").strip();
			if (DOUBTFUL.matcher(restored).find() || restored.contains("\"")) {
				throw new UnclearException(
						"'" + restored + "' is not clear; put the sheet's name in double quotes if that is its name.");
			}
			return restored;
		});
	}

	private Optional<String> quote(Matcher clause) {
		return group(clause, "quote").map(this.quotes::quotation);
	}

	private static Optional<String> group(Matcher matcher, String name) {
		return matcher.namedGroups().containsKey(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
	}

	private static Optional<Matcher> match(List<Pattern> patterns, String clause) {
		return patterns.stream().map((pattern) -> pattern.matcher(clause)).filter(Matcher::matches).findFirst();
	}

	private static List<Pattern> patterns(String... expressions) {
		return List.of(expressions).stream().map(SentenceParser::pattern).toList();
	}

	private static Pattern pattern(String expression) {
		return Pattern.compile("(?i)" + expression);
	}

}
