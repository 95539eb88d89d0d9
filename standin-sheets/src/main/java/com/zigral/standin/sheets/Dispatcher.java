package com.zigral.standin.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.zigral.standin.sheets.api.DriveApi;
import com.zigral.standin.sheets.api.SpreadsheetsApi;
import com.zigral.standin.sheets.api.ValuesApi;
import com.zigral.standin.sheets.grid.Spreadsheet;
import com.zigral.standin.sheets.grid.Spreadsheets;
import com.zigral.standin.sheets.grid.Worksheet;
import com.zigral.standin.sheets.request.ApiException;
import com.zigral.standin.sheets.request.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Takes every request of the server to what answers it.
 */
final class Dispatcher implements HttpHandler {

	/** The largest body taken; Google recommends 2 MB and ends a call after 180 s. */
	private static final int MAX_BODY = 64 * 1024 * 1024;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final Faults faults;

	private final Spreadsheets spreadsheets;

	private final ServiceAccount account;

	private final Gate gate;

	private final DriveApi drive;

	private final Routes routes;

	Dispatcher(Spreadsheets spreadsheets, ServiceAccount account, Gate gate, Faults faults, URI server) {
		this.spreadsheets = spreadsheets;
		this.account = account;
		this.gate = gate;
		this.faults = faults;
		this.drive = new DriveApi(spreadsheets);
		this.routes = new Routes(new SpreadsheetsApi(spreadsheets, server), new ValuesApi(spreadsheets), this.drive);
	}

	DriveApi drive() {
		return this.drive;
	}

	List<Call> calls() {
		return this.calls;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getRawPath();
			if (path.equals("/token") || path.startsWith("/v4/") || path.startsWith("/drive/")) {
				call(exchange);
			}
			else {
				page(exchange, path);
			}
		}
	}

	private void page(HttpExchange exchange, String path) throws IOException {
		exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
		if (path.equals("/")) {
			send(exchange, 200, "text/html; charset=utf-8", Pages.index(this.spreadsheets.all()));
			return;
		}
		Optional<Spreadsheet> spreadsheet = this.spreadsheets.all()
			.stream()
			.filter((each) -> path.equals("/spreadsheets/d/" + each.id() + "/edit")
					|| path.equals("/spreadsheets/d/" + each.id()))
			.findFirst();
		if (spreadsheet.isPresent()) {
			String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
			Worksheet shown = spreadsheet.get()
				.sheets()
				.stream()
				.filter((sheet) -> query.equals("gid=" + sheet.id()))
				.findFirst()
				.orElse(spreadsheet.get().sheets().getFirst());
			send(exchange, 200, "text/html; charset=utf-8", Pages.spreadsheet(spreadsheet.get(), shown));
		}
		else {
			send(exchange, 404, "text/plain; charset=utf-8", "There is no such spreadsheet. See the list at /\n");
		}
	}

	private void call(HttpExchange exchange) throws IOException {
		byte[] body = body(exchange);
		String path = exchange.getRequestURI().getRawPath();
		Request request = new Request(exchange.getRequestMethod(), path, query(exchange), MissingNode.getInstance());
		Optional<Route> route = this.routes.of(request);
		String operation = path.equals("/token") ? "token" : route.map(Route::operation).orElse("unknown");
		Optional<Fault> fault = this.faults.take(operation);
		Answer answer = switch (fault.orElse(new Fault.Delay(Duration.ZERO))) {
			case Fault.Status status -> {
				if (status.applied()) {
					answer(exchange, request, route, body);
				}
				yield Answer.of(Errors.ofStatus(status.code()), status.retryAfter());
			}
			case Fault.Drop drop -> {
				if (drop.applied()) {
					answer(exchange, request, route, body);
				}
				yield Answer.NONE;
			}
			case Fault.Delay delay -> {
				pause(delay.duration());
				yield answer(exchange, request, route, body);
			}
			case Fault.Meanwhile meanwhile -> {
				meanwhile.work().run();
				yield answer(exchange, request, route, body);
			}
		};
		this.calls.add(new Call(operation, answer.status(), body.length));
		answer.retryAfter()
			.ifPresent((wait) -> exchange.getResponseHeaders().set("Retry-After", Long.toString(wait.toSeconds())));
		if (answer.status() > 0) {
			send(exchange, answer.status(), "application/json; charset=UTF-8", answer.body());
		}
	}

	private Answer answer(HttpExchange exchange, Request request, Optional<Route> route, byte[] body) {
		try {
			return Answer.of(work(exchange, request, route, body));
		}
		catch (ApiException ex) {
			return Answer.of(ex, Optional.empty());
		}
	}

	private JsonNode work(HttpExchange exchange, Request request, Optional<Route> route, byte[] body) {
		if (request.path().equals("/token")) {
			return this.account.token(Request.query(new String(body, StandardCharsets.UTF_8)));
		}
		String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
		this.account.check(authorization);
		Route known = route.orElseThrow(ApiException::notFound);
		this.gate.check(known.operation());
		return known.answer(new Request(request.method(), request.path(), request.query(), json(body)));
	}

	private static JsonNode json(byte[] body) {
		try {
			return (body.length == 0) ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
		}
		catch (JacksonException ex) {
			throw ApiException.invalid("Invalid JSON payload received. " + ex.getOriginalMessage());
		}
	}

	private static Map<String, List<String>> query(HttpExchange exchange) {
		String query = exchange.getRequestURI().getRawQuery();
		return (query != null) ? Request.query(query) : Map.of();
	}

	private static byte[] body(HttpExchange exchange) throws IOException {
		boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
		try (InputStream plain = exchange.getRequestBody();
				InputStream stream = zipped ? new GZIPInputStream(plain) : plain) {
			byte[] body = stream.readNBytes(MAX_BODY + 1);
			if (body.length > MAX_BODY) {
				throw new IOException("A request of more than " + MAX_BODY + " bytes");
			}
			return body;
		}
	}

	private static void pause(Duration duration) {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException("The server is closing", ex));
		}
	}

	private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	/**
	 * What a call is answered with.
	 *
	 * @param status the HTTP status, 0 for no answer at all
	 * @param body the JSON text
	 * @param retryAfter when to try again
	 */
	private record Answer(int status, String body, Optional<Duration> retryAfter) {

		private static final Answer NONE = new Answer(0, "", Optional.empty());

		static Answer of(JsonNode body) {
			return new Answer(200, body.toString(), Optional.empty());
		}

		static Answer of(ApiException ex, Optional<Duration> retryAfter) {
			return new Answer(ex.code(), Errors.body(ex).toString(), retryAfter);
		}

	}

}
