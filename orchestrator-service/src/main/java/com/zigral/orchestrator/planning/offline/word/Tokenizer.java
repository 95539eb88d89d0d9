package com.zigral.orchestrator.planning.offline.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a sentence apart. What stands in quotes of any kind stays one piece, whatever is
 * in it; words that a hyphen joins are words of their own. Over 250 lines because it has
 * one short method for each kind of sign.
 */
public final class Tokenizer {

	private static final String DOUBLE = "\"“”„«»";

	private static final String SINGLE = "'‘‚`‹›";

	private static final String SINGLE_ENDS = "'’‘`‹›";

	private static final String DASHES = "-‐‑–—";

	private static final Pattern ARROW = Pattern.compile("[-=]{1,2}>|>>|[→⇒➔➜]");

	/** A smiley or a picture, with what may follow it to make it another. */
	private static final Pattern SMILEY = Pattern
		.compile("(?<!\\S)[:;]-?[)DP](?!\\S)|(?:\\p{So}|\\x{200D}|\\x{FE0F}|[\\x{1F3FB}-\\x{1F3FF}])+");

	/** "w/" and "w/o". */
	private static final Pattern WITH = Pattern.compile("(?i)w/(o(?![\\p{L}\\p{N}]))?");

	/** Words that a full stop belongs to. */
	private static final Set<String> SHORT = Set.of("sr", "jr", "ca", "max", "min", "inc", "co", "st", "dr", "approx",
			"nr", "bzw", "mind", "ltd", "corp", "prof", "etc", "vs", "mt", "ft", "incl", "stv", "kaufm", "techn",
			"stellv", "inkl", "zzgl", "bspw");

	private final String text;

	private final List<Token> tokens = new ArrayList<>();

	private int at;

	private boolean glue;

	private Tokenizer(String text) {
		this.text = text;
	}

	/**
	 * Take a sentence apart.
	 * @param text the sentence
	 * @return its words, marks and quotations
	 * @throws DeclinedException if a quotation is not closed or empty
	 */
	public static List<Token> tokens(String text) {
		return new Tokenizer(text).read();
	}

	/**
	 * Take a sentence apart as if it had no quotes.
	 * @param text the sentence
	 * @return its words and marks
	 */
	static List<Token> tokensWithoutQuotes(String text) {
		return tokens(text.replaceAll("[" + DOUBLE + SINGLE + "]", " "));
	}

	/**
	 * How a phrase is looked up.
	 * @param phrase the phrase
	 * @return the keys of its words, with a blank between them
	 */
	public static String key(String phrase) {
		return tokens(phrase).stream().filter(Token::isWord).map(Token::key).collect(Collectors.joining(" "));
	}

