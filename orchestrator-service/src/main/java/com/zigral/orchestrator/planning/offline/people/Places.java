package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Verb;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads where people are: places of the gazetteer, one or several, each with the region
 * or country it is in when that is said.
 */
public final class Places {

	private static final Lexicon<Boolean> BEFORE = Phrases.of("places.before");

	private static final Lexicon<Boolean> AFTER = Phrases.of("places.after");

	private static final Lexicon<Boolean> WITHIN = Phrases.of("places.within");

	private final Words words;

	private final Gazetteer gazetteer;

	private final Language language;

	/**
	 * Create a reader for one sentence.
	 * @param words the sentence, which reading moves on
	 * @param vocabulary what is known by name, the gazetteer among it
	 * @param language the sentence's language
	 */
	public Places(Words words, Vocabulary vocabulary, Language language) {
		this.words = words;
		this.gazetteer = vocabulary.gazetteer();
		this.language = language;
	}

	/**
	 * Read places.
	 * @return what LinkedIn lists them as, empty when none stands here
	 * @throws DeclinedException if a name means two places
	 */
	Optional<List<String>> read() {
		List<Located> all = new ArrayList<>();
		int end = this.words.mark();
		boolean more = true;
		while (more) {
			Optional<PlaceName> next = one();
			if (next.isEmpty()) {
				break;
			}
			add(all, next.get(), around(next.get()));
			end = this.words.mark();
			more = skipSeparator();
		}
		this.words.reset(end);
		return all.isEmpty() ? Optional.empty() : Optional.of(values(all));
	}

	// "Germany, Berlin" is Berlin.
	private static void add(List<Located> all, PlaceName name, Optional<PlaceName> around) {
		boolean inLast = !all.isEmpty() && all.getLast().around().isEmpty() && name.isIn(all.getLast().name());
		all.add(new Located(name, inLast ? Optional.of(all.removeLast().name()) : around));
	}

	// "Austin, Texas", "Austin TX", "Manchester (UK)"; of "Munich, Bavaria, Germany" the
	// first place around it.
	private Optional<PlaceName> around(PlaceName name) {
		int mark = this.words.mark();
		boolean bracket = this.words.skipMark("(");
		boolean comma = !bracket && this.words.skipMark(",");
		Optional<PlaceName> around = (comma && this.words.sees(Titles.OR) && !this.words.peek().isCapitalised())
				? Optional.empty() : one().filter(name::isIn);
		if (around.isEmpty() || (bracket && !this.words.skipMark(")"))) {
			this.words.reset(mark);
			return Optional.empty();
		}
		around(around.get());
		return around;
	}

	// What is around the last of several places is around those before it, too:
	// "Dallas, Houston and Austin, Texas".
	private List<String> values(List<Located> all) {
		List<String> values = new ArrayList<>();
		Optional<PlaceName> last = Optional.empty();
		for (Located place : all.reversed()) {
			last = place.around().isPresent() ? place.around() : last.filter(place.name()::isLikelyIn);
			values.addAll(0, last.map((around) -> place.name().valuesIn(around, this.language))
				.orElseGet(() -> place.name().values(this.language)));
		}
		return values.stream().distinct().toList();
	}

	private boolean skipSeparator() {
		boolean comma = this.words.skipMark(",/");
		boolean or = this.words.skip(Titles.OR);
		if (or && this.words.sees(WITHIN)) {
			int mark = this.words.mark();
			this.words.skip(WITHIN);
			int behind = this.words.mark();
			boolean place = one().isPresent();
			this.words.reset(place ? behind : mark);
			return place;
		}
		return or || comma || this.words.peek().glued();
	}

	/**
	 * Read one place that an adjective like "-based" may follow.
	 * @return the place
	 */
	Optional<PlaceName> one() {
		int mark = this.words.mark();
		this.words.skip(BEFORE);
		Optional<Lexicon.Found<List<Place>>> found = this.gazetteer.at(this.words);
		if (found.isEmpty() || isWord(found.get())) {
			this.words.reset(mark);
			return town(mark);
		}
		int start = this.words.mark();
		for (int i = 0; i < found.get().length(); i++) {
			this.words.next();
		}
		String said = this.words.written(start, this.words.mark());
		this.words.skip(AFTER);
		return Optional.of(new PlaceName(said, found.get().value()));
	}

	// Small towns are called like words; only a capital makes them names.
	private boolean isWord(Lexicon.Found<List<Place>> found) {
		Token first = this.words.peek();
		return !first.isCapitalised()
				&& (found.value().getFirst().rank() == 4 || Verb.FIRST.has(first.key()) || first.key().length() < 3);
	}

	// A town too small for the gazetteer, by the region or country that follows it.
	private Optional<PlaceName> town(int mark) {
		Token town = this.words.peek();
		if (!town.isCapitalised() || !this.words.peek(1).isMark(",")) {
			return Optional.empty();
		}
		this.words.next();
		this.words.next();
		List<Place> around = this.gazetteer.at(this.words)
			.map(Lexicon.Found::value)
			.orElse(List.of())
			.stream()
			.filter((place) -> place.kind() != Place.Kind.CITY && !place.country().isEmpty())
			.toList();
		this.words.reset(mark);
		if (around.isEmpty()) {
			return Optional.empty();
		}
		this.words.next();
		List<Place> places = around.stream()
			.map((place) -> new Place(Place.Kind.CITY, List.of(town.text()), place.country(), place.region(), 0))
			.toList();
		return Optional.of(new PlaceName(town.text(), places));
	}

	/**
	 * A place, and the one around it that was named with it.
	 *
	 * @param name the place
	 * @param around the region or country it is in
	 */
	private record Located(PlaceName name, Optional<PlaceName> around) {
	}

}
