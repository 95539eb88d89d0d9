package com.zigral.lincoln.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.browser.BrowserThread;
import org.jsoup.nodes.Document;

/**
 * Opens saved pages in a real browser under the address they were saved from and reads
 * them as Lincoln reads LinkedIn. Nothing is loaded from anywhere, and no script of a
 * page runs.
 */
public final class PageReader implements AutoCloseable {

	/**
	 * Nothing comes late in a saved page; this is for the browser to show it, on however
	 * busy a machine.
	 */
	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	/** Where nothing answers: the discard port. */
	private static final String NOWHERE = "http://127.0.0.1:9";

	private final BrowserThread browser;

	/**
	 * A reader whose browser starts with the first page.
	 */
	public PageReader() {
		LincolnSettings settings = LincolnSettings.in(Path.of("unused")).taking(Pause.NONE, TIMEOUT);
		this.browser = new BrowserThread(settings, Optional::empty);
	}

	/**
	 * Read a page.
	 * @param page the page
	 * @param at where it was, when the person knows it better than the page
	 * @return what Lincoln reads from it
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public PageReport read(SavedPage page, Optional<URI> at) throws InterruptedException {
		Document document = page.document();
		SavedPlace place = SavedPlace.of(page, document, at);
		if (place.kind() == SavedPageKind.UNKNOWN) {
			return KindReader.unknown(document);
		}
		return this.browser.call((blank) -> {
			try (BrowserContext context = offline(blank.context().browser())) {
				boolean hasMain = document.selectFirst("main") != null;
				context.setDefaultTimeout(hasMain ? TIMEOUT.toMillis() : KindReader.TIMEOUT_MILLIS);
				return new KindReader(place).read(open(context, page, place.address().toString()));
			}
		});
	}

	private static BrowserContext offline(Browser browser) {
		return browser.newContext(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK)
			.setAcceptDownloads(false)
			.setProxy(new Proxy(NOWHERE)));
	}

	private static Page open(BrowserContext context, SavedPage saved, String address) {
		SavedFiles files = new SavedFiles(saved, address);
		context.route("**/*", files::answer);
		Page page = context.newPage();
		page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
			.setTimeout((double) TIMEOUT.toMillis()));
		return page;
	}

	/** Close the browser. */
	@Override
	public void close() {
		this.browser.close();
	}

}
