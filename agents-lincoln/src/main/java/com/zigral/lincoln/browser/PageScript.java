package com.zigral.lincoln.browser;

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
public record PageScript(String source) {

	/**
	 * The script for a kind of page: what all pages are read with, then its own parts.
	 * @param reader the class that reads the page, beside which the parts stand
	 * @param names the files' names
	 * @return the script
	 */
	public static PageScript of(Class<?> reader, String... names) {
		String parts = Stream
			.concat(Stream.of(resource(PageScript.class, "reading.js")),
					Stream.of(names).map((name) -> resource(reader, name)))
			.collect(Collectors.joining("\n"));
		return new PageScript("(() => {\n%s\n})()".formatted(parts));
	}

	@SuppressWarnings("unchecked")
	public Map<String, Object> read(Page page, Object argument) {
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
	public Optional<ElementHandle> element(Page page, Object argument) {
		return Optional.ofNullable(page.evaluateHandle(this.source, argument).asElement());
	}

	private static String resource(Class<?> owner, String name) {
		try (InputStream in = owner.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
