package com.zigral.lincoln;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.browser.BrowserThread;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Serves single pages to a real browser, so that a reader can be tried on one page's
 * markup: files beside the tests, or HTML made by them. Pages run their scripts.
 */
public final class FixtureSite implements AutoCloseable, AfterAllCallback {

	private final Map<String, String> pages = new ConcurrentHashMap<>();

	private final HttpServer server;

	private final BrowserThread browser;

	private FixtureSite() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			String body = this.pages.get(exchange.getRequestURI().getRawPath());
			byte[] bytes = Objects.requireNonNullElse(body, "").getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
			exchange.sendResponseHeaders((body != null) ? 200 : 404, (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		this.browser = new BrowserThread(
				LincolnSettings.in(Path.of("unused")).taking(Pause.NONE, Duration.ofSeconds(10)), Optional::empty);
	}

	/**
	 * Start the site on a free port; the browser starts with the first page. A test class
	 * that registers it as an extension need not close it.
	 * @return the running site
	 */
	public static FixtureSite start() {
		try {
			FixtureSite site = new FixtureSite();
			site.server.start();
			return site;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Serve a page.
	 * @param path where, such as {@code /in/ida-falk/}; its query is not looked at
	 * @param html the page
	 * @return this site
	 */
	public FixtureSite serve(String path, String html) {
		this.pages.put(path, html);
		return this;
	}

	/**
	 * Where the site is.
	 * @return the address, without a slash at its end
	 */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/**
	 * Open a page and read it on the browser's thread.
	 * @param <T> what is read
	 * @param path the page's path and query
	 * @param reading reads the open page
	 * @return what was read
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public <T> T read(String path, Function<Page, T> reading) throws InterruptedException {
		return this.browser.call((page) -> {
			page.navigate(uri() + path);
			return reading.apply(page);
		});
	}

	/**
	 * A page that lies beside a test.
	 * @param owner the test
	 * @param name the file's name
	 * @return its HTML
	 */
	public static String file(Class<?> owner, String name) {
		try (InputStream in = owner.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void afterAll(ExtensionContext context) {
		close();
	}

	/** Close the browser and stop the site. */
	@Override
	public void close() {
		this.browser.close();
		this.server.stop(0);
	}

}
