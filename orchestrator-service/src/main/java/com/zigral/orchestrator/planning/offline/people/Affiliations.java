package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads people by where they belong or belonged, where that stands in front of the word
 * for them: former Google engineers, Stanford alumni, Acme's CTO.
 */
final class Affiliations {

	private static final Lexicon<Boolean> EX = Phrases.of("affiliations.ex");

	/** Words for people by the school they went to. */
	static final Lexicon<Boolean> ALUMNI = Phrases.of("affiliations.alumni");

	private static final Lexicon<Boolean> OF = Phrases.of("affiliations.of");

	private final Words words;

	private final Vocabulary vocabulary;

	private final PeopleCriteria criteria;

	private final Titles titles;

	private final Companies companies;

	Affiliations(Words words, Vocabulary vocabulary, PeopleCriteria criteria) {
		this.words = words;
		this.vocabulary = vocabulary;
		this.criteria = criteria;
		this.titles = new Titles(words, vocabulary);
		this.companies = new Companies(words, vocabulary);
	}

	/**
	 * Read such people.
	 * @return whether some stand here
	 */
	boolean read() {
		int mark = this.words.mark();
		if (former()) {
			return true;
		}
		this.words.reset(mark);
		if (alumni()) {
			return true;
		}
		this.words.reset(mark);
		return ofCompany();
	}

	// ex-Google engineers, former McKinsey consultants
	private boolean former() {
		if (!this.words.skip(EX)) {
			return false;
		}
		boolean of = this.words.skip(PeopleReader.ANYBODY) && this.words.skip(OF);
		Optional<List<String>> past = of ? this.companies.read() : this.companies.one().map(List::of);
		int mark = this.words.mark();
		if (past.isEmpty()) {
			return false;
		}
		Optional<TitlePhrase> title = this.titles.read();
		boolean noun = title.isPresent() || this.words.skip(PeopleReader.ANYBODY);
		if (!noun && !of) {
			return false;
		}
		if (!noun) {
			this.words.reset(mark);
		}
		this.criteria.put(Filter.PAST_COMPANY, past.get(), past.get().getFirst());
		title.ifPresent((said) -> this.criteria.put(Filter.TITLE, said.titles(), said.titles().getFirst()));
		return true;
	}

	// Stanford alumni, alumni of Stanford
	private boolean alumni() {
		if (this.words.skip(ALUMNI)) {
			Optional<List<String>> schools = this.words.skip(OF) ? this.companies.read() : Optional.empty();
			schools.ifPresent(this::schoolOrCompany);
			return schools.isPresent();
		}
		Optional<List<String>> schools = this.companies.read();
		if (schools.isEmpty() || !this.words.skip(ALUMNI)) {
			return false;
		}
		schoolOrCompany(schools.get());
		return true;
	}

	private void schoolOrCompany(List<String> names) {
		boolean companies = names.stream().allMatch((name) -> this.vocabulary.companies().has(Tokenizer.key(name)));
		this.criteria.put(companies ? Filter.PAST_COMPANY : Filter.SCHOOL, names, names.getFirst());
	}

	// Acme's CTO
	private boolean ofCompany() {
		int mark = this.words.mark();
		while (this.words.peek().isCapitalised() && !this.words.peek().key().endsWith("'s")) {
			this.words.next();
		}
		if (!this.words.peek().isCapitalised()) {
			return false;
		}
		this.words.next();
		String name = this.words.written(mark, this.words.mark());
		Optional<TitlePhrase> title = this.titles.read();
		if (title.isEmpty() || name.length() < 4) {
			return false;
		}
		this.criteria.put(Filter.COMPANY, List.of(name.substring(0, name.length() - 2)), name);
		this.criteria.put(Filter.TITLE, title.get().titles(), title.get().titles().getFirst());
		return true;
	}

}
