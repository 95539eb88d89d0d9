package com.zigral.standin.linkedin.markup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import j2html.TagCreator;
import j2html.tags.DomContent;

/**
 * One answer of the practice site.
 *
 * @param status the HTTP status
 * @param mediaType the media type of its body
 * @param body its body
 * @param headers further headers, each as name and value
 */
public record Response(int status, String mediaType, String body, List<Header> headers) {

	public Response {
		headers = List.copyOf(headers);
	}

	/**
	 * A page or a part of one.
	 * @param status the HTTP status
	 * @param content what it shows
	 * @return the answer, as HTML
	 */
	public static Response page(int status, DomContent content) {
		return new Response(status, "text/html; charset=utf-8", content.render(), List.of());
	}

	/**
	 * An answer to a script.
	 * @param status the HTTP status
	 * @param json the body
	 * @return the answer
	 */
	public static Response json(int status, String json) {
		return new Response(status, "application/json", json, List.of());
	}

	/**
	 * Lead the browser elsewhere, with status 302.
	 * @param location the path or address to go to
	 * @return the answer
	 */
	public static Response redirect(String location) {
		return page(302, TagCreator.each()).with("Location", location);
	}

	/**
	 * The same with one more header.
	 * @param name the header's name
	 * @param value its value
	 * @return a copy; a header of this name that is there already stays, too
	 */
	public Response with(String name, String value) {
		List<Header> more = new ArrayList<>(this.headers);
		more.add(new Header(name, value));
		return new Response(this.status, this.mediaType, this.body, more);
	}

	/**
	 * A header of the answer.
	 * @param name its name, as it was given
	 * @return its value, empty when there is none
	 */
	public Optional<String> header(String name) {
		return this.headers.stream().filter((header) -> header.name().equals(name)).map(Header::value).findFirst();
	}

	/**
	 * The same with a cookie that lasts a year and that scripts cannot read.
	 * @param name the cookie's name
	 * @param value its value, sent as it is
	 * @return a copy
	 */
	public Response withCookie(String name, String value) {
		return with("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000");
	}

	/**
	 * Send the answer. The exchange is left open.
	 * @param exchange the exchange
	 * @throws IOException if the browser has gone away
	 */
	public void writeTo(HttpExchange exchange) throws IOException {
		byte[] bytes = this.body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", this.mediaType);
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		this.headers.forEach((header) -> exchange.getResponseHeaders().add(header.name(), header.value()));
		exchange.sendResponseHeaders(this.status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
	}

	record Header(String name, String value) {
	}

}
