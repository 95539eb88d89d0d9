package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name in its two parts. Titles, degrees and remarks in brackets belong to
 * neither; particles such as "van der" belong to the last name.
 *
 * @param first the first name or names, empty when not known
 * @param last the last name, empty when not known
 */
public record PersonName(String first, String last) {

	private static final Set<String> TITLES = Set.of("dr", "prof", "professor", "doctor", "doktor", "mr", "mrs", "ms",
			"miss", "mx", "sir", "dame", "herr", "frau", "ing", "dipl-ing", "dipl", "mag", "rer", "nat", "med", "phil",
			"habil", "pd", "hc", "mme", "mlle", "señor", "señora", "dott", "dottssa", "rev", "hon");

	private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "msc", "bsc",
			"ma", "ba", "esq", "cpa", "cfa", "pmp", "llm", "llb", "dds", "rn", "pe", "emba", "dba", "bcom", "meng");

	private static final Set<String> PARTICLES = Set.of("van", "von", "der", "den", "de", "del", "della", "dela", "di",
			"da", "das", "do", "dos", "du", "des", "la", "le", "lo", "el", "al", "bin", "ibn", "bint", "ben", "ter",
			"ten", "te", "zu", "zum", "zur", "vom", "af", "av", "y", "'t", "st", "santa", "san");

	private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\\{[^}]*}|\"[^\"]*\"|“[^”]*”");

	private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.,'’\\-\\s]");

	/**
	 * Take a full name apart.
	 * @param full the name as people write it, last name first only with a comma
	 * @return its parts; a name of one word is a first name
	 */
	public static PersonName split(String full) {
		String plain = NO_NAME.matcher(BRACKETS.matcher(full).replaceAll(" ")).replaceAll(" ");
		List<List<String>> parts = new ArrayList<>();
		for (String part : plain.split(",", -1)) {
			List<String> words = words(part);
			if (!words.isEmpty()) {
				parts.add(words);
			}
		}
		if (parts.isEmpty()) {
			return new PersonName("", "");
		}
		List<String> words = parts.getFirst();
		return (parts.size() > 1) ? new PersonName(String.join(" ", parts.get(1)), String.join(" ", words))
				: inOrder(words);
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
		words.removeIf(String::isEmpty);
		while (!words.isEmpty() && TITLES.contains(key(words.getFirst()))) {
			words.removeFirst();
		}
		while (words.size() > 2 && SUFFIXES.contains(key(words.getLast()))) {
			words.removeLast();
		}
		return words.stream().allMatch((word) -> SUFFIXES.contains(key(word))) ? List.of() : words;
	}

	private static PersonName inOrder(List<String> words) {
		int last = Math.max(1, words.size() - 1);
		for (int i = 1; i < words.size() - 1; i++) {
			if (PARTICLES.contains(words.get(i).toLowerCase(Locale.ROOT).replace(".", ""))) {
				last = i;
				break;
			}
		}
		String first = words.subList(0, last)
			.stream()
			.filter((word) -> word.equals(words.getFirst()) || !word.matches("\\p{L}\\.?"))
			.collect(Collectors.joining(" "));
		return new PersonName(first, String.join(" ", words.subList(last, words.size())));
	}

	private static String key(String word) {
		return word.toLowerCase(Locale.ROOT).replaceAll("[.’']", "");
	}

	/**
	 * Put a full name together.
	 * @return the name, empty when neither part is known
	 */
	public Optional<String> full() {
		String full = Stream.of(this.first, this.last)
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
		return full.isEmpty() ? Optional.empty() : Optional.of(full);
	}

}
