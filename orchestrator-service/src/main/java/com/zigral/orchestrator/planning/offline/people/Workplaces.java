package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Preposition;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads where people work: companies by their names, or kinds of them.
 */
public final class Workplaces {

	/** Behind "companies", these say more about them. */
	private static final Set<Preposition> DETAILS = Set.of(Preposition.IN, Preposition.PLACE, Preposition.FROM,
			Preposition.OF);

	private static final Lexicon<Boolean> AGAIN = Phrases.of("workplaces.again");

	private final Words words;

	private final Vocabulary vocabulary;

	private final PeopleCriteria criteria;

	private final Places places;

	private final Companies companies;

	/**
	 * Create a reader for one sentence.
	 * @param words the sentence, which reading moves on
	 * @param vocabulary what is known by name
	 * @param criteria where companies and industries are put
	 * @param places the reader of places in the sentence
	 */
	public Workplaces(Words words, Vocabulary vocabulary, PeopleCriteria criteria, Places places) {
		this.words = words;
		this.vocabulary = vocabulary;
		this.criteria = criteria;
		this.places = places;
		this.companies = new Companies(words, vocabulary);
	}

	/**
	 * Read markets, each after an "and", "or" or comma.
	 * @return the markets, may be none
	 */
	public List<Market> markets() {
		List<Market> markets = new ArrayList<>();
		int end = this.words.mark();
		boolean more = true;
		while (more) {
			Optional<Market> market = this.vocabulary.markets().read(this.words);
			if (market.isEmpty()) {
				break;
			}
			markets.add(market.get());
			end = this.words.mark();
			more = this.words.skipMarkAndPhrase(",/", Titles.OR);
			this.words.skip(AGAIN);
		}
		this.words.reset(end);
		return markets;
	}

	/**
	 * Read a kind of companies: fintech companies, banks, the insurance industry,
	 * startups.
	 * @param mark where the word in front of them stands
	 * @return whether one stands here
	 * @throws DeclinedException if the sentence has named one before
	 */
	boolean organisation(int mark) {
		int start = this.words.mark();
		this.words.skip(PeopleDetails.ANY);
		if (isNameOfOne()) {
			this.words.reset(start);
			return false;
		}
		Optional<PlaceName> place = country();
		List<Market> markets = markets();
		Optional<String> startup = this.words.take(Markets.STARTUPS);
		boolean companies = this.words.skip(Markets.ORGANISATIONS);
		boolean industry = !companies && this.words.skip(Markets.INDUSTRY);
		boolean kind = !markets.isEmpty() || (startup.isPresent() && !industry) || (companies && isFollowedByDetail());
		if (!kind) {
			this.words.reset(start);
			return false;
		}
		String said = this.words.written(mark, this.words.mark());
		if (!markets.isEmpty() && this.criteria.has(Filter.INDUSTRY)) {
			throw new DeclinedException(DeclineReason.TWICE, said);
		}
		markets.forEach(this.criteria::add);
		startup.ifPresent((word) -> this.criteria.add(Filter.KEYWORDS, List.of(word)));
		place.ifPresent((where) -> this.criteria.put(Filter.LOCATION, where.places().getFirst().values(), said));
		return true;
	}

	/**
	 * Read kinds of companies without a word in front of them, as in "CTOs, fintech".
	 * Right behind a function they may be part of it, as in "head of retail banking".
	 * @param set whether a mark stands in front of them
	 * @return whether some stand here
	 */
	boolean kindAlone(boolean set) {
		int start = this.words.mark();
		boolean function = this.vocabulary.titles().functions().has(this.words.peek(-1).key());
		if (set) {
			skipLabel();
		}
		List<Market> markets = markets();
		Optional<String> startup = this.words.take(Markets.STARTUPS);
		boolean kind = !this.criteria.has(Filter.INDUSTRY) && (!markets.isEmpty() || startup.isPresent())
				&& (set || !function || markets.stream().allMatch(Market::isCoined));
		if (!kind) {
			this.words.reset(start);
			return false;
		}
		if (!this.words.skip(Markets.ORGANISATIONS)) {
			this.words.skip(Markets.INDUSTRY);
		}
		markets.forEach(this.criteria::add);
		startup.ifPresent((word) -> this.criteria.add(Filter.KEYWORDS, List.of(word)));
		return true;
	}

	// "industry: retail"
	private void skipLabel() {
		int mark = this.words.mark();
		boolean label = this.words.skip(Markets.INDUSTRY);
		this.words.skipMark(":");
		int end = this.words.mark();
		this.words.reset((label && !markets().isEmpty()) ? end : mark);
	}

	// "University of Vienna"
	private boolean isNameOfOne() {
		return this.words.peek().isCapitalised() && this.words.peek(1).key().equals("of")
				&& this.words.peek(2).isCapitalised();
	}

	private Optional<PlaceName> country() {
		int mark = this.words.mark();
		Optional<PlaceName> place = this.places.one().filter(PlaceName::isShort);
		boolean adjective = place.isPresent() && (!markets().isEmpty() || this.words.sees(Markets.STARTUPS)
				|| this.words.sees(Markets.ORGANISATIONS));
		this.words.reset(mark);
		return adjective ? this.places.one() : Optional.empty();
	}

	// "companies" alone says nothing, but may be followed by what kind they are.
	private boolean isFollowedByDetail() {
		int mark = this.words.mark();
		boolean headCount = HeadCounts.read(this.words).isPresent();
		this.words.reset(mark);
		boolean preposition = this.words.take(Preposition.PHRASES).filter(DETAILS::contains).isPresent();
		this.words.reset(mark);
		return headCount || preposition;
	}

	/**
	 * Read companies by their names.
	 * @param mark where the word in front of them stands
	 * @param relative whether a relative clause was begun, so that a verb may follow
	 * @return whether some stand here
	 * @throws DeclinedException if a name is a place, a title or an industry as well
	 */
	boolean company(int mark, boolean relative) {
		Optional<List<String>> names = this.companies.read();
		names.ifPresent((companies) -> {
			companies.forEach(this::refuseOther);
			boolean left = relative && this.words.skip(Background.LEFT);
			this.criteria.put(left ? Filter.PAST_COMPANY : Filter.COMPANY, companies,
					this.words.written(mark, this.words.mark()));
		});
		return names.isPresent();
	}

	private void refuseOther(String company) {
		String key = Tokenizer.key(company);
		if (this.vocabulary.companies().has(key)) {
			return;
		}
		// "Orthopädietechnik-Betriebe" are a kind of companies.
		boolean kind = company.indexOf('-') > 0 && Markets.ORGANISATIONS.has(key.substring(key.lastIndexOf(' ') + 1));
		if (kind || Markets.isIndustry(key) || isTitle(company)) {
			throw new DeclinedException(DeclineReason.UNKNOWN, company);
		}
		if (this.vocabulary.gazetteer().named(key).stream().anyMatch(Place::isLarge)) {
			throw new DeclinedException(DeclineReason.AMBIGUOUS, company);
		}
	}

	private boolean isTitle(String company) {
		Words name = new Words(company, Tokenizer.tokens(company));
		return new Titles(name, this.vocabulary).read().isPresent() && name.isEnded();
	}

}
