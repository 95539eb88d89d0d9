package com.zigral.lincoln.browser;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.zigral.agent.ErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * Notes whether an open page gets what it asks its site for: a list whose next part was
 * refused looks like one that has come to its end. Used on the browser's thread.
 */
public final class FailedRequests implements AutoCloseable {

	private static final Set<String> ASKING = Set.of("xhr", "fetch");

	/** What lists of people and messages are asked for with, not what counts visits. */
	private static final Pattern LISTS = Pattern.compile(
			"(?i)/(?:voyager|flagship-web|messaging|mynetwork)/.*(?:messag|messenger|conversation|thread|connection|invitation|sent|relationship|network).*");

	private static final int TOO_MANY = 429;

	/** What the site answers to whom it takes for a program. */
	private static final int REFUSED = 999;

	private final Page page;

	private final Consumer<Response> onResponse = this::note;

	private final Consumer<Request> onFailure = this::note;

	private @Nullable LinkedInException first;

	/**
	 * Begin to take notes.
	 * @param page the page
	 */
	public FailedRequests(Page page) {
		this.page = page;
		page.onResponse(this.onResponse);
		page.onRequestFailed(this.onFailure);
	}

	private void note(Response response) {
		int status = response.status();
		if (this.first == null && status >= 400 && isOfList(response.request())) {
			this.first = new LinkedInException(
					(status == TOO_MANY || status == REFUSED) ? ErrorKind.RATE_LIMITED : ErrorKind.NETWORK,
					"LinkedIn answers %d to the next part of a list".formatted(status));
		}
	}

	private void note(Request request) {
		if (this.first == null && isOfList(request) && !String.valueOf(request.failure()).contains("ERR_ABORTED")) {
			this.first = new LinkedInException(ErrorKind.NETWORK,
					"The next part of a list did not come: " + request.failure());
		}
	}

	private static boolean isOfList(Request request) {
		return ASKING.contains(request.resourceType()) && LISTS.matcher(request.url()).find();
	}

	/**
	 * What has failed.
	 * @return the first failure, empty when there was none
	 */
	public Optional<LinkedInException> first() {
		return Optional.ofNullable(this.first);
	}

	/** Take no more notes. */
	@Override
	public void close() {
		this.page.offResponse(this.onResponse);
		this.page.offRequestFailed(this.onFailure);
	}

}
