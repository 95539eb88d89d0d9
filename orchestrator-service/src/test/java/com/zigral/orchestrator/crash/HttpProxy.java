package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zigral.orchestrator.crash.CrashPoints.Moment;

/**
 * Stands between a process and a server that it calls; each request is a crash point.
 */
final class HttpProxy implements AutoCloseable {

	/** What belongs to one connection, and what the client sets by itself. */
	private static final Set<String> NOT_PASSED_ON = Set.of("connection", "host", "content-length", "upgrade",
			"transfer-encoding", "http2-settings", "keep-alive", "expect", ":status");

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final HttpServer server;

	private final AtomicInteger turn = new AtomicInteger();

	private volatile List<URI> targets;

	private final CrashPoints points;

	private final Predicate<String> uncounted;

	private HttpProxy(List<URI> targets, CrashPoints points, Predicate<String> uncounted) throws IOException {
		this.uncounted = uncounted;
		this.targets = targets;
		this.points = points;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	static HttpProxy to(URI target, CrashPoints points) throws IOException {
		return to(target, points, (request) -> false);
	}

	/**
	 * Stand before a server.
	 * @param target the server
	 * @param points the crash points
	 * @param uncounted which requests, as method and path, are none
	 */
	static HttpProxy to(URI target, CrashPoints points, Predicate<String> uncounted) throws IOException {
		return new HttpProxy(List.of(target), points, uncounted);
	}

	/**
	 * Stand before several servers that do the same, and pass each request to the next of
	 * them that can be reached.
	 * @param targets the servers
	 */
	static HttpProxy to(List<URI> targets) throws IOException {
		return new HttpProxy(targets, new CrashPoints(() -> null), (request) -> true);
	}

	/**
	 * Stand before another server from now on.
	 * @param other the server
	 */
	void leadTo(URI other) {
		this.targets = List.of(other);
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/**
	 * Pass a request on, and its answer back, unless the process is killed here. What it
	 * was asking then stays open: a process that is killed does not cut the connections
	 * of its browser either, and Chromium sends a request again whose connection breaks.
	 * @param exchange the request
	 */
	private void handle(HttpExchange exchange) throws IOException {
		try {
			URI asked = exchange.getRequestURI();
			String what = exchange.getRequestMethod() + " " + asked.getRawPath();
			Moment moment = this.uncounted.test(what) ? Moment.NEVER : this.points.next(what);
			if (moment == Moment.BEFORE) {
				return;
			}
			forward(exchange, what, moment);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void forward(HttpExchange exchange, String what, Moment moment) throws IOException, InterruptedException {
		try {
			HttpResponse<byte[]> response = answer(exchange);
			if (moment == Moment.NEVER) {
				pass(response, exchange);
				exchange.close();
			}
		}
		finally {
			if (moment == Moment.AFTER) {
				this.points.happened(what);
			}
		}
	}

	private HttpResponse<byte[]> answer(HttpExchange exchange) throws IOException, InterruptedException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		List<URI> all = this.targets;
		int first = this.turn.getAndIncrement();
		for (int i = 0; i < all.size() - 1; i++) {
			try {
				return send(exchange, all.get(Math.floorMod(first + i, all.size())), body);
			}
			catch (ConnectException ex) {
				System.getLogger(HttpProxy.class.getName()).log(System.Logger.Level.DEBUG, "Asking the next one", ex);
			}
		}
		return send(exchange, all.get(Math.floorMod(first - 1, all.size())), body);
	}

	private HttpResponse<byte[]> send(HttpExchange exchange, URI target, byte[] body)
			throws IOException, InterruptedException {
		return this.client.send(request(exchange, target, body), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static HttpRequest request(HttpExchange exchange, URI target, byte[] body) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(target.getScheme() + "://" + target.getAuthority() + exchange.getRequestURI()));
		exchange.getRequestHeaders().forEach((name, values) -> values.forEach((value) -> {
			if (isPassedOn(name)) {
				request.header(name, value);
			}
		}));
		return request
			.method(exchange.getRequestMethod(),
					(body.length > 0) ? HttpRequest.BodyPublishers.ofByteArray(body)
							: HttpRequest.BodyPublishers.noBody())
			.build();
	}

	private static void pass(HttpResponse<byte[]> response, HttpExchange exchange) throws IOException {
		response.headers().map().forEach((name, values) -> values.forEach((value) -> {
			if (isPassedOn(name)) {
				exchange.getResponseHeaders().add(name, value);
			}
		}));
		byte[] body = response.body();
		exchange.sendResponseHeaders(response.statusCode(), (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
	}

	private static boolean isPassedOn(String header) {
		return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
		this.client.shutdownNow();
	}

}
