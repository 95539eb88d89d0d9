package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Numbers;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads the names of companies and schools: what is written like a name where one is
 * expected, or stands in quotes.
 */
final class Companies {

	private static final Lexicon<Boolean> AT = Phrases.of("companies.at");

	/** Words that never belong to a name, however they are written. */
	private static final Lexicon<Boolean> STOP = Phrases.of("companies.stop");

	private static final Lexicon<Boolean> CONNECTORS = Phrases.of("companies.connectors");

	private static final Lexicon<Boolean> LEGAL = Phrases.of("companies.legal");

	private static final Lexicon<Boolean> ARTICLE = Phrases.of("companies.article");

	private static final Pattern TIME_OR_NUMBER = Pattern.compile("\\d+(?:am|pm|h|[.:]\\d\\d)?");

	private final Words words;

	private final Vocabulary vocabulary;

	Companies(Words words, Vocabulary vocabulary) {
		this.words = words;
		this.vocabulary = vocabulary;
	}

	/**
	 * Read names.
	 * @return the names, empty when none stands here
	 */
	Optional<List<String>> read() {
		List<String> names = new ArrayList<>();
		int end = this.words.mark();
		boolean more = true;
		while (more) {
			this.words.skip(AT);
			Optional<String> name = one();
			if (name.isEmpty() || (!names.isEmpty() && isTitleLike(end))) {
				break;
			}
			names.add(name.get());
			end = this.words.mark();
			boolean comma = this.words.skipMark(",/") || this.words.peek().glued();
			boolean or = this.words.skip(Titles.OR);
			more = comma || or;
			if (comma && !or && isPlaceNext()) {
				more = false;
			}
		}
		this.words.reset(end);
		return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
	}

	// "at Acme, Berlin" says where Acme is.
	private boolean isPlaceNext() {
		return this.vocabulary.companies().at(this.words).isEmpty()
				&& this.vocabulary.gazetteer().at(this.words).filter((found) -> isLarge(found.value())).isPresent();
	}

	private static boolean isLarge(List<Place> places) {
		return places.stream().findFirst().filter(Place::isLarge).isPresent();
	}

	private boolean isTitleLike(int end) {
		int here = this.words.mark();
		this.words.reset(end);
		this.words.skipMark(",");
		this.words.skip(Titles.OR);
		boolean title = new Titles(this.words, this.vocabulary).read().isPresent() && this.words.mark() >= here;
		this.words.reset(here);
		return title;
	}

	/**
	 * Read one name.
	 * @return the name, empty when none stands here
	 * @throws DeclinedException if it is a company's with a place behind it
	 */
	Optional<String> one() {
		if (this.words.peek().isQuote()) {
			return Optional.of(this.words.next().text());
		}
		int mark = this.words.mark();
		if (this.words.skip(ARTICLE) && !this.words.peek().isCapitalised()) {
			this.words.reset(mark);
		}
		int start = this.words.mark();
		Optional<String> known = this.words.take(this.vocabulary.companies());
		if (known.isEmpty() && !skipName() && !skipSmallName()) {
			this.words.reset(mark);
			return Optional.empty();
		}
		int end = this.words.mark();
		boolean capitals = known.isPresent() || this.words.peek(-1).isCapitalised();
		skipRest(start, capitals);
		return Optional.of(known.filter((_) -> this.words.mark() == end).orElseGet(() -> written(start, known)));
	}

	private String written(int start, Optional<String> known) {
		String name = this.words.written(start, this.words.mark());
		if (known.isPresent() && isLarge(this.vocabulary.gazetteer().named(this.words.peek(-1).key()))) {
			throw new DeclinedException(DeclineReason.AMBIGUOUS, name);
		}
		return name;
	}

	// The words behind the first, with those that join them: "of America", "& Sons",
	// "GmbH".
	private void skipRest(int start, boolean capitals) {
		boolean more = true;
		while (more) {
			int mark = this.words.mark();
			boolean joins = this.words.skip(CONNECTORS) || skipAt(start);
			if (!joins && this.words.skip(LEGAL)) {
				continue;
			}
			more = capitals && isName(this.words.peek()) && !isPeopleGlued();
			if (more) {
				this.words.next();
			}
			else {
				this.words.reset(mark);
			}
		}
	}

	// "Ex-SAP-Leute"
	private boolean isPeopleGlued() {
		return this.words.peek().glued() && this.words.sees(PeopleReader.ANYBODY);
	}

	// University of Texas at Austin
	private boolean skipAt(int start) {
		boolean university = this.words.peek().key().equals("at")
				&& Tokenizer.folded(this.words.written(start, this.words.mark())).contains("university");
		return university && this.words.next().isWord();
	}

	private boolean skipName() {
		Token first = this.words.peek();
		boolean begins = !LEGAL.has(first.key()) || this.words.peek(1).key().equals("of");
		return isName(first) && begins && this.words.next().isWord();
	}

	// The MIT is a school, not German "mit"; 5pm and 2026 are no companies.
	private static boolean isName(Token token) {
		boolean number = TIME_OR_NUMBER.matcher(token.key()).matches();
		return token.isCapitalised() && !number && (!STOP.has(token.key()) || token.text().equals("MIT"));
	}

	// In a sentence all in small letters a name is, too; then only one word of it is
	// sure.
	private boolean skipSmallName() {
		Token token = this.words.peek();
		boolean careless = this.words.all().stream().skip(1).noneMatch(Token::isCapitalised);
		boolean sure = token.isWord() && careless && !STOP.has(token.key()) && !token.key().endsWith("s")
				&& token.key().length() > 2 && !Numbers.ALL.has(token.key()) && !this.vocabulary.titles().knows(token)
				&& !this.vocabulary.markets().knows(token) && this.vocabulary.gazetteer().named(token.key()).isEmpty()
				&& !Markets.ORGANISATIONS.has(token.key()) && !Markets.STARTUPS.has(token.key());
		if (sure) {
			this.words.next();
		}
		return sure;
	}

}
