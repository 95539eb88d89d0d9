package com.zigral.lincoln.browser;

import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * Keeps a browser without a window from loading what nobody sees there: pictures, fonts
 * and films. Elements keep their places and sizes.
 */
final class TextOnly {

	/** What keeps Chromium from loading pictures and fonts. */
	static final List<String> ARGUMENTS = List
		.of("--blink-settings=imagesEnabled=false,downloadableBinaryFontsEnabled=false");

	private static final JsonObject FILMS = JsonParser.parseString("{patterns: [{resourceType: 'Media'}]}")
		.getAsJsonObject();

	private TextOnly() {
	}

	/**
	 * Refuse a page its films, which no setting of Chromium does. Nothing else it loads
	 * is held up.
	 * @param page the page
	 */
	static void refuseFilms(Page page) {
		CDPSession session = page.context().newCDPSession(page);
		session.on("Fetch.requestPaused", (request) -> {
			JsonObject refusal = new JsonObject();
			refusal.add("requestId", request.get("requestId"));
			refusal.addProperty("errorReason", "BlockedByClient");
			session.send("Fetch.failRequest", refusal);
		});
		session.send("Fetch.enable", FILMS);
	}

}
