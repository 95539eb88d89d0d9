package com.zigral.lincoln;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import org.jspecify.annotations.Nullable;

/**
 * What keeps Lincoln from reading on.
 */
final class Trouble extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Playwright's messages are dumps in which this is the part for people. */
	private static final Pattern MESSAGE = Pattern.compile("message='([^\n]*)");

	private static final int LONGEST = 300;

	private final Kind kind;

	private final transient Optional<Evidence> evidence;

	private final transient Optional<Duration> retryAfter;

	Trouble(Kind kind, String message) {
		this(kind, message, Optional.empty(), Optional.empty(), null);
	}

	private Trouble(Kind kind, String message, Optional<Evidence> evidence, Optional<Duration> retryAfter,
			@Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.evidence = evidence;
		this.retryAfter = retryAfter;
	}

	static Trouble from(PlaywrightException ex) {
		String message = oneLine(ex);
		if (ex instanceof TimeoutError) {
			return new Trouble(Kind.TIMEOUT, message, Optional.empty(), Optional.empty(), ex);
		}
		Kind kind = message.contains("net::ERR_") ? Kind.NETWORK : Kind.BROWSER;
		return new Trouble(kind, message, Optional.empty(), Optional.empty(), ex);
	}

	static String oneLine(PlaywrightException ex) {
		String message = String.valueOf(ex.getMessage());
		Matcher matcher = MESSAGE.matcher(message);
		String line = (matcher.find() ? matcher.group(1) : message).lines().findFirst().orElse("").strip();
		return (line.length() > LONGEST) ? line.substring(0, LONGEST) + "…" : line;
	}

	Trouble seen(Evidence what) {
		return new Trouble(this.kind, message(), Optional.of(what), this.retryAfter, this);
	}

	Trouble after(Optional<Duration> wait) {
		return new Trouble(this.kind, message(), this.evidence, wait, this);
	}

	Kind kind() {
		return this.kind;
	}

	String message() {
		return String.valueOf(getMessage());
	}

	Optional<Evidence> evidence() {
		return this.evidence;
	}

	Optional<Duration> retryAfter() {
		return this.retryAfter;
	}

	/** The kinds of trouble. */
	enum Kind {

		/** There is no session and no way to open one. */
		AUTH_REQUIRED(false),

		/** The site wants to know who is there; only a person may answer. */
		CHALLENGE(false),

		/** The site asks to come back later. */
		RATE_LIMITED(true),

		/** The page is not as Lincoln knows it. */
		PAGE_CHANGED(false),

		/** There is no such page. */
		NOT_FOUND(false),

		/** What was asked for cannot be done as it was asked. */
		PRECONDITION(false),

		/** The page took too long. */
		TIMEOUT(true),

		/** The site could not be reached. */
		NETWORK(true),

		/** The browser did not do as it was told. */
		BROWSER(true);

		private final boolean retryable;

		Kind(boolean retryable) {
			this.retryable = retryable;
		}

		boolean isRetryable() {
			return this.retryable;
		}

	}

	/** What was on the screen. */
	static final class Evidence {

		private final byte[] screenshot;

		private final String html;

		Evidence(byte[] screenshot, String html) {
			this.screenshot = screenshot.clone();
			this.html = html;
		}

		byte[] screenshot() {
			return this.screenshot.clone();
		}

		String html() {
			return this.html;
		}

	}

}
