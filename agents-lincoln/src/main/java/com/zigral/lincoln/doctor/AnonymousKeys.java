package com.zigral.lincoln.doctor;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Replaces what names people in keys, ids and addresses, and keeps the words by which
 * LinkedIn tells its parts and pages apart.
 */
final class AnonymousKeys {

	private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

	/**
	 * Ids of members have 39 characters; others that begin so end where something else
	 * does.
	 */
	static final String MEMBER = "ACo[A-Za-z0-9_-]{36}|ACo[A-Za-z0-9_-]{15,}(?![A-Za-z0-9_-])";

	/** Base64 and the like: long, and of all kinds of characters. */
	private static final String CODE = "(?=(?:[A-Za-z+_=-]*\\d){3})(?=[a-z0-9+_=-]*[A-Z])[A-Za-z0-9+_=-]{16,}";

	private static final Pattern TOKEN = Pattern
		.compile("%s|%s|%s|[\\p{L}\\p{M}]+|\\p{Nd}+".formatted(MEMBER, UUID, CODE));

	/** Ids in values that are otherwise words of the site. */
	private static final Pattern ID = Pattern.compile("%s|%s|\\d{5,}".formatted(MEMBER, UUID));

	private static final Pattern ADDRESS = Pattern.compile("^(https?:)?//([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?$");

	private static final Pattern PATH = Pattern.compile("^()()(/[^?#]*|)(\\?[^#]*)?(#.*)?$");

	/** What is added to tell that something is of a kind stands in capitals. */
	private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_0-9]+|[A-Z]");

	/** Shorter slugs are only looked for where they stand alone. */
	private static final int SHORTEST_IN_KEY = 4;

	/** Smaller numbers count parts of a page. */
	private static final int LONGEST_COUNT = 2;

	private final Vocabulary vocabulary;

	private final InventedWords invented;

	private final Pattern people;

	AnonymousKeys(Vocabulary vocabulary, InventedWords invented, Set<String> slugs) {
		this.vocabulary = vocabulary;
		this.invented = invented;
		List<String> known = slugs.stream()
			.filter((slug) -> slug.length() >= SHORTEST_IN_KEY)
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
		this.people = Pattern
			.compile(Stream.concat(known.stream().map(Pattern::quote).map("(?iu:%s)"::formatted), Stream.of(MEMBER))
				.collect(Collectors.joining("|")));
	}

	/**
	 * A key or id.
	 * @param key the key
	 * @return the same with other people in it
	 */
	String key(String key) {
		return around(key, this::pieces);
	}

	/**
	 * A value that is a word of the site, except for ids in it.
	 * @param value the value
	 * @return the same with other ids
	 */
	String value(String value) {
		return around(value, (text) -> ID.matcher(text)
			.replaceAll((id) -> Matcher.quoteReplacement(
					id.group().matches("\\d+") ? this.invented.number(id.group()) : this.invented.id(id.group()))));
	}

	/**
	 * An address or path.
	 * @param address the address
	 * @return the same page of somebody else
	 */
	String address(String address) {
		if (address.startsWith("mailto:") || address.startsWith("tel:")) {
			int colon = address.indexOf(':') + 1;
			return address.substring(0, colon) + person(address.substring(colon).replaceFirst("\\?.*", ""));
		}
		Matcher parts = ADDRESS.matcher(address);
		if (!parts.matches()) {
			parts = PATH.matcher(address);
		}
		if (!parts.matches()) {
			return address.startsWith("#") ? key(address) : "#";
		}
		String origin = address.substring(0, parts.start(3));
		return origin(origin, parts.group(2)) + path(parts.group(3)) + query(parts.group(4))
				+ ((parts.group(5) != null) ? key(parts.group(5)) : "");
	}

	/**
	 * A slug or another word that names somebody.
	 * @param text the text
	 * @return the text without a word of it left
	 */
	String person(String text) {
		return TOKEN.matcher(text).replaceAll((token) -> Matcher.quoteReplacement(invented(token.group())));
	}

	private String around(String text, UnaryOperator<String> others) {
		StringBuilder result = new StringBuilder();
		int from = 0;
		Matcher matcher = this.people.matcher(text);
		while (matcher.find()) {
			result.append(others.apply(text.substring(from, matcher.start()))).append(person(matcher.group()));
			from = matcher.end();
		}
		return result.append(others.apply(text.substring(from))).toString();
	}

	private String pieces(String text) {
		return TOKEN.matcher(text)
			.replaceAll((token) -> Matcher.quoteReplacement(
					token.group().matches("[\\p{L}\\p{M}]+") ? words(token.group()) : counted(token.group())));
	}

	private String words(String word) {
		return Arrays.stream(word.split("(?<=\\p{Ll})(?=\\p{Lu})"))
			.map((piece) -> (piece.length() == 1 || this.vocabulary.isMarkup(piece)) ? piece
					: this.invented.word(piece))
			.collect(Collectors.joining());
	}

	private String counted(String token) {
		return (token.length() <= LONGEST_COUNT) ? token : invented(token);
	}

	private String invented(String token) {
		if (token.matches("\\p{Nd}+")) {
			return this.invented.number(token);
		}
		return token.matches("[\\p{L}\\p{M}]+") ? this.invented.word(token) : this.invented.id(token);
	}

	private String origin(String origin, String host) {
		boolean isOfSite = host.isEmpty() || host.matches("(?i)([\\w-]+\\.)*(linkedin\\.com|licdn\\.com)");
		return isOfSite ? origin : origin.replace(host, person(host.replaceAll("\\W", "")) + ".example");
	}

	private String path(String path) {
		String[] segments = path.split("/", -1);
		for (int i = 0; i < segments.length; i++) {
			boolean isPerson = i > 0 && segments[i - 1].matches("in|company|school|groups|showcase");
			segments[i] = decoded(segments[i], isPerson ? this::person : this::key);
		}
		return String.join("/", segments);
	}

	private String query(@Nullable String query) {
		if (query == null || query.length() < 2) {
			return "";
		}
		return Arrays.stream(query.substring(1).split("&"))
			.map(this::parameter)
			.collect(Collectors.joining("&", "?", ""));
	}

	private String parameter(String parameter) {
		int at = parameter.indexOf('=');
		String name = parameter.substring(0, at + 1);
		return name + decoded(parameter.substring(at + 1), (value) -> {
			if (value.matches("https?://.*")) {
				return address(value);
			}
			if (CONSTANT.matcher(value).matches() || value.matches("\\[\"[FSO]\"(,\"[FSO]\")*]")) {
				return value;
			}
			boolean isPerson = name.equals("vanityName=") || name.equals("keywords=");
			return isPerson ? person(value) : key(value);
		});
	}

	private static String decoded(String text, UnaryOperator<String> change) {
		if (!text.contains("%")) {
			return change.apply(text);
		}
		try {
			String plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
			return URLEncoder.encode(change.apply(plain), StandardCharsets.UTF_8).replace("+", "%20");
		}
		catch (IllegalArgumentException ex) {
			return change.apply(text.replace("%", ""));
		}
	}

}
