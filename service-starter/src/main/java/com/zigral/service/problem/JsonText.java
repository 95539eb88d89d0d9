package com.zigral.service.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

import org.springframework.http.HttpStatus;

/**
 * The text of a JSON document as it came in. It must be UTF-8 (RFC 8259, section 8.1),
 * and the texts in it must be Unicode that PostgreSQL can hold: all of it but NUL and
 * surrogates without their other half.
 */
public final class JsonText {

	private static final JsonFactory JSON = new JsonFactory();

	/**
	 * Any escape; the first group is one of NUL or of a surrogate without its other half.
	 */
	private static final Pattern ESCAPE = Pattern
		.compile("(?is)\\\\(?:ud[89ab][0-9a-f]{2}\\\\ud[c-f][0-9a-f]{2}|(u0000|ud[89a-f][0-9a-f]{2})|.)");

	private JsonText() {
	}

	/**
	 * Decode a body.
	 * @param body its bytes
	 * @return its text, without a byte order mark
	 * @throws ProblemException with 400 if it is not UTF-8
	 */
	public static String decode(byte[] body) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new ProblemException(HttpStatus.BAD_REQUEST,
					"The body is not UTF-8: JSON is always sent in this encoding.");
		}
	}

	/**
	 * Look for characters that cannot be kept. Decoded text can hold them only as
	 * escapes, so a text without {@code \}{@code u} is not looked at any closer.
	 * @param text a JSON document; where it is not valid JSON this method looks no
	 * further and leaves the complaint to the one who reads it
	 * @throws InvalidInputException if there is such a character, naming the place
	 */
	public static void refuseUnstorable(String text) {
		if (text.contains("\\u")) {
			try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
				refuseUnstorable(parser);
			}
			catch (JacksonException ex) {
				return;
			}
		}
	}

	/**
	 * Replace characters that cannot be kept by U+FFFD.
	 * @param text a JSON document
	 * @return the same document when it has none
	 */
	public static String storable(String text) {
		return text.contains("\\u") ? ESCAPE.matcher(text)
			.replaceAll((found) -> (found.group(1) != null) ? "\uFFFD" : Matcher.quoteReplacement(found.group()))
				: text;
	}

	private static void refuseUnstorable(JsonParser parser) {
		for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
			if (token == JsonToken.PROPERTY_NAME) {
				check(parser.getString(), "The name of a property", parser);
			}
			else if (token == JsonToken.VALUE_STRING) {
				check(parser.getString(), "The text", parser);
			}
		}
	}

	private static void check(String text, String what, JsonParser parser) {
		if (text.indexOf('\0') >= 0) {
			throw new InvalidInputException(place(parser.streamReadContext()),
					what + " here has the character NUL (U+0000), which cannot be stored: leave it out");
		}
		if (text.codePoints().anyMatch((character) -> Character.getType(character) == Character.SURROGATE)) {
			throw new InvalidInputException(place(parser.streamReadContext()),
					what + " here has half of a surrogate pair, which is no character: send both halves or none");
		}
	}

	/**
	 * Where a parser stands, in the form of {@link FieldProblem#field()}.
	 * @param context the parser's context
	 * @return the place, with characters that cannot be printed replaced
	 */
	private static String place(TokenStreamContext context) {
		StringBuilder place = new StringBuilder();
		for (TokenStreamContext at = context; at != null && !at.inRoot(); at = at.getParent()) {
			String name = at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName();
			place.insert(0, name);
		}
		String path = place.toString().replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
		return path.startsWith(".") ? path.substring(1) : path;
	}

}
