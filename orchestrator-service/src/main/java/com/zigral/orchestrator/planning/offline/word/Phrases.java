package com.zigral.orchestrator.planning.offline.word;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The words and phrases of the slots, English and German, by the name of what they are
 * for. They are kept in {@code phrases.properties}.
 */
public final class Phrases {

	private static final Properties ALL = load();

	private Phrases() {
	}

	/**
	 * Phrases that mean nothing but themselves.
	 * @param name what they are for
	 * @return the phrases
	 * @throws IllegalArgumentException if there is no such name
	 */
	public static Lexicon<Boolean> of(String name) {
		return new Lexicon<Boolean>().add(phrases(name), Boolean.TRUE);
	}

	/**
	 * Phrases that each stand for a value of an enum. A value without phrases has none; a
	 * phrase that two values share means the first of them.
	 * @param <E> the enum
	 * @param meanings the enum
	 * @param name what the phrases are for; each value adds its own name to it
	 * @return the phrases with what they mean
	 */
	public static <E extends Enum<E>> Lexicon<E> by(Class<E> meanings, String name) {
		Lexicon<E> lexicon = new Lexicon<>();
		for (E meaning : meanings.getEnumConstants()) {
			String key = meaning.name().toLowerCase(Locale.ROOT).replace('_', '-');
			lexicon.add(ALL.getProperty(name + "." + key, ""), meaning);
		}
		return lexicon;
	}

	/**
	 * Phrases one by one.
	 * @param name what they are for
	 * @return the phrases
	 * @throws IllegalArgumentException if there is no such name
	 */
	public static List<String> list(String name) {
		return Arrays.stream(phrases(name).split(",", -1)).map(String::strip).toList();
	}

	private static String phrases(String name) {
		String phrases = ALL.getProperty(name);
		if (phrases == null) {
			throw new IllegalArgumentException("There are no phrases named " + name);
		}
		return phrases;
	}

	private static Properties load() {
		Properties properties = new Properties();
		try (Reader reader = Resource.reader("phrases.properties")) {
			properties.load(reader);
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
