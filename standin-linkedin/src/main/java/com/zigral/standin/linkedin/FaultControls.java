package com.zigral.standin.linkedin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The switches for trouble and variety. All are off at the start; each takes effect with
 * the next request. Safe for several threads. Over 250 lines because it has one switch
 * and one question for each fault.
 */
public final class FaultControls {

	private final Sessions sessions;

	private final Map<String, String> redirects = new ConcurrentHashMap<>();

	private final Set<String> removed = ConcurrentHashMap.newKeySet();

	private final Set<String> unlinked = ConcurrentHashMap.newKeySet();

	private volatile boolean checkpoint;

	private volatile boolean pin;

	private volatile boolean restricted;

	private volatile boolean captcha;

	private volatile boolean olderLogin;

	private final AtomicReference<@Nullable Runnable> beforeNext = new AtomicReference<>();

	private volatile boolean withoutNames;

	private volatile String retryAfter = "";

	private volatile Duration delay = Duration.ZERO;

	private volatile Locale language = Locale.ENGLISH;

	private volatile Function<String, Generation> markup = fixed(Generation.S26);

	private volatile Function<String, Generation> salesMarkup = fixed(Generation.E24);

	private volatile String latestPage = "";

	private int pagesPerSession;

	private int pagesOfSession;

	private int refusals;

	private int refusalStatus;

	FaultControls(Sessions sessions) {
		this.sessions = sessions;
	}

	synchronized void clear() {
		this.redirects.clear();
		this.removed.clear();
		this.unlinked.clear();
		this.beforeNext.set(null);
		this.checkpoint = false;
		this.pin = false;
		this.restricted = false;
		this.captcha = false;
		this.olderLogin = false;
		this.withoutNames = false;
		this.retryAfter = "";
		this.delay = Duration.ZERO;
		this.language = Locale.ENGLISH;
		this.markup = fixed(Generation.S26);
		this.salesMarkup = fixed(Generation.E24);
		expireAfter(0);
		refuse(0, 0);
	}

	/** End every session: whoever was logged in has to log in again. */
	public void expireSessions() {
		this.sessions.expire();
	}

	/**
	 * Show an identity check to whoever logs in with the right password.
	 * @param on whether to
	 */
	public void checkpoint(boolean on) {
		this.checkpoint = on;
	}

	/**
	 * Ask whoever logs in with the right password for a PIN, which
	 * {@link PracticeLinkedIn#pin()} tells as an e-mail would.
	 * @param on whether to
	 */
	public void pin(boolean on) {
		this.pin = on;
	}

	/**
	 * Restrict the account: it gets to see nothing but that it is restricted.
	 * @param on whether to
	 */
	public void restrict(boolean on) {
		this.restricted = on;
	}

	/**
	 * Lead every page to a CAPTCHA.
	 * @param on whether to
	 */
	public void captcha(boolean on) {
		this.captcha = on;
	}

	/**
	 * Show the log-in form that was there before 2026.
	 * @param on whether to
	 */
	public void olderLogin(boolean on) {
		this.olderLogin = on;
	}

	/**
	 * End every session after a number of pages.
	 * @param pages how many, 0 for never
	 */
	public synchronized void expireAfter(int pages) {
		this.pagesPerSession = pages;
		this.pagesOfSession = 0;
	}

	/**
	 * Leave the name out of profile pages, as after a change of the page's markup.
	 * @param on whether to
	 */
	public void withoutNames(boolean on) {
		this.withoutNames = on;
	}

	/**
	 * Answer every request late.
	 * @param by how much, zero for at once
	 */
	public void delay(Duration by) {
		this.delay = by;
	}

	/**
	 * Refuse the next requests.
	 * @param status the status to answer, such as 429 or 999
	 * @param count how many requests
	 */
	public synchronized void refuse(int status, int count) {
		this.refusalStatus = status;
		this.refusals = count;
	}

	/**
	 * Say with every refusal when to come back.
	 * @param header the value of the header {@code Retry-After}, which need not make
	 * sense; empty for none
	 */
	public void retryAfter(String header) {
		this.retryAfter = header;
	}

	/**
	 * Have something happen while the browser waits for its next page.
	 * @param what what happens before the page is answered
	 */
	public void whileNextPageLoads(Runnable what) {
		this.beforeNext.set(what);
	}

