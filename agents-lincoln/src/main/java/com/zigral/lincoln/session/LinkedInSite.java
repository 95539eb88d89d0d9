package com.zigral.lincoln.session;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.BrowserLostException;
import com.zigral.lincoln.browser.BrowserThread;
import com.zigral.lincoln.browser.Evidence;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.NavigationGuard;
import com.zigral.lincoln.browser.PageKind;
import com.zigral.lincoln.browser.RetryAfter;
import com.zigral.lincoln.browser.Throttle;
import org.jspecify.annotations.Nullable;

/**
 * The site, as a member sees it: opens its pages at a person's pace and makes sure of the
 * session on the way. Over 250 lines because every way to a page passes the same checks
 * of host and session, which are private.
 */
public final class LinkedInSite {

	private static final Set<ErrorKind> WORTH_SEEING = EnumSet.of(ErrorKind.CHALLENGE, ErrorKind.RESTRICTED,
			ErrorKind.PAGE_CHANGED, ErrorKind.RATE_LIMITED);

	private final LincolnSettings settings;

	private final BrowserThread browser;

	private final NavigationGuard guard;

	private final Session session;

	private final Throttle pace;

	private boolean visitedBefore;

	/**
	 * Create the site. No page is opened yet.
	 * @param settings where it is, and how long its pages are waited for
	 * @param browser the browser with its thread
	 * @param store where the session is kept
	 * @param pace the pause before each page but the first
	 */
	public LinkedInSite(LincolnSettings settings, BrowserThread browser, SessionStore store, Throttle pace) {
		this.settings = settings;
		this.browser = browser;
		this.guard = new NavigationGuard(settings);
		this.session = new Session(settings, store, this.guard);
		this.pace = pace;
	}

	/**
	 * Begin another action.
	 * @param answer what a person answered to the question that ended the last one
	 */
	public void begin(Optional<String> answer) {
		this.session.begin(answer);
	}

	/**
	 * Open a page and read it. A browser that dies or hangs meanwhile is replaced once.
	 * @param <T> what is read
	 * @param path the page's path on the site
	 * @param reading reads the page once it is open
	 * @return what was read
	 * @throws LinkedInException if the page cannot be opened or read
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public <T> T visit(String path, Function<Page, T> reading) throws InterruptedException {
		if (this.visitedBefore) {
			this.pace.rest();
		}
		this.visitedBefore = true;
		try {
			return this.browser.call((page) -> attempt(page, path, reading));
		}
		catch (BrowserLostException ex) {
			return this.browser.call((page) -> attempt(page, path, reading));
		}
	}

	/**
	 * Do something on the page that is open. It is never done again, not even when the
	 * browser dies over it.
	 * @param <T> what comes of it
	 * @param doing does it
	 * @return what came of it
	 * @throws LinkedInException if it cannot be done, or no page of the site is open any
	 * more
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public <T> T here(Function<Page, T> doing) throws InterruptedException {
		return this.browser.call((page) -> witnessed(page, (current) -> {
			this.guard.require(current);
			return doing.apply(current);
		}));
	}

	/**
	 * Pause as a person does before the next page, for what opens without an address of
	 * its own.
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public void rest() throws InterruptedException {
		this.pace.rest();
	}

	/**
	 * Make sure that a page is on the site, by scheme, host and port: asked right before
	 * anything is typed or clicked that reaches other people.
	 * @param page the open page
	 * @throws LinkedInException if it is not, naming the host
	 */
	public void requireOnSite(Page page) {
		this.guard.require(page);
	}

	/**
	 * What pages of the site are waited for with.
	 * @return the settings
	 */
	public LincolnSettings settings() {
		return this.settings;
	}

	/**
	 * Give a menu or a dialog the time to open or close. Whether it did is asked
	 * afterwards.
	 * @param page the open page
	 * @param condition what to wait for
	 */
	public void await(Page page, BooleanSupplier condition) {
		try {
			page.waitForCondition(condition,
					new Page.WaitForConditionOptions().setTimeout(this.settings.patienceMillis()));
		}
		catch (TimeoutError ex) {
			return;
		}
	}

	private <T> T attempt(Page page, String path, Function<Page, T> reading) {
		return witnessed(page, (current) -> {
			open(current, path);
			return reading.apply(current);
		});
	}

	private <T> T witnessed(Page page, Function<Page, T> doing) {
		try {
			return onSite(page, doing);
		}
		catch (LinkedInException ex) {
			throw WORTH_SEEING.contains(ex.kind()) ? evidence(page).map(ex::seen).orElse(ex) : ex;
		}
		catch (TimeoutError ex) {
			LinkedInException trouble = LinkedInException.from(ex);
			throw evidence(page).map(trouble::seen).orElse(trouble);
		}
	}

	private <T> T onSite(Page page, Function<Page, T> doing) {
		this.guard.watch(page);
		try {
			T result = doing.apply(page);
			requireStayed(page);
			return result;
		}
		catch (PlaywrightException | LinkedInException ex) {
			requireStayed(page);
			throw ex;
		}
		finally {
			this.guard.release(page);
		}
	}

	private void requireStayed(Page page) {
		if (this.guard.wasLedAway(page)) {
			// What was typed does not stay on a page that wanted to take it elsewhere.
			page.navigate("about:blank");
			this.guard.requireNotLedAway(page);
		}
	}

	private void open(Page page, String path) {
		this.session.resume(page);
		navigate(page, path);
		if (PageKind.of(page.url()) == PageKind.SIGNED_OUT) {
			this.session.renew(page);
			navigate(page, path);
		}
		this.guard.require(page);
		this.session.require(page);
	}

	private void navigate(Page page, String path) {
		Response response = response(page, path);
		if (response == null) {
			return;
		}
		int status = response.status();
		if (status == 429 || status == 999) {
			throw new LinkedInException(ErrorKind.RATE_LIMITED,
					"LinkedIn answers %d to %s: too many requests".formatted(status, path))
				.after(RetryAfter.of(response.headerValue("retry-after")));
		}
		if (status == 404 || status == 410 || PageKind.of(page.url()) == PageKind.GONE) {
			throw new LinkedInException(ErrorKind.NOT_FOUND, "LinkedIn has no page " + path);
		}
		if (status >= 500) {
			throw new LinkedInException(ErrorKind.NETWORK, "LinkedIn answers %d to %s".formatted(status, path));
		}
	}

	private @Nullable Response response(Page page, String path) {
		try {
			return page.navigate(this.settings.baseUrl() + path,
					new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
		}
		catch (TimeoutError ex) {
			proveAlive(page);
			throw new LinkedInException(ErrorKind.TIMEOUT,
					"LinkedIn did not show %s within %d s".formatted(path, this.settings.timeout().toSeconds()));
		}
	}

	private static void proveAlive(Page page) {
		// Only a browser that hangs does not even open an empty page.
		page.context().newPage().close();
	}

	private static Optional<Evidence> evidence(Page page) {
		try {
			// A page that is still being exchanged for the next one cannot be read.
			page.waitForLoadState(LoadState.DOMCONTENTLOADED);
			return (PageKind.of(page.url()) == PageKind.SIGNED_OUT) ? Optional.empty()
					: Optional.of(new Evidence(page.screenshot(), page.content()));
		}
		catch (TimeoutError ex) {
			throw new BrowserLostException("The browser hangs: it cannot even take a screenshot", ex);
		}
		catch (PlaywrightException ex) {
			return Optional.empty();
		}
	}

}
