package com.zigral.lincoln;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Page;

/**
 * A script that reads a whole page in one go, so that reading it costs one round trip.
 *
 * @param source the JavaScript
 */
record Script(String source) {

	/**
	 * The script for a kind of page, which stands beside this class.
	 * @param name the file's name
	 * @return the script
	 */
	static Script of(String name) {
		return new Script("(() => {\n%s\n%s\n})()".formatted(resource("reading.js"), resource(name)));
	}

	@SuppressWarnings("unchecked")
	Map<String, Object> read(Page page, Object argument) {
		return (Map<String, Object>) page.evaluate(this.source, argument);
	}

	private static String resource(String name) {
		try (InputStream in = Script.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
