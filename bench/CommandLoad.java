import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The scripted model provider and the load of bench/orchestrator, in one program: prints the
 * provider's address, reads the orchestrator's address and process id, then prints the table.
 */
class CommandLoad {

	private static final String PLAN = """
			{\\"objective\\": \\"Find CTOs\\", \\"not_possible\\": null, \\"steps\\": [{\\"id\\": \\"s1\\", \\"agent\\": \
			\\"lincoln\\", \\"action\\": \\"search_people\\", \\"parameters\\": {\\"title\\": \\"CTO\\", \\"limit\\": 25}}]}""";

	private static final byte[] ANSWER = """
			{"id": "1", "object": "chat.completion", "created": 1, "model": "scripted", "choices": [{"index": 0,
			 "finish_reason": "stop", "message": {"role": "assistant", "content": "%s"}}],
			 "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}}""".formatted(PLAN)
		.getBytes(StandardCharsets.UTF_8);

	private static final Duration WARM_UP = Duration.ofSeconds(40);

	private static volatile long providerMillis;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI command;

	private final Path process;

	private CommandLoad(String orchestrator, String processId) {
		this.command = URI.create(orchestrator + "/command");
		this.process = Path.of("/proc", processId, "status");
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
		HttpServer provider = provider();
		System.out.println("http://127.0.0.1:" + provider.getAddress().getPort() + "/v1");
		String[] orchestrator = new String(System.in.readNBytes(readable()), StandardCharsets.UTF_8).strip().split(" ");
		CommandLoad load = new CommandLoad(orchestrator[0], orchestrator[1]);
		Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
		int flood = Integer.parseInt(arguments[1]);
		load.atOnce(16, WARM_UP);
		System.out.println("| in flight | provider takes | commands/s | p50 | p99 | slowest | platform threads | resident |");
		System.out.println("|---|---|---|---|---|---|---|---|");
		for (int clients : new int[] { 1, 16, 64 }) {
			load.row(clients, time);
		}
		providerMillis = 2000;
		for (int round = 0; round < 3; round++) {
			load.row(flood, Duration.ZERO);
		}
		provider.stop(0);
		System.exit(0);
	}

	private static int readable() throws Exception {
		while (System.in.available() == 0) {
			Thread.sleep(20);
		}
		Thread.sleep(50);
		return System.in.available();
	}

	private static HttpServer provider() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 4096);
		server.createContext("/v1/chat/completions", (exchange) -> {
			exchange.getRequestBody().readAllBytes();
			try {
				Thread.sleep(providerMillis);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, ANSWER.length);
			exchange.getResponseBody().write(ANSWER);
			exchange.close();
		});
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.start();
		return server;
	}

	private void row(int clients, Duration time) throws Exception {
		AtomicBoolean ended = new AtomicBoolean();
		long[] most = new long[2];
		Thread watch = Thread.ofPlatform().start(() -> {
			while (!ended.get()) {
				most[0] = Math.max(most[0], status("Threads"));
				most[1] = Math.max(most[1], status("VmRSS") / 1024);
				pause();
			}
		});
		long began = System.nanoTime();
		List<Long> micros = atOnce(clients, time);
		double seconds = (System.nanoTime() - began) / 1e9;
		ended.set(true);
		watch.join();
		System.out.printf("| %,d | %s s | %.0f | %.1f ms | %.1f ms | %.1f ms | %d | %d MB |%n", clients,
				providerMillis / 1000, micros.size() / seconds, micros.get(micros.size() / 2) / 1000.0,
				micros.get(micros.size() * 99 / 100) / 1000.0, micros.getLast() / 1000.0, most[0], most[1]);
	}

	/** Each client sends one command after the other until the time is over, and at least one. */
	private List<Long> atOnce(int clients, Duration time) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<List<Long>>> all = new ArrayList<>();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < clients; i++) {
				all.add(executor.submit(() -> {
					List<Long> micros = new ArrayList<>();
					start.await();
					long end = System.nanoTime() + time.toNanos();
					do {
						micros.add(command());
					}
					while (System.nanoTime() < end);
					return micros;
				}));
			}
			start.countDown();
		}
		List<Long> micros = new ArrayList<>();
		for (Future<List<Long>> each : all) {
			micros.addAll(each.get());
		}
		micros.sort(null);
		return micros;
	}

	private long command() throws IOException, InterruptedException {
		long began = System.nanoTime();
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(this.command)
			.header("Content-Type", "application/json")
			// As many callers, each with a rate limit of its own.
			.header("X-Forwarded-For", "10.%d.%d.%d".formatted(random(), random(), random()))
			.POST(HttpRequest.BodyPublishers
				.ofString("{\"command\": \"Find CTOs of fintech companies in Austin\", \"dry_run\": true}"))
			.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200 || !answer.body().contains("search_people")) {
			throw new IOException(answer.statusCode() + " " + answer.body());
		}
		return (System.nanoTime() - began) / 1000;
	}

	private static int random() {
		return ThreadLocalRandom.current().nextInt(256);
	}

	private long status(String key) {
		try {
			return Files.readAllLines(this.process)
				.stream()
				.filter((line) -> line.startsWith(key + ":"))
				.map((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0L);
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
