package com.zigral.lincoln.browser;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages on the site. A page that is led elsewhere, by a redirect or a script, is
 * stopped before its request goes out, so that no cookie and nothing that was typed gets
 * there; whatever was going on ends with an error that names the host. Belongs to the
 * browser's thread.
 */
public final class NavigationGuard {

	private static final JsonObject PAGES = patterns("Document");

	/** Forms that scripts send are looked at only while a secret is in the page. */
	private static final JsonObject SENT_BY_SCRIPTS = patterns("XHR", "Fetch", "Other");

	private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

	private final SiteOrigin origin;

	private final boolean headless;

	private final Map<Page, Watch> watches = new WeakHashMap<>();

	/**
	 * Create the guard of a site.
	 * @param settings where the site is
	 */
	public NavigationGuard(LincolnSettings settings) {
		this.origin = new SiteOrigin(settings.baseUrl());
		this.headless = settings.browser().headless();
	}

	/**
	 * Keep a page on the site from now on.
	 * @param page the page
	 */
	public void watch(Page page) {
		Watch watch = this.watches.computeIfAbsent(page, (key) -> new Watch());
		watch.refused = null;
		if (watch.session == null) {
			watch.session = intercepting(page, watch, PAGES);
		}
	}

	/**
	 * Let a person at a window go where they like, once Lincoln does nothing with the
	 * page. Without a window nothing changes.
	 * @param page the page
	 */
	public void release(Page page) {
		Watch watch = this.watches.get(page);
		if (!this.headless && watch != null && watch.session != null) {
			end(watch.session);
			watch.session = null;
		}
	}

	/**
	 * Do something with a secret, such as a password, in the page: what scripts send is
	 * kept on the site, too.
	 * @param page the page
	 * @param doing does it
	 */
	public void withSecret(Page page, Runnable doing) {
		CDPSession session = intercepting(page, this.watches.computeIfAbsent(page, (key) -> new Watch()),
				SENT_BY_SCRIPTS);
		try {
			doing.run();
		}
		finally {
			end(session);
		}
	}

	/**
	 * Whether the page was to leave the site since {@link #watch}.
	 * @param page the page
	 * @return whether it was
	 */
	public boolean wasLedAway(Page page) {
		return refused(page).isPresent();
	}

	/**
	 * Make sure that the page was not led away.
	 * @param page the page
	 * @throws LinkedInException if it was, naming the host
	 */
	public void requireNotLedAway(Page page) {
		refused(page).ifPresent((address) -> {
			throw elsewhere(address);
		});
	}

	/**
	 * Make sure that the page is on the site: asked after every navigation and right
	 * before anything is typed or clicked.
	 * @param page the page
	 * @throws LinkedInException if it is not, naming the host
	 */
	public void require(Page page) {
		requireNotLedAway(page);
		if (page.url().equals("about:blank")) {
			throw new LinkedInException(ErrorKind.BROWSER_CRASHED,
					"The browser shows an empty page and not the one that was open, so nothing was done");
		}
		if (!this.origin.isOn(page.url())) {
			throw elsewhere(page.url());
		}
	}

	private LinkedInException elsewhere(String address) {
		return new LinkedInException(ErrorKind.OTHER,
				"LinkedIn led to %s, which is not %s, so Lincoln stopped: nothing was typed or sent there"
					.formatted(SiteOrigin.named(address), SiteOrigin.named(this.origin.base().toString())));
	}

	private Optional<String> refused(Page page) {
		return Optional.ofNullable(this.watches.get(page)).map((watch) -> watch.refused);
	}

	private CDPSession intercepting(Page page, Watch watch, JsonObject patterns) {
		CDPSession session = page.context().newCDPSession(page);
		String mainFrame = session.send("Page.getFrameTree")
			.getAsJsonObject("frameTree")
			.getAsJsonObject("frame")
			.get("id")
			.getAsString();
		session.on("Fetch.requestPaused", (event) -> decide(session, watch, mainFrame, event));
		session.send("Fetch.enable", patterns);
		return session;
	}

	private void decide(CDPSession session, Watch watch, String mainFrame, JsonObject event) {
		String address = event.getAsJsonObject("request").get("url").getAsString();
		JsonObject answer = new JsonObject();
		answer.add("requestId", event.get("requestId"));
		try {
			if (isLeaving(event, mainFrame) && !this.origin.isPassable(address)) {
				watch.refused = address;
				answer.addProperty("errorReason", "Aborted");
				session.send("Fetch.failRequest", answer);
			}
			else {
				session.send("Fetch.continueRequest", answer);
			}
		}
		catch (PlaywrightException ex) {
			// The page that asked is gone, and its request with it.
			return;
		}
	}

	// A request leaves that moves the page itself, or carries on elsewhere what was sent
	// to
	// the site. What pages load beside that is theirs.
	private static boolean isLeaving(JsonObject event, String mainFrame) {
		boolean isPage = event.get("resourceType").getAsString().equals("Document")
				&& event.get("frameId").getAsString().equals(mainFrame);
		String method = event.getAsJsonObject("request").get("method").getAsString();
		return isPage || (event.has("redirectedRequestId") && !WITHOUT_BODY.contains(method));
	}

	private static void end(CDPSession session) {
		try {
			session.detach();
		}
		catch (PlaywrightException ex) {
			// It ended with its page.
			return;
		}
	}

	private static JsonObject patterns(String... types) {
		String list = String.join("'}, {resourceType: '", types);
		return JsonParser.parseString("{patterns: [{resourceType: '" + list + "'}]}").getAsJsonObject();
	}

	/** What is known of one page. */
	private static final class Watch {

		private @Nullable CDPSession session;

		private @Nullable String refused;

	}

}
