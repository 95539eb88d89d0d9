package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.zigral.orchestrator.planning.offline.people.TitleWords.Head;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads who is looked for by their job titles: heads with what stands beside them, one or
 * several.
 */
public final class Titles {

	/** Words between titles of which either will do. */
	public static final Lexicon<Boolean> OR = Phrases.of("titles.or");

	static final Lexicon<Boolean> EITHER = Phrases.of("titles.either");

	static final Lexicon<Boolean> JOINED = Phrases.of("titles.joined");

	private static final Lexicon<Boolean> ARTICLE = Phrases.of("titles.article");

	/** Heads that are no title without what follows them. */
	private static final Set<String> INCOMPLETE = Set.of("head", "lead", "vice", "chair");

	private final Words words;

	private final TitleWords known;

	private final Markets markets;

	private final TitleTails tails;

	/**
	 * Create a reader for one sentence.
	 * @param words the sentence, which reading moves on
	 * @param vocabulary the titles and markets
	 */
	public Titles(Words words, Vocabulary vocabulary) {
		this.words = words;
		this.known = vocabulary.titles();
		this.markets = vocabulary.markets();
		this.tails = new TitleTails(words, this.known, this::isTitle);
	}

	/**
	 * Read titles.
	 * @return the titles, each one of them, empty when none stands here
	 */
	public Optional<TitlePhrase> read() {
		List<TitlePhrase> all = new ArrayList<>();
		int end = this.words.mark();
		boolean more = true;
		while (more) {
			Optional<TitlePhrase> next = one();
			if (next.isEmpty()) {
				break;
			}
			all.add(next.get());
			end = this.words.mark();
			more = skipSeparator();
			this.words.skip(ARTICLE);
		}
		this.words.reset(end);
		return shared(all).stream().reduce(TitlePhrase::and);
	}

	// "VPs or Directors of Product" are VPs of Product and Directors of Product.
	private static List<TitlePhrase> shared(List<TitlePhrase> all) {
		List<TitlePhrase> shared = new ArrayList<>(all);
		for (int i = all.size() - 2; i >= 0; i--) {
			if (all.get(i).isOpen() && shared.get(i + 1).hasTail()) {
				shared.set(i, all.get(i).with(shared.get(i + 1).tails()));
			}
		}
		return shared;
	}

	private boolean skipSeparator() {
		boolean comma = this.words.skipMark(",;/");
		return this.words.skip(OR) || comma || (this.words.peek().glued() && this.words.peek().isWord());
	}

	private Optional<TitlePhrase> one() {
		int start = this.words.mark();
		while (isMarketBeside() || this.known.skipBeside(this.words)) {
			Optional<TitlePhrase> shared = sharedHead(start);
			if (shared.isPresent()) {
				return shared;
			}
		}
		return withHead(start);
	}

	private Optional<TitlePhrase> withHead(int start) {
		this.words.reset(start);
		Optional<TitlePhrase> said = lastHead().map((head) -> phrase(start, head))
			.filter((phrase) -> phrase.titles().stream().map(Tokenizer::folded).noneMatch(INCOMPLETE::contains));
		if (said.isEmpty()) {
			this.words.reset(start);
		}
		return said;
	}

	// A word beside the head may itself be a head: "partner manager", "key account
	// manager".
	private Optional<PlacedHead> lastHead() {
		Optional<PlacedHead> last = Optional.empty();
		while (!this.words.isEnded()) {
			int here = this.words.mark();
			int market = skippedBy(this::isMarketBeside, here);
			int beside = Math.max(market, skippedBy(() -> this.known.skipBeside(this.words), here));
			Optional<PlacedHead> head = headAt(here, market, beside);
			if (head.isEmpty() && beside == here) {
				break;
			}
			last = head.isPresent() ? head : last;
			this.words.reset(head.map(PlacedHead::end).orElse(beside));
		}
		last.ifPresent((head) -> this.words.reset(head.end()));
		return last;
	}

