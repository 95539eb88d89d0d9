package com.zigral.lincoln;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;

/**
 * A script that reads a whole page in one go, so that reading it costs one round trip.
 *
 * @param source the JavaScript
 */
record Script(String source) {

	/**
	 * The script for a kind of page, whose parts stand beside this class.
	 * @param names the files' names
	 * @return the script
	 */
	static Script of(String... names) {
		String parts = Stream.concat(Stream.of("reading.js"), Stream.of(names))
			.map(Script::resource)
			.collect(Collectors.joining("\n"));
		return new Script("(() => {\n%s\n})()".formatted(parts));
	}

	@SuppressWarnings("unchecked")
	Map<String, Object> read(Page page, Object argument) {
		try {
			return (Map<String, Object>) page.evaluate(this.source, argument);
		}
		catch (PlaywrightException ex) {
			if (!String.valueOf(ex.getMessage()).contains("Execution context was destroyed")) {
				throw ex;
			}
			// The site has exchanged the page for another one meanwhile.
			page.waitForLoadState(LoadState.DOMCONTENTLOADED);
			return (Map<String, Object>) page.evaluate(this.source, argument);
		}
	}

	/**
	 * An element of the page that the script finds.
	 * @param page the open page
	 * @param argument what the script is given
	 * @return the element, empty when there is none
	 */
	Optional<ElementHandle> element(Page page, Object argument) {
		return Optional.ofNullable(page.evaluateHandle(this.source, argument).asElement());
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
