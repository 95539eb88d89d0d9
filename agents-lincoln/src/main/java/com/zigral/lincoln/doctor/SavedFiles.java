package com.zigral.lincoln.doctor;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;

/**
 * Answers a browser that opens a saved page: with the page, once, and its style sheets,
 * and with nothing else.
 */
final class SavedFiles {

	/** No script of the page, and no frame from elsewhere. */
	private static final String POLICY = "script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; "
			+ "form-action 'none'";

	private static final int NO_CONTENT = 204;

	private final SavedPage page;

	private final Map<String, byte[]> styles = new HashMap<>();

	private boolean opened;

	SavedFiles(SavedPage page, String address) {
		this.page = page;
		page.styles().forEach((reference, sheet) -> this.styles.put(absolute(address, reference), sheet));
	}

	void answer(Route route) {
		Request request = route.request();
		byte[] style = this.styles.get(request.url());
		if (request.isNavigationRequest() && !this.opened) {
			this.opened = true;
			route.fulfill(new Route.FulfillOptions().setBodyBytes(this.page.toBytes())
				.setHeaders(Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", POLICY)));
		}
		else if (style != null) {
			route.fulfill(new Route.FulfillOptions().setContentType("text/css; charset=utf-8").setBodyBytes(style));
		}
		else if (request.isNavigationRequest()) {
			// A failure would take the place of the page; this leaves it as it is.
			route.fulfill(new Route.FulfillOptions().setStatus(NO_CONTENT));
		}
		else {
			route.abort("aborted");
		}
	}

	private static String absolute(String address, String reference) {
		try {
			return URI.create(address).resolve(reference.replace(" ", "%20")).toString();
		}
		catch (IllegalArgumentException ex) {
			return reference;
		}
	}

}
