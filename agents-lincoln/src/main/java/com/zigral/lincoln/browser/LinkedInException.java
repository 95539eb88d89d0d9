package com.zigral.lincoln.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.zigral.agent.AgentException;
import com.zigral.agent.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * What keeps Lincoln from reading on.
 */
public final class LinkedInException extends AgentException {

	private static final long serialVersionUID = 1L;

	/** Playwright's messages are dumps in which this is the part for people. */
	private static final Pattern MESSAGE = Pattern.compile("message='([^\n]*)");

	/** What Playwright's call log says it waited for. */
	private static final Pattern AWAITED = Pattern.compile("- +(waiting for [^\n]*)");

	private static final int MAX_LENGTH = 300;

	private final transient Optional<Evidence> evidence;

	private final transient Optional<Duration> retryAfter;

	/**
	 * Create the exception, without evidence and without a time to wait.
	 * @param kind what kind of failure it is, which decides what becomes of the step
	 * @param message what went wrong, as one sentence for people
	 */
	public LinkedInException(ErrorKind kind, String message) {
		this(kind, message, Optional.empty(), Optional.empty(), null);
	}

	private LinkedInException(ErrorKind kind, String message, Optional<Evidence> evidence,
			Optional<Duration> retryAfter, @Nullable Throwable cause) {
		super(kind, message, cause);
		this.evidence = evidence;
		this.retryAfter = retryAfter;
	}

	/**
	 * Translate what Playwright throws: a timeout is {@link ErrorKind#TIMEOUT}, an error
	 * of Chromium's network {@link ErrorKind#NETWORK}, all else
	 * {@link ErrorKind#BROWSER_CRASHED}.
	 * @param ex what Playwright threw
	 * @return the exception, with one line of Playwright's message
	 */
	public static LinkedInException from(PlaywrightException ex) {
		String message = oneLine(ex);
		if (ex instanceof TimeoutError) {
			Matcher awaited = AWAITED.matcher(String.valueOf(ex.getMessage()));
			return new LinkedInException(ErrorKind.TIMEOUT, awaited.find() ? message + " " + awaited.group(1) : message,
					Optional.empty(), Optional.empty(), ex);
		}
		return message.contains("net::ERR_")
				? new LinkedInException(ErrorKind.NETWORK, "LinkedIn cannot be reached from this machine: " + message,
						Optional.empty(), Optional.empty(), ex)
				: new LinkedInException(ErrorKind.BROWSER_CRASHED, message, Optional.empty(), Optional.empty(), ex);
	}

	static String oneLine(PlaywrightException ex) {
		String message = String.valueOf(ex.getMessage());
		Matcher matcher = MESSAGE.matcher(message);
		String line = (matcher.find() ? matcher.group(1) : message).lines().findFirst().orElse("").strip();
		return (line.length() > MAX_LENGTH) ? line.substring(0, MAX_LENGTH) + "…" : line;
	}

	/**
	 * The same with evidence.
	 * @param what what the page looked like when it happened
	 * @return a copy, whose cause is this exception
	 */
	public LinkedInException seen(Evidence what) {
		return new LinkedInException(kind(), reason(), Optional.of(what), this.retryAfter, this);
	}

	/**
	 * The same with a time to wait: the step is put off, not failed.
	 * @param wait how long to leave the site alone, empty when the site did not say
	 * @return a copy, whose cause is this exception
	 */
	public LinkedInException after(Optional<Duration> wait) {
		return new LinkedInException(kind(), reason(), this.evidence, wait, this);
	}

	/**
	 * What the page looked like when it happened.
	 * @return a screenshot and the HTML, empty when none were taken
	 */
	public Optional<Evidence> evidence() {
		return this.evidence;
	}

	/**
	 * How long to leave the site alone before the step is tried again.
	 * @return the time to wait; empty when {@link #kind()} alone decides
	 */
	public Optional<Duration> retryAfter() {
		return this.retryAfter;
	}

}
