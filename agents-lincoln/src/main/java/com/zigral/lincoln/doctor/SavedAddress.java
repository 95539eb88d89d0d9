package com.zigral.lincoln.doctor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zigral.lincoln.LincolnSettings;
import org.jsoup.nodes.Document;

/**
 * Where a saved page was, from what the one who saved it or the page itself says.
 */
final class SavedAddress {

	/** How browsers, SingleFile and others note it at the top of a file. */
	private static final Pattern NOTE = Pattern
		.compile("<!--\\s*(?:saved from url=\\(\\d+\\)|Page saved with SingleFile\\s+url:)?\\s*(https?://[^\\s<>\"]+)");

	/** So far down the notes may stand. */
	private static final int HEAD = 8192;

	private SavedAddress() {
	}

	/**
	 * What is noted in a comment at the top of a page.
	 * @param html the page
	 * @return its address, empty when there is no note
	 */
	static Optional<URI> noted(String html) {
		Matcher matcher = NOTE.matcher(html.substring(0, Math.min(html.length(), HEAD)));
		return matcher.find() ? uri(matcher.group(1)) : Optional.empty();
	}

	/**
	 * What a page says of itself. It may be out of date: the site exchanges pages without
	 * telling its head.
	 * @param page the page
	 * @return its address, empty when it says none
	 */
	static Optional<URI> claimed(Document page) {
		return Stream.of("link[rel=canonical]", "meta[property=og:url]", "meta[name=og:url]")
			.flatMap((selector) -> page.select(selector).stream())
			.map((element) -> element.hasAttr("href") ? element.attr("href") : element.attr("content"))
			.flatMap((text) -> uri(text).stream())
			.findFirst();
	}

	/**
	 * An address on LinkedIn that a person has given.
	 * @param text a path, or an address with a host of LinkedIn's
	 * @return the address, empty when it is none
	 */
	static Optional<URI> given(String text) {
		return uri(text).filter((uri) -> uri.getRawPath() != null && uri.getRawPath().startsWith("/")
				&& ((uri.getHost() == null) ? !text.startsWith("//") : LincolnSettings.isReal(uri)));
	}

	/**
	 * The same path and query on LinkedIn itself.
	 * @param uri the address, perhaps on the practice site
	 * @return the address there
	 */
	static URI onLinkedIn(URI uri) {
		String query = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
		return LincolnSettings.LINKEDIN.resolve(uri.getRawPath() + query);
	}

	static Optional<URI> uri(String text) {
		try {
			return Optional.of(new URI(text.strip().replace("\"", "%22").replace("|", "%7C")));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

}
