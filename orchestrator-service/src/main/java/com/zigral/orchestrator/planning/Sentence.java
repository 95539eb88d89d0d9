package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Optional;

/**
 * A sentence of the offline planner's small grammar, in English. Exact words stand in
 * double quotes; {@code them} are the people found.
 *
 * <pre>
 * sentence = [(in | near | from) place ,] begin {(, | ; | . | and | then) after}
 * begin    = (find | search for | look for | get | list | collect | I need | ...) people
 *          | (add | put | save | write | store | export) people (to | in | into) sheet
 *          | fill sheet with people
 *          | (invite | connect with) people [note]
 *          | (message | write to) people text | send the message text to people
 * people   = [up to] [number] [place-based] title {where} [, at most number | , number of them]
 * where    = (of | at | in | from) ... (companies | startups | firms | industry) | in industry
 *          | (at | working for | employed by) company | who are title
 *          | (in | from | near | around | based in | located in | living in) place
 * after    = (add | put | save | write | store | export) them (to | in | into | on) sheet
 *          | (invite | connect with) them [note] | send them an invitation [note]
 *          | (message | write to) them text | send them the message text
 * sheet    = [the | my | our | a] [google] (sheet | spreadsheet) [called | named] [name]
 *          | (the | my | our) name sheet | address of a spreadsheet
 * note     = with [the] [note | message] "words" | saying "words" | without a note
 * text     = [with the message | saying | :] "words"
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
	 * The sentence says whom to find, and what to do then.
	 *
	 * @param people whom to find
	 * @param then what to do with them, in the order of the sentence
	 */
	record Understood(People people, List<Then> then) implements Sentence {

		public Understood {
			then = List.copyOf(then);
		}

		boolean reachesOut() {
			return this.then.stream().anyMatch((what) -> !(what instanceof Then.Sheet));
		}

	}

	/**
	 * The sentence is not of this grammar.
	 *
	 * @param reason what is unclear
	 */
	record Unclear(String reason) implements Sentence {
	}

	/**
	 * Whom to find.
	 *
	 * @param title the position they hold
	 * @param company where they work
	 * @param industry in which industry
	 * @param location where they are
	 * @param limit how many at most
	 */
	record People(Optional<String> title, Optional<String> company, Optional<String> industry,
			Optional<String> location, Optional<Integer> limit) {

		boolean isAnybody() {
			return this.title.isEmpty() && this.company.isEmpty() && this.industry.isEmpty() && this.location.isEmpty();
		}

	}

	/** What to do with the people found. */
	sealed interface Then {

		/**
		 * Write them to a sheet.
		 *
		 * @param name the sheet's name, empty when it has none
		 */
		record Sheet(Optional<String> name) implements Then {
		}

		/**
		 * Invite them to connect.
		 *
		 * @param note the words beside the invitation
		 */
		record Invite(Optional<String> note) implements Then {
		}

		/**
		 * Send them a message.
		 *
		 * @param text its words
		 */
		record Message(String text) implements Then {
		}

	}

}
