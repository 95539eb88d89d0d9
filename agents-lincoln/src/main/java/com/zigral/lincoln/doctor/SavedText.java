package com.zigral.lincoln.doctor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes what was saved: by its byte order mark, as UTF-8, or by the character set that
 * the page itself names (HTML standard, "Determining the character encoding").
 */
final class SavedText {

	private static final Pattern NAMED = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

	private static final Pattern ELEMENT = Pattern
		.compile("(?i)<(html|head|body|main|div|section|title|meta|p|a|ul|form|input|h1)[\\s>/]");

	/** How far into a file browsers look for the name of its character set. */
	private static final int HEAD = 4096;

	/** More of them than one in so many characters no text has. */
	private static final int ONE_IN = 1000;

	private SavedText() {
	}

	/**
	 * The text that some bytes stand for.
	 * @param bytes the bytes
	 * @return the text, empty when they are no text
	 */
	static Optional<String> of(byte[] bytes) {
		String text = decoded(bytes);
		long controls = text.chars().filter(SavedText::isForeign).count();
		return Optional.of(text).filter((ignored) -> controls * ONE_IN <= text.length());
	}

	/**
	 * Whether a text has elements of HTML.
	 * @param text the text
	 * @return whether it has
	 */
	static boolean isHtml(String text) {
		return ELEMENT.matcher(text).find();
	}

	/**
	 * Decode bytes of which somebody has said how.
	 * @param bytes the bytes
	 * @param charset the character set's name, or a wrong one
	 * @return the text
	 */
	static String of(byte[] bytes, String charset) {
		return strict(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, charset(charset)));
	}

	private static String decoded(byte[] bytes) {
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
		}
		if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		return of(bytes, named(bytes));
	}

	private static String named(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
		Matcher matcher = NAMED.matcher(head);
		return matcher.find() ? matcher.group(1) : "windows-1252";
	}

	private static Optional<String> strict(byte[] bytes, Charset charset) {
		try {
			return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private static Charset charset(String name) {
		try {
			return Charset.forName(name);
		}
		catch (IllegalArgumentException ex) {
			return StandardCharsets.UTF_8;
		}
	}

	private static boolean startsWith(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean isForeign(int character) {
		return character == 0xFFFD || (character < ' ' && !Character.isWhitespace(character));
	}

}
