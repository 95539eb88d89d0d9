package com.zigral.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The least that can pass for one of the services: a program that answers at
 * {@code /health}, and misbehaves as a variable says. As an orchestrator it answers every
 * question about a job with the next of the files that a variable names, the last one for
 * ever.
 */
final class TinyService {

	/** How it behaves. Every process is given what begins so. */
	static final String MODE = "LC_TINY";

	/** Files with answers, with colons between them. */
	static final String ANSWERS = "LC_TINY_ANSWERS";

	private static final AtomicInteger QUESTIONS = new AtomicInteger();

	private TinyService() {
	}

	/**
	 * Run the service.
	 * @param args the port, when it is not in the environment
	 */
	static void main(String[] args) throws Exception {
		String mode = System.getenv().getOrDefault(MODE, "healthy");
		System.out.println("tiny service, " + mode);
		switch (mode) {
			case "exits" -> System.exit(7);
			case "stubborn" -> Runtime.getRuntime().addShutdownHook(new Thread(TinyService::sleepForEver));
			case "parent" -> new ProcessBuilder("sleep", "1000").inheritIO().start();
			default -> System.out.flush();
		}
		if (List.of(args).equals(List.of("doctor"))) {
			System.exit(System.getenv().getOrDefault("LINKEDIN_BASE_URL", "").startsWith("http://127.0.0.1:") ? 0 : 1);
		}
		if (List.of(args).equals(List.of("doctor-model"))) {
			System.exit(System.getenv().containsKey("LINKEDIN_BASE_URL") ? 1 : 3);
		}
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(args)), 0);
		server.createContext("/health", (exchange) -> answer(exchange, mode.equals("mute") ? 503 : 200, "{}"));
		server.createContext("/environment", (exchange) -> answer(exchange, 200, System.getenv().toString()));
		server.createContext("/command", (exchange) -> answer(exchange, 200, nextAnswer()));
		server.createContext("/jobs/", (exchange) -> answer(exchange, 200, nextAnswer()));
		server.start();
	}

	/**
	 * Make a project directory whose two services are this one.
	 * @param root the directory
	 */
	static void buildProject(Path root) throws IOException {
		for (Service service : Service.values()) {
			String module = service.id() + "-service";
			Path jar = root.resolve(module).resolve("target").resolve(module + "-0-exec.jar");
			Files.createDirectories(jar.getParent());
			writeJar(jar);
		}
	}

	private static void writeJar(Path jar) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyService.class.getName());
		Path classes = Path.of("target", "test-classes");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			for (Class<?> type : List.of(TinyService.class)) {
				String name = type.getName().replace('.', '/') + ".class";
				out.putNextEntry(new JarEntry(name));
				Files.copy(classes.resolve(name), out);
			}
		}
	}

	private static int port(String[] args) {
		if (args.length > 0) {
			return Integer.parseInt(args[0]);
		}
		boolean orchestrator = System.getenv("LOG_DIR").endsWith("orchestrator");
		return Integer.parseInt(System.getenv(orchestrator ? "API_PORT" : "CONTEXT_MANAGER_PORT"));
	}

	private static String nextAnswer() throws IOException {
		String[] answers = System.getenv(ANSWERS).split(":");
		return Files.readString(Path.of(answers[Math.min(QUESTIONS.getAndIncrement(), answers.length - 1)]));
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static void sleepForEver() {
		try {
			Thread.sleep(Long.MAX_VALUE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
