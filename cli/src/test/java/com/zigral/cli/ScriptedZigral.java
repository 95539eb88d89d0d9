package com.zigral.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers calls with what a test has written for them: one after the other, the last one
 * for ever.
 */
final class ScriptedZigral implements AutoCloseable {

	/** In place of an answer: the connection is closed. */
	static final String HANG_UP = "";

	private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();

	private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

	private final Map<String, List<String>> bodies = new HashMap<>();

	private final List<String> authorizations = new ArrayList<>();

	private final HttpServer server;

	ScriptedZigral() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void on(String call, String... bodiesToGive) {
		this.answers.put(call, new ArrayDeque<>(List.of(bodiesToGive)));
	}

	void refuse(String call, int status, String body) {
		on(call, body);
		this.refusals.put(call, status);
	}

	synchronized List<String> bodies(String call) {
		return List.copyOf(this.bodies.getOrDefault(call, List.of()));
	}

	synchronized List<String> authorizations() {
		return List.copyOf(this.authorizations);
	}

	private synchronized void answer(HttpExchange exchange) throws IOException {
		String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		this.bodies.computeIfAbsent(call, (key) -> new ArrayList<>())
			.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		if (exchange.getRequestHeaders().getFirst("Authorization") != null) {
			this.authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
		}
		Deque<String> script = this.answers.getOrDefault(call, new ArrayDeque<>(List.of("{\"detail\": \"?\"}")));
		String body = (script.size() > 1) ? script.removeFirst() : script.getFirst();
		if (!body.equals(HANG_UP)) {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			int unknown = this.answers.containsKey(call) ? 200 : 404;
			exchange.sendResponseHeaders(this.refusals.getOrDefault(call, unknown), bytes.length);
			exchange.getResponseBody().write(bytes);
		}
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
