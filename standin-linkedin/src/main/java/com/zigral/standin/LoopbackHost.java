package com.zigral.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;

/**
 * Refuses calls that name another host than this machine's loopback address. A page in a
 * browser here could otherwise lead a name of its own to that address and read what the
 * stand-in answers.
 */
public final class LoopbackHost extends Filter {

	private static final Pattern LOOPBACK = Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

	private static final int MISDIRECTED_REQUEST = 421;

	private LoopbackHost() {
	}

	/**
	 * Have it look at the calls of a server that listens on the loopback address. A
	 * server that listens elsewhere has names that nobody here knows.
	 * @param context the server's context
	 */
	public static void guard(HttpContext context) {
		if (context.getServer().getAddress().getAddress().isLoopbackAddress()) {
			context.getFilters().add(new LoopbackHost());
		}
	}

	@Override
	public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
		String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
		if (LOOPBACK.matcher(host).matches()) {
			chain.doFilter(exchange);
			return;
		}
		try (exchange) {
			byte[] answer = "This practice server answers this machine only: call it by 127.0.0.1 or localhost.\n"
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
			exchange.sendResponseHeaders(MISDIRECTED_REQUEST, answer.length);
			exchange.getResponseBody().write(answer);
		}
	}

	@Override
	public String description() {
		return "Refuses calls that name another host than the loopback address";
	}

}