	/**
	 * Send visitors of one profile to another one.
	 * @param slug whose profile is asked for
	 * @param other whose profile is shown
	 */
	public void redirect(String slug, String other) {
		this.redirects.put(slug, other);
	}

	/**
	 * Answer that a profile does not exist, as after its member has left.
	 * @param slug whose profile
	 */
	public void remove(String slug) {
		this.removed.add(slug);
	}

	/**
	 * Leave the link to the public profile out of a lead's page in Sales Navigator.
	 * @param slug whose profile
	 */
	public void unlink(String slug) {
		this.unlinked.add(slug);
	}

	/**
	 * Speak another language: English, German, Spanish or French.
	 * @param other the language
	 */
	public void speak(Locale other) {
		this.language = other;
	}

	/**
	 * Show pages of another generation of the site.
	 * @param other the generation
	 */
	public void show(Generation other) {
		this.markup = fixed(other);
	}

	/**
	 * Show pages of all generations: which one depends on the page's address only, so
	 * that a page looks the same each time.
	 */
	public void mixed() {
		this.markup = FaultControls::byAddress;
	}

	/**
	 * Show Sales Navigator's results in another form: that of {@link Generation#S26} says
	 * little more than a name; the other generations have the older one.
	 * @param other the generation
	 */
	public void showSales(Generation other) {
		this.salesMarkup = fixed(other);
	}

	/**
	 * Show Sales Navigator's results in both forms, which depends on the address only.
	 */
	public void mixedSales() {
		this.salesMarkup = FaultControls::byAddress;
	}

	boolean isCheckpoint() {
		return this.checkpoint;
	}

	void happen() {
		Runnable what = this.beforeNext.getAndSet(null);
		if (what != null) {
			what.run();
		}
	}

	boolean isPin() {
		return this.pin;
	}

	boolean isRestricted() {
		return this.restricted;
	}

	boolean isCaptcha() {
		return this.captcha;
	}

	boolean isOlderLogin() {
		return this.olderLogin;
	}

	/**
	 * Count a page, and end all sessions when it is one too many.
	 * @return whether it is
	 */
	synchronized boolean isOneTooMany() {
		if (this.pagesPerSession == 0 || this.pagesOfSession++ < this.pagesPerSession) {
			return false;
		}
		expireAfter(this.pagesPerSession);
		expireSessions();
		return true;
	}

	boolean isWithoutNames() {
		return this.withoutNames;
	}

	String retryAfter() {
		return this.retryAfter;
	}

	Duration delay() {
		return this.delay;
	}

	Locale language() {
		return this.language;
	}

	/**
	 * The generation of a page, or of what a page fetches. The latter says to which page
	 * it belongs.
	 * @param request what is asked for
	 * @return the generation
	 */
	Generation generation(Request request) {
		Optional<Generation> said = request.parameter("markup").map(Generation::valueOf);
		if (said.isEmpty()) {
			this.latestPage = request.pathAndQuery();
		}
		return said.orElseGet(this::generation);
	}

	/**
	 * The generation of the page that was shown last, for what is fetched from it.
	 * @return the generation
	 */
	Generation generation() {
		return this.markup.apply(this.latestPage);
	}

	Generation salesGeneration(Request request) {
		return request.parameter("markup")
			.map(Generation::valueOf)
			.orElseGet(() -> this.salesMarkup.apply(request.pathAndQuery()));
	}

	private static Function<String, Generation> fixed(Generation generation) {
		return (address) -> generation;
	}

	private static Generation byAddress(String address) {
		Generation[] all = Generation.values();
		return all[Math.floorMod(address.hashCode(), all.length)];
	}

	boolean isUnlinked(String slug) {
		return this.unlinked.contains(slug);
	}

	boolean isRemoved(String slug) {
		return this.removed.contains(slug);
	}

	@Nullable String redirectOf(String slug) {
		return this.redirects.get(slug);
	}

	synchronized OptionalInt nextRefusal() {
		if (this.refusals == 0) {
			return OptionalInt.empty();
		}
		this.refusals--;
		return OptionalInt.of(this.refusalStatus);
	}

}
