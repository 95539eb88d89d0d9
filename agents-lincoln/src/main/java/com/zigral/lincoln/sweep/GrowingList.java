package com.zigral.lincoln.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.BrowserLostException;
import com.zigral.lincoln.browser.FailedRequests;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.session.LinkedInSite;
import org.jspecify.annotations.Nullable;

/**
 * A list that comes bit by bit, read as far as it is needed or to its end. An end that
 * cannot be told from a list that was cut off is none.
 *
 * @param linkedIn the site
 * @param path where the list is
 * @param what what it is a list of
 * @param reader brings the next part of it and reads all that is there
 */
record GrowingList(LinkedInSite linkedIn, String path, String what, Reader reader) {

	/** More is a list that never ends. */
	private static final int MAX_ROUNDS = 250;

	/** How often a list of which nothing is there is waited for. */
	private static final int EMPTY_ROUNDS = 3;

	/**
	 * Open the page and read.
	 * @param isEnough whether no more is needed, asked after each part
	 * @return what was read, and whether that is all of the list
	 * @throws LinkedInException if the list does not come, or is cut off
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	Part read(Predicate<List<Map<String, Object>>> isEnough) throws InterruptedException {
		AtomicReference<@Nullable FailedRequests> failures = new AtomicReference<>();
		Part part = this.linkedIn.visit(this.path, (page) -> {
			failures.set(new FailedRequests(page));
			page.locator("main").first().waitFor();
			return next(page);
		});
		try {
			return rest(part, isEnough, failures);
		}
		finally {
			close(Optional.ofNullable(failures.get()));
		}
	}

	private void close(Optional<FailedRequests> failures) throws InterruptedException {
		try {
			this.linkedIn.here((page) -> {
				failures.ifPresent(FailedRequests::close);
				return true;
			});
		}
		catch (LinkedInException | BrowserLostException ex) {
			// A page that is gone takes no notes any more.
			return;
		}
	}

	private Part rest(Part first, Predicate<List<Map<String, Object>>> isEnough,
			AtomicReference<@Nullable FailedRequests> failures) throws InterruptedException {
		Part part = first;
		for (int round = 0; round < MAX_ROUNDS; round++) {
			if (isEnough.test(part.entries())) {
				return new Part(part.entries(), false, false);
			}
			boolean mayStillCome = part.entries().isEmpty() && !part.whole() && round < EMPTY_ROUNDS;
			if (!part.grown() && !mayStillCome) {
				return ended(part, Optional.ofNullable(failures.get()).flatMap(FailedRequests::first));
			}
			part = this.linkedIn.here(this::next);
		}
		throw new LinkedInException(ErrorKind.PAGE_CHANGED, "The list of %s does not end".formatted(this.what));
	}

	private Part ended(Part part, Optional<LinkedInException> failure) throws InterruptedException {
		if (failure.isPresent() || !part.whole()) {
			LinkedInException cut = failure.orElseGet(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
					part.entries().isEmpty()
							? "The list of %s did not come: its markup may have changed".formatted(this.what)
							: "The list of %s goes no further than %d entries and does not show its end"
								.formatted(this.what, part.entries().size())));
			return this.linkedIn.here((page) -> {
				throw cut;
			});
		}
		return part;
	}

	private Part next(Page page) {
		LincolnSettings settings = this.linkedIn.settings();
		return this.reader.next(page, settings.patienceMillis(), (double) settings.timeout().toMillis());
	}

	/** Reads a list on its page. */
	interface Reader {

		/**
		 * Bring the next part of a list.
		 * @param page the open page
		 * @param patienceMillis how long a list may take that does not say it is loading
		 * @param timeoutMillis how long it may take at most
		 * @return all that is there by then
		 */
		Part next(Page page, double patienceMillis, double timeoutMillis);

	}

	/**
	 * What of a list is there.
	 *
	 * @param entries its entries from the first on
	 * @param grown whether some of them have just come
	 * @param whole whether it seems to have come to its end
	 */
	record Part(List<Map<String, Object>> entries, boolean grown, boolean whole) {

		Part {
			entries = List.copyOf(entries);
		}

		@SuppressWarnings("unchecked")
		static Part from(Map<String, Object> found) {
			return new Part((List<Map<String, Object>>) found.getOrDefault("entries", List.of()),
					Boolean.TRUE.equals(found.get("grown")), Boolean.TRUE.equals(found.get("whole")));
		}

	}

}
