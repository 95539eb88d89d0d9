package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads what stands behind the head of a title: the function somebody is head, director
 * or vice president of.
 */
final class TitleTails {

	private static final Lexicon<Boolean> OF = Phrases.of("titles.tail.of");

	private final Words words;

	private final Lexicon<Boolean> functions;

	private final BooleanSupplier isTitle;

	TitleTails(Words words, TitleWords known, BooleanSupplier isTitle) {
		this.words = words;
		this.functions = known.functions();
		this.isTitle = isTitle;
	}

	/**
	 * Read what follows a head that may be followed directly, as in VP Sales.
	 * @param plural whether several people were said
	 * @return what stands behind the head, an empty text when nothing does
	 */
	List<String> afterLeading(boolean plural) {
		List<String> after = afterOf(plural);
		if (!after.equals(List.of(""))) {
			return after;
		}
		int mark = this.words.mark();
		boolean other = this.words.skipMark(",") && this.isTitle.getAsBoolean();
		if (other) {
			this.words.reset(mark);
			return List.of("");
		}
		return functions(mark, this.words.mark(), plural);
	}

	/**
	 * Read what follows a head after an "of".
	 * @param plural whether several people were said
	 * @return what stands behind the head, an empty text when nothing does
	 */
	List<String> afterOf(boolean plural) {
		int mark = this.words.mark();
		if (!this.words.skip(OF)) {
			return List.of("");
		}
		return functions(mark, mark, plural);
	}

	// The words of a function, as they stand behind the head; several of them when
	// several heads were said or one of them is enough.
	private List<String> functions(int mark, int from, boolean plural) {
		int start = this.words.mark();
		if (!skipFunction() || this.words.sees(Markets.ORGANISATIONS) || this.words.sees(Markets.STARTUPS)
				|| this.words.sees(Markets.INDUSTRY)) {
			this.words.reset(mark);
			return List.of("");
		}
		String lead = this.words.written(from, start);
		List<String> tails = new ArrayList<>(List.of(" " + this.words.written(from, this.words.mark())));
		int end = this.words.mark();
		boolean either = false;
		while (true) {
			boolean comma = this.words.skipMark(",");
			boolean or = this.words.skip(Titles.EITHER);
			boolean joined = or || this.words.skip(Titles.JOINED) || comma;
			int next = this.words.mark();
			if (!joined || this.isTitle.getAsBoolean() || !skipFunction()) {
				break;
			}
			either = either || or;
			tails.add((lead.isEmpty() ? " " : " " + lead + " ") + this.words.written(next, this.words.mark()));
			end = this.words.mark();
		}
		this.words.reset(end);
		return (tails.size() == 1 || plural || either) ? tails : List.of(" " + this.words.written(from, end));
	}

	private boolean skipFunction() {
		boolean any = false;
		while (this.words.skip(this.functions)) {
			any = true;
		}
		return any;
	}

}
