package com.zigral.orchestrator.candidate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.zigral.shaun.table.HeaderNames;

/**
 * The words of a text without case, accents and punctuation. An umlaut is the same letter
 * in each of its spellings.
 *
 * @param list the words in their order
 */
record Words(List<String> list) {

	private static final Pattern SPELT_OUT = Pattern.compile("(?<=[aou])e");

	Words {
		list = List.copyOf(list);
	}

	static Words of(String text) {
		String plain = HeaderNames.words(text.toLowerCase(Locale.ROOT).replace("ß", "ss"));
		return new Words(plain.isEmpty() ? List.of() : List.of(SPELT_OUT.matcher(plain).replaceAll("").split(" ")));
	}

	/**
	 * How far these words and others say the same.
	 * @param other the others
	 * @return similar when all of the one are among the other
	 */
	Agreement with(Words other) {
		if (this.equals(other)) {
			return Agreement.SAME;
		}
		return (areAmong(other) || other.areAmong(this)) ? Agreement.SIMILAR : Agreement.DIFFERENT;
	}

	boolean areAmong(Words other) {
		return !isEmpty() && Set.copyOf(other.list).containsAll(this.list);
	}

	boolean isEmpty() {
		return this.list.isEmpty();
	}

}
