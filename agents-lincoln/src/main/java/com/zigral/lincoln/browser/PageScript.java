package com.zigral.lincoln.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;

/**
 * A script that reads a whole page in one go, so that reading it costs one round trip.
 *
 * @param source the JavaScript
 */
public record PageScript(String source) {

	private static final int MOST_EXCHANGES = 3;

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

	/**
	 * What the script finds on the page.
	 * @param page the open page
	 * @param argument what the script is given
	 * @return what it returns, by name
	 */
	@SuppressWarnings("unchecked")
	public Map<String, Object> read(Page page, Object argument) {
		return run(page, () -> (Map<String, Object>) page.evaluate(this.source, argument));
	}

	/**
	 * An element of the page that the script finds.
	 * @param page the open page
	 * @param argument what the script is given
	 * @return the element, empty when there is none
	 */
	public Optional<ElementHandle> element(Page page, Object argument) {
		return Optional.ofNullable(handle(page, argument).asElement());
	}

	/**
	 * What the script returns, kept in the page, to be given to it again.
	 * @param page the open page
	 * @param argument what the script is given
	 * @return the handle
	 */
	public JSHandle handle(Page page, Object argument) {
		return run(page, () -> page.evaluateHandle(this.source, argument));
	}

	/** The site may exchange the page for another one meanwhile, and that one again. */
	private static <T> T run(Page page, Supplier<T> script) {
		for (int exchanged = 0;; exchanged++) {
			try {
				return script.get();
			}
			catch (PlaywrightException ex) {
				if (exchanged == MOST_EXCHANGES
						|| !String.valueOf(ex.getMessage()).contains("Execution context was destroyed")) {
					throw ex;
				}
				page.waitForLoadState(LoadState.DOMCONTENTLOADED);
			}
		}
	}

	/**
	 * A text of the product, such as a script.
	 * @param owner the class beside which it stands
	 * @param name the file's name, or its whole path after a slash
	 * @return the text
	 */
	public static String resource(Class<?> owner, String name) {
		try (InputStream in = owner.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
