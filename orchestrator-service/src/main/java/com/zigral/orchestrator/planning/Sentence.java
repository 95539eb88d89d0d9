package com.zigral.orchestrator.planning;

import java.util.Optional;

/**
 * A sentence of the offline planner's small grammar:
 *
 * <pre>
 * sentence = verb [number] who {where} [sheet]
 * verb     = find | search for | look for | get | list | collect
 * where    = (of | at | in | from) ... (companies | startups | firms | industry)
 *          | at company | (in | from | near | based in | located in) place
 * sheet    = and (add | put | save | write | store) them (to | in | into | on) [the | my | a] sheet [name]
 * </pre>
 */
sealed interface Sentence {

	/**
	 * Read a sentence.
	 * @param text the sentence
	 * @return what it says, or what is unclear
	 */
	static Sentence parse(String text) {
		return SentenceParser.parse(text);
	}

	/**
	 * The sentence says whom to find.
	 *
	 * @param title the position they hold
	 * @param company where they work
	 * @param industry in which industry
	 * @param location where they are
	 * @param limit how many at most
	 * @param sheet the sheet to write them to, an empty name when it has none
	 */
	record Understood(Optional<String> title, Optional<String> company, Optional<String> industry,
			Optional<String> location, Optional<Integer> limit, Optional<String> sheet) implements Sentence {
	}

	/**
	 * The sentence is not of this grammar.
	 *
	 * @param reason what is unclear
	 */
	record Unclear(String reason) implements Sentence {
	}

}