	// What goes on longer as a market or as words beside a head is no head.
	private Optional<PlacedHead> headAt(int here, int market, int beside) {
		Optional<Head> head = this.known.readHead(this.words);
		int end = this.words.mark();
		if (head.isPresent() && end >= market) {
			return head.filter((_) -> end >= beside).map((found) -> new PlacedHead(found, here, end));
		}
		return lastOf(here, market).map((found) -> new PlacedHead(found, market - 1, market));
	}

	// "insurance brokers" is a market by itself, and brokers beside the word insurance.
	private Optional<Head> lastOf(int from, int to) {
		if (to < from + 2) {
			return Optional.empty();
		}
		this.words.reset(to - 1);
		Optional<Head> head = this.known.readHead(this.words).filter((_) -> this.words.mark() == to);
		this.words.reset(from);
		return head;
	}

	private int skippedBy(BooleanSupplier reading, int from) {
		int reached = reading.getAsBoolean() ? this.words.mark() : from;
		this.words.reset(from);
		return reached;
	}

	private boolean isMarketBeside() {
		int mark = this.words.mark();
		if (this.markets.read(this.words).filter((market) -> !market.isCoined()).isPresent()) {
			return true;
		}
		this.words.reset(mark);
		return false;
	}

	// "sales and marketing directors" are sales directors and marketing directors.
	private Optional<TitlePhrase> sharedHead(int start) {
		int mark = this.words.mark();
		String first = this.words.written(start, mark);
		if (!this.words.skip(JOINED) && !this.words.skip(EITHER)) {
			return Optional.empty();
		}
		int second = this.words.mark();
		Optional<TitlePhrase> other = withHead(second);
		boolean shares = other.isPresent() && other.get().beside() > 0 && other.get().titles().size() == 1;
		if (!shares) {
			this.words.reset(mark);
			return Optional.empty();
		}
		String head = other.get().titles().getFirst().substring(other.get().beside()).strip();
		return Optional.of(new TitlePhrase(List.of(first + " " + head, other.get().titles().getFirst()),
				other.get().isHigh(), 0, true, List.of("")));
	}

	private TitlePhrase phrase(int start, PlacedHead placed) {
		Head head = placed.head();
		String before = this.words.written(start, placed.start());
		String said = this.words.written(placed.start(), placed.end());
		List<String> tails = tails(isLeading(placed), head);
		List<String> titles = forms(head, said)
			.flatMap((form) -> tails.stream()
				.map((tail) -> (before.isEmpty() ? form : (before + gap(start, placed.start()) + form)) + tail))
			.toList();
		return new TitlePhrase(titles, head.isHigh(), before.length(), head.isPlural(), tails);
	}

	private List<String> tails(boolean leads, Head head) {
		if (leads) {
			return this.tails.afterLeading(head.isPlural());
		}
		return head.isHigh() ? List.of("") : this.tails.afterOf(head.isPlural());
	}

	private String gap(int start, int headStart) {
		String upTo = this.words.written(start, headStart + 1);
		String before = this.words.written(start, headStart);
		String glue = upTo.substring(before.length(), before.length() + 1);
		return glue.isBlank() ? " " : glue;
	}

	private static Stream<String> forms(Head head, String said) {
		if (head.isInclusive() && head.feminine().isPresent()) {
			return Stream.of(head.name(), head.feminine().get());
		}
		return Stream.of(head.singular(said));
	}

	private boolean isLeading(PlacedHead head) {
		int mark = this.words.mark();
		this.words.reset(head.end() - 1);
		boolean leads = this.words.sees(this.known.leading());
		this.words.reset(head.start());
		leads = leads || this.words.sees(this.known.leading());
		this.words.reset(mark);
		return leads;
	}

	private boolean isTitle() {
		int mark = this.words.mark();
		boolean title = withHead(mark).isPresent();
		this.words.reset(mark);
		return title;
	}

	/**
	 * A head, and where it stands.
	 *
	 * @param head the head
	 * @param start the mark before its first word
	 * @param end the mark after its last
	 */
	private record PlacedHead(Head head, int start, int end) {

	}

}