	// The word in lower case, without accents, and with ss for ß.
	public static String folded(String word) {
		String small = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace("ß", "ss");
		if (small.chars().allMatch((letter) -> letter < 128)) {
			return small;
		}
		return Normalizer.normalize(small, Normalizer.Form.NFD)
			.codePoints()
			.filter((letter) -> Character.getType(letter) != Character.NON_SPACING_MARK)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private List<Token> read() {
		while (this.at < this.text.length()) {
			char letter = this.text.charAt(this.at);
			if (Character.isWhitespace(letter) || letter == '\u00A0') {
				blank(letter);
			}
			else if (skip(ARROW)) {
				add(Token.Kind.MARK, ",", this.at - 1, this.at);
			}
			else if (skip(SMILEY)) {
				this.glue = false;
			}
			else if (DOUBLE.indexOf(letter) >= 0) {
				quote(DOUBLE, true);
			}
			else if (SINGLE.indexOf(letter) >= 0 && isStart()) {
				quote(SINGLE_ENDS, false);
			}
			else if (isWordStart(letter)) {
				word();
			}
			else {
				mark(letter);
			}
		}
		return this.tokens;
	}

	private boolean skip(Pattern pattern) {
		Matcher found = pattern.matcher(this.text).region(this.at, this.text.length());
		found.useTransparentBounds(true);
		boolean there = found.lookingAt();
		this.at = there ? found.end() : this.at;
		return there;
	}

	private void blank(char letter) {
		if (letter == '\n' && !this.tokens.isEmpty()) {
			add(Token.Kind.MARK, ".", this.at, this.at + 1);
		}
		this.at++;
	}

	private void mark(char letter) {
		boolean between = this.at > 0 && this.at + 1 < this.text.length()
				&& !Character.isWhitespace(this.text.charAt(this.at - 1))
				&& !Character.isWhitespace(this.text.charAt(this.at + 1));
		boolean joins = DASHES.indexOf(letter) >= 0 || letter == '/';
		if (joins && between) {
			this.glue = true;
		}
		else if (!joins || letter == '/') {
			add(Token.Kind.MARK, String.valueOf(letter), this.at, this.at + 1);
		}
		else if (!this.tokens.isEmpty()) {
			add(Token.Kind.MARK, ",", this.at, this.at + 1);
		}
		this.at++;
	}

	private void quote(String ends, boolean mustEnd) {
		int start = this.at + 1;
		int end = start;
		while (end < this.text.length() && !ends(ends, end, mustEnd)) {
			end++;
		}
		if (end >= this.text.length()) {
			if (mustEnd) {
				throw new DeclinedException(DeclineReason.UNCLOSED, this.text.substring(this.at));
			}
			mark(this.text.charAt(this.at));
			return;
		}
		String words = this.text.substring(start, end).strip();
		if (words.isEmpty()) {
			throw new DeclinedException(DeclineReason.EMPTY, this.text.substring(this.at, end + 1));
		}
		this.tokens.add(new Token(Token.Kind.QUOTE, words, "", this.at, end + 1, false));
		this.at = end + 1;
	}

	private boolean ends(String ends, int position, boolean isDouble) {
		if (ends.indexOf(this.text.charAt(position)) < 0) {
			return false;
		}
		return isDouble || position + 1 == this.text.length()
				|| !Character.isLetterOrDigit(this.text.charAt(position + 1));
	}

	private boolean isStart() {
		return this.at == 0 || !Character.isLetterOrDigit(this.text.charAt(this.at - 1));
	}

	private boolean isWordStart(char letter) {
		boolean sign = "&@+~#".indexOf(letter) >= 0;
		boolean point = letter == '.' && isLetter(this.at + 1) && (this.at == 0 || isBlank(this.at - 1));
		return Character.isLetterOrDigit(letter) || sign || point || Character.isSurrogate(letter);
	}

	private void word() {
		int start = this.at;
		if (this.text.startsWith("http://", start) || this.text.startsWith("https://", start)) {
			address(start);
			return;
		}
		if (skip(WITH)) {
			String key = (this.at > start + 2) ? "without" : "with";
			this.tokens
				.add(new Token(Token.Kind.WORD, this.text.substring(start, this.at), key, start, this.at, this.glue));
			this.glue = false;
			return;
		}
		char first = this.text.charAt(start);
		this.at++;
		if ("&@+~#".indexOf(first) < 0) {
			while (this.at < this.text.length() && isInside(start)) {
				this.at++;
			}
			takeFullStop(start);
		}
		add(Token.Kind.WORD, this.text.substring(start, this.at), start, this.at);
	}

	private void address(int start) {
		while (this.at < this.text.length() && !isBlank(this.at) && DOUBLE.indexOf(this.text.charAt(this.at)) < 0) {
			this.at++;
		}
		while (".,;:)!?".indexOf(this.text.charAt(this.at - 1)) >= 0) {
			this.at--;
		}
		this.tokens.add(new Token(Token.Kind.ADDRESS, this.text.substring(start, this.at), "", start, this.at, false));
	}

	private boolean isInside(int start) {
		char letter = this.text.charAt(this.at);
		if (Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK
				|| Character.isSurrogate(letter) || letter == '+' || (letter == '#' && !isLetter(this.at + 1))) {
			return true;
		}
		return switch (letter) {
			case '\'', '’' -> isLetter(this.at + 1);
			case '&', '@', '.' -> isLetter(this.at + 1) || isDigit(this.at + 1);
			case ',' -> isDigit(start) && isGroup(this.at + 1);
			case '*', ':', '_' -> this.text.startsWith("in", this.at + 1) || letter == '_';
			case '%' -> isDigit(start);
			default -> false;
		};
	}

	private void takeFullStop(int start) {
		if (this.at >= this.text.length() || this.text.charAt(this.at) != '.') {
			return;
		}
		String word = folded(this.text.substring(start, this.at));
		boolean ordinal = isDigit(start) && this.text.regionMatches(true, this.at, ". grad", 0, 6);
		boolean initials = word.length() > 2 && word.indexOf('.') == 1 && word.length() < 6;
		if (ordinal || initials || SHORT.contains(word)) {
			this.at++;
		}
	}

	private boolean isGroup(int position) {
		return isDigit(position) && isDigit(position + 1) && isDigit(position + 2) && !isDigit(position + 3);
	}

	private boolean isLetter(int position) {
		return position < this.text.length() && Character.isLetter(this.text.charAt(position));
	}

	private boolean isDigit(int position) {
		return position < this.text.length() && Character.isDigit(this.text.charAt(position));
	}

	private boolean isBlank(int position) {
		return Character.isWhitespace(this.text.charAt(position));
	}

	private void add(Token.Kind kind, String words, int start, int end) {
		// The country, not the pronoun.
		String key = words.equals("US") ? "u.s" : folded(words);
		if (key.endsWith(".") && key.length() > 1) {
			key = key.substring(0, key.length() - 1);
		}
		this.tokens.add(new Token(kind, words, (kind == Token.Kind.WORD) ? key : "", start, end, this.glue));
		this.glue = false;
	}

}
