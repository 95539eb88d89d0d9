package com.zigral.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * What people and programs send that nobody expects.
 */
final class OddValues {

	private static final List<String> TEXTS = List.of("", " ", "\t", "\0", "a\0b", "\uD800", "x\uDFFFy",
			"A".repeat(256), "A".repeat(5000), "\u202E\u200B\uFEFF", "'; DROP TABLE ledger;--", "../../etc/passwd",
			"%00", "%s%n", "\r\nX-Injected: 1", "NaN", "1e400", "-1", "0", "9".repeat(40), "null", "true",
			"\u0130\u0131", "\u007F", "%", "_", "\\", "\"", "(?:a+)+$", "*", "2026-13-45T00:00:00Z",
			"+1000000000-12-31T23:59:59Z", "W3sxXQ");

	private static final List<String> PATHS = List.of("%20", "%00", "x%00y", "%", "%zz", "%c0%af", "%ed%a0%80", "..",
			"%2e%2e", "..%2f..%2fetc%2fpasswd", "%2F", "%5c", "a;b=c", ";", "A".repeat(256), "%F0%9F%92%A9", "-1", "0",
			"99999999999999999999", "null", "a%0d%0ab", "*", "https%3A%2F%2Fwww.linkedin.com%2Fin%2Fx", "%25", "|");

	private static final List<String> TYPES = List.of("", "text/plain", "application/json;charset=utf-16",
			"application/json;charset=nope", "multipart/form-data", "multipart/form-data; boundary=",
			"multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "*/*", "application/*", "x", "/",
			";", "application/json, */*", "application/merge-patch+json");

	private static final List<String> ACCEPTED = List.of("", "text/html", "x", "/", "application/json;q=0", "*/*;q=2",
			"image/png", "application/problem+json", "text/event-stream", ",".repeat(500));

	private static final List<String> TAGS = List.of("", "*", "\"\"", "\"", "W/\"1\"", "\"1\"", "1", "\"1\",\"2\"",
			"\"" + "a".repeat(4000) + "\"", ", ,", "\"-1\"", "\"99999999999999999999999\"", "'1'");

	private static final List<String> BODIES = List.of("", " ", "null", "true", "1", "\"x\"", "[]", "{}", "{", "[",
			"{\"a\"", "{\"a\":}", "{\"a\":1}{\"b\":2}", "{'a':1}", "\uFEFF{}", "\0\0\0\0", "{\"a\":\"\\ud800\"}",
			"{\"a\":\"\\u0000\"}", "{\"\\u0000\":1}", "{\"a\":NaN}", "{\"a\":01}", "{\"a\":1e999999999}",
			"{\"a\":" + "9".repeat(5000) + "}", "[".repeat(500), "{\"a\":".repeat(500) + "1" + "}".repeat(500),
			"[".repeat(20_000), "/*c*/{}", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "<x/>", "\u001F\u008B\b\0",
			"%s%n=%zz&a=%00");

	/** In JSON; the last ones are larger than any number, and longer than any name. */
	private static final List<String> JSON = List.of("null", "true", "0", "-1", "1.5", "1e308", "9".repeat(30),
			"2147483648", "[]", "{}", "[[]]", "[null]", "{\"\":null}", "{\"a\":{\"b\":[]}}", "{\"a\":1,\"a\":2}");

	private OddValues() {
	}

	static String text(Random random) {
		return any(TEXTS, random);
	}

	static String path(Random random) {
		return any(PATHS, random);
	}

	static String type(Random random) {
		return any(TYPES, random);
	}

	static String accepted(Random random) {
		return any(ACCEPTED, random);
	}

	static String tag(Random random) {
		return any(TAGS, random);
	}

	static byte[] body(Random random) {
		return any(BODIES, random)
			.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
	}

	/**
	 * A value in JSON.
	 * @param random decides which
	 * @return the value, which no mapper would write in all cases
	 */
	static String json(Random random) {
		return random.nextBoolean() ? any(JSON, random) : quoted(text(random));
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars()
			.forEach((unit) -> quoted.append((unit < ' ' || unit == '"' || unit == '\\' || unit > '~')
					? "\\u%04x".formatted(unit) : String.valueOf((char) unit)));
		return quoted.append('"').toString();
	}

	private static String any(List<String> values, Random random) {
		return values.get(random.nextInt(values.size()));
	}

}
