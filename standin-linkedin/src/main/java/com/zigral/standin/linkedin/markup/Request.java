package com.zigral.standin.linkedin.markup;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;

/**
 * One request to the practice site.
 *
 * @param method the HTTP method
 * @param uri what is asked for
 * @param query the query's parameters
 * @param form the form's fields, empty unless it is a POST
 * @param cookies the browser's cookies
 */
public record Request(String method, URI uri, Map<String, String> query, Map<String, String> form,
		Map<String, String> cookies) {

	/** Where a page's own script asks for what it shows late. */
	public static final String PARTS = "/voyager/api/parts/";

	private static final String MORE = "/more/";

	private static final int LONGEST_FORM = 100_000;

	/**
	 * Read a request with its body.
	 * @param exchange the exchange
	 * @return the request, with at most 100,000 bytes of its form
	 * @throws IOException if the browser goes away meanwhile
	 */
	public static Request from(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8);
		URI uri = exchange.getRequestURI();
		String cookies = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).orElse("");
		return new Request(exchange.getRequestMethod(), uri, pairs(uri.getRawQuery(), "&"), pairs(body, "&"),
				pairs(cookies.replace("\"", ""), ";\\s*"));
	}

	/**
	 * What is asked for, without the query.
	 * @return the path, decoded
	 */
	public String path() {
		return this.uri.getPath();
	}

	/**
	 * What is asked for, as it was sent.
	 * @return the path and the query, not decoded
	 */
	public String pathAndQuery() {
		return this.uri.toString();
	}

	/**
	 * Whether this is a part of a page that was let through before.
	 * @return whether a page's script asks for it
	 */
	public boolean isPart() {
		return path().startsWith(PARTS) || path().endsWith(MORE);
	}

	/**
	 * A parameter of the query.
	 * @param name its name
	 * @return its value, decoded; empty when it is missing or blank
	 */
	public Optional<String> parameter(String name) {
		return Optional.ofNullable(this.query.get(name)).filter((text) -> !text.isBlank());
	}

	/**
	 * The page of results asked for.
	 * @return its number, from 1
	 */
	public int page() {
		return parameter("page").filter((text) -> text.matches("[1-9]\\d{0,5}")).map(Integer::valueOf).orElse(1);
	}

	/**
	 * The entry of a list from which on more is asked for.
	 * @return its index, from 0
	 */
	public int start() {
		return parameter("start").filter((text) -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
	}

	private static Map<String, String> pairs(String text, String separator) {
		Map<String, String> pairs = new HashMap<>();
		for (String pair : (text != null) ? text.split(separator) : new String[0]) {
			String[] nameAndValue = pair.split("=", 2);
			if (nameAndValue.length == 2) {
				pairs.put(decoded(nameAndValue[0]), decoded(nameAndValue[1]));
			}
		}
		return pairs;
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
