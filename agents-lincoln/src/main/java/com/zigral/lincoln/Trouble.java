package com.zigral.lincoln;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.zigral.agent.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * What keeps Lincoln from reading on.
 */
final class Trouble extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Playwright's messages are dumps in which this is the part for people. */
	private static final Pattern MESSAGE = Pattern.compile("message='([^\n]*)");

	/** What Playwright's call log says it waited for. */
	private static final Pattern AWAITED = Pattern.compile("- +(waiting for [^\n]*)");

	private static final int LONGEST = 300;

	private final ErrorKind kind;

	private final transient Optional<Evidence> evidence;

	private final transient Optional<Duration> retryAfter;

	Trouble(ErrorKind kind, String message) {
		this(kind, message, Optional.empty(), Optional.empty(), null);
	}

	private Trouble(ErrorKind kind, String message, Optional<Evidence> evidence, Optional<Duration> retryAfter,
			@Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.evidence = evidence;
		this.retryAfter = retryAfter;
	}

	static Trouble from(PlaywrightException ex) {
		String message = oneLine(ex);
		if (ex instanceof TimeoutError) {
			Matcher awaited = AWAITED.matcher(String.valueOf(ex.getMessage()));
			return new Trouble(ErrorKind.TIMEOUT, awaited.find() ? message + " " + awaited.group(1) : message,
					Optional.empty(), Optional.empty(), ex);
		}
		return message.contains("net::ERR_")
				? new Trouble(ErrorKind.NETWORK, "LinkedIn cannot be reached from this machine: " + message,
						Optional.empty(), Optional.empty(), ex)
				: new Trouble(ErrorKind.BROWSER_CRASHED, message, Optional.empty(), Optional.empty(), ex);
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

	ErrorKind kind() {
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
