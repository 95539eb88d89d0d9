package com.zigral.orchestrator.list.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/**
 * The encoding of a text: as its byte order mark says; else UTF-16 where every other byte
 * is 0; else UTF-8 where it is valid; else what ICU takes it for.
 */
final class Encoding {

	private static final int SAMPLE = 8_192;

	private static final int DECODED_AT_ONCE = 8_192;

	/** What Windows writes where the standard has control characters. */
	private static final Map<String, String> WINDOWS = Map.of("ISO-8859-1", "windows-1252", "ISO-8859-2",
			"windows-1250", "ISO-8859-5", "windows-1251", "ISO-8859-7", "windows-1253", "ISO-8859-9", "windows-1254");

	/** Where too little is written to tell. */
	private static final Charset USUAL = Charset.forName("windows-1252");

	private Encoding() {
	}

	static Charset of(byte[] content) {
		if (begins(content, 0xFF, 0xFE)) {
			return StandardCharsets.UTF_16LE;
		}
		if (begins(content, 0xFE, 0xFF)) {
			return StandardCharsets.UTF_16BE;
		}
		int sample = Math.min(SAMPLE, content.length);
		if (2 * zeros(content, 0, sample) > sample / 2) {
			return StandardCharsets.UTF_16BE;
		}
		if (2 * zeros(content, 1, sample) > sample / 2) {
			return StandardCharsets.UTF_16LE;
		}
		return isUtf8(content) ? StandardCharsets.UTF_8 : guessed(content);
	}

	private static boolean begins(byte[] content, int first, int second) {
		return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
	}

	private static int zeros(byte[] content, int start, int end) {
		int zeros = 0;
		for (int i = start; i < end; i += 2) {
			zeros += (content[i] == 0) ? 1 : 0;
		}
		return zeros;
	}

	private static boolean isUtf8(byte[] content) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer characters = CharBuffer.allocate(DECODED_AT_ONCE);
		CoderResult result = CoderResult.OVERFLOW;
		while (result.isOverflow()) {
			result = decoder.decode(bytes, characters.clear(), true);
		}
		return !result.isError();
	}

	private static Charset guessed(byte[] content) {
		CharsetDetector detector = new CharsetDetector();
		detector.setText(telling(content));
		CharsetMatch match = detector.detect();
		String name = (match != null) ? match.getName() : USUAL.name();
		String windows = WINDOWS.getOrDefault(name, name);
		return WINDOWS.containsValue(windows) ? Charset.forName(windows) : USUAL;
	}

	// The detector counts letters in sequence: those around what is not ASCII tell most.
	private static byte[] telling(byte[] content) {
		int first = 0;
		while (content[first] >= 0) {
			first++;
		}
		return Arrays.copyOfRange(content, Math.max(0, first - SAMPLE / 4),
				Math.min(content.length, first + 4 * SAMPLE));
	}

}
