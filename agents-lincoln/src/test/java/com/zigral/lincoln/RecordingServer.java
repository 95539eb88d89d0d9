package com.zigral.lincoln;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A server that remembers whatever it is sent, and answers as it was told: with a page,
 * or by leading elsewhere.
 */
public final class RecordingServer implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final List<String> received = new CopyOnWriteArrayList<>();

	/**
	 * Start on a free port.
	 * @throws IOException if it cannot start
	 */
	public RecordingServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	/**
	 * Where it is.
	 * @return the address, without a slash at its end
	 */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/**
	 * Its port.
	 * @return the port
	 */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * Answer with a page.
	 * @param path where
	 * @param html the page
	 * @return this server
	 */
	public RecordingServer show(String path, String html) {
		this.answers.put(path, new Answer(200, html));
		return this;
	}

	/**
	 * Lead elsewhere.
	 * @param path from where
	 * @param status by which status
	 * @param target the address to lead to
	 * @return this server
	 */
	public RecordingServer lead(String path, int status, String target) {
		this.answers.put(path, new Answer(status, target));
		return this;
	}

	/**
	 * Everything it got.
	 * @return method, address, cookies and body of each request
	 */
	public List<String> received() {
		return this.received;
	}

	/** Know no page and no request any more. */
	public void forget() {
		this.answers.clear();
		this.received.clear();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String path = exchange.getRequestURI().getRawPath();
		this.received.add("%s %s cookies=%s body=%s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
				exchange.getRequestHeaders().get("Cookie"), body));
		Answer answer = this.answers.getOrDefault(path, new Answer(404, "<main></main>"));
		exchange.getResponseHeaders().set("Set-Cookie", "li_at=secret-session; Path=/");
		boolean leads = answer.status() >= 300 && answer.status() < 400;
		exchange.getResponseHeaders()
			.set(leads ? "Location" : "Content-Type", leads ? answer.text() : "text/html; charset=utf-8");
		byte[] bytes = leads ? new byte[0] : answer.text().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Answer(int status, String text) {
	}

}
