package com.zigral.orchestrator.planning.offline;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;

/**
 * The words of a clause that stand for something known already, or for nothing at all.
 */
final class ClauseWords {

	static final Lexicon<Boolean> GOES_ON = Phrases.of("clause.goes-on");

	static final Lexicon<Boolean> FILLED_WITH = Phrases.of("clause.filled-with");

	static final Lexicon<Boolean> OUT_OF = Phrases.of("clause.out-of");

	static final Lexicon<Boolean> WITH_PROFILES = Phrases.of("clause.with-profiles");

	static final Lexicon<Boolean> THEM = Phrases.of("clause.them");

	static final Lexicon<Boolean> TO = Phrases.of("clause.to");

	static final Lexicon<Boolean> COURTESY = Phrases.of("clause.courtesy");

	static final Lexicon<Boolean> PARTICLE = Phrases.of("clause.particle");

	static final Lexicon<Boolean> REPLIED = Phrases.of("clause.replied");

	static final Lexicon<Clause.Noun> NOUNS = Phrases.by(Clause.Noun.class, "clause.noun");

	static final Lexicon<Boolean> BEFORE_NOUN = Phrases.of("clause.before-noun");

	static final Lexicon<Boolean> SALES_NAVIGATOR = Phrases.of("clause.sales-navigator");

	static final Lexicon<Boolean> THE_SHEET = Phrases.of("clause.the-sheet");

	/** Articles after "in" that say where to. */
	static final Lexicon<Boolean> INTO_ARTICLE = Phrases.of("clause.into-article");

	/** German articles of a sheet to which people are added. */
	static final Lexicon<Boolean> DATIVE_ARTICLE = Phrases.of("clause.dative-article");

	/** Where people were read from. */
	static final Lexicon<Boolean> BACK = Phrases.of("clause.back");

	static final Lexicon<Boolean> WHETHER = Phrases.of("clause.whether");

	static final Lexicon<Boolean> TO_THEM = Phrases.of("clause.to-them");

	private ClauseWords() {
	}

}
