import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The scripted model provider and the load of bench/orchestrator, in one program: prints the
 * provider's address, reads the orchestrator's address and the ids of the processes, then
 * prints the table. It speaks HTTP over bare sockets, so that it takes little of the machine.
 */
class CommandLoad {

	private static final String PLAN = """
			{\\"objective\\": \\"Find CTOs\\", \\"not_possible\\": null, \\"steps\\": [{\\"id\\": \\"s1\\", \\"agent\\": \
			\\"lincoln\\", \\"action\\": \\"search_people\\", \\"parameters\\": {\\"title\\": \\"CTO\\", \\"limit\\": 25}}]}""";

	private static final String COMPLETION = """
			{"id": "1", "object": "chat.completion", "created": 1, "model": "scripted", "choices": [{"index": 0,
			 "finish_reason": "stop", "message": {"role": "assistant", "content": "%s"}}],
			 "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}}""".formatted(PLAN);

	private static final byte[] ANSWER = bytes(
			"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
				.formatted(COMPLETION.length(), COMPLETION));

	private static final List<String> TITLES = List.of("CTOs", "CFOs", "founders", "product managers", "data scientists",
			"sales directors", "marketing managers", "recruiters", "architects", "buyers", "lawyers", "controllers");

	private static final List<String> INDUSTRIES = List.of("fintech", "insurance", "biotech", "logistics", "retail",
			"energy", "education", "robotics", "gaming", "travel", "media", "steel", "chemical", "food", "furniture");

	private static final List<String> PLACES = List.of("Austin", "Boston", "Chicago", "Denver", "Seattle", "Dallas",
			"Atlanta", "Miami", "Berlin", "Munich", "Hamburg", "Vienna", "Zurich", "Paris", "Lyon", "Madrid", "Lisbon",
			"Dublin", "London", "Leeds", "Oslo", "Warsaw", "Prague");

	/** 16 callers at this pace leave a machine with two cores half idle. */
	private static final Duration PACE = Duration.ofMillis(200);

	private static final AtomicInteger sent = new AtomicInteger();

	private static volatile long providerMillis;

	private final URI orchestrator;

	/** The orchestrator, the context manager, PostgreSQL and this program. */
	private final List<ProcessHandle> processes;

	/** How long after one command each caller is to send the next, 0 for as soon as it is answered. */
	private long paceNanos;

	private CommandLoad(String orchestrator, List<ProcessHandle> processes) {
		this.orchestrator = URI.create(orchestrator);
		this.processes = processes;
	}

	public static void main(String[] arguments) throws Exception {
		ServerSocket provider = new ServerSocket(0, 4096, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(() -> serve(provider));
		System.out.println("http://127.0.0.1:" + provider.getLocalPort() + "/v1");
		String[] started = IO.readln().split(" ");
		List<ProcessHandle> processes = Stream.of(started[1], started[2], started[3])
			.map((id) -> ProcessHandle.of(Long.parseLong(id)).orElseThrow())
			.toList();
		CommandLoad load = new CommandLoad(started[0], processes);
		Duration time = Duration.ofSeconds(Long.parseLong(arguments[0]));
		int flood = Integer.parseInt(arguments[1]);
		load.atOnce(16, Duration.ofSeconds(Long.parseLong(arguments[2])));
		System.out.println("| in flight | provider takes | commands/s | p50 | p99 | slowest | orchestrator "
				+ "| context manager | PostgreSQL | this program | platform threads | resident |");
		System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
		for (int clients : new int[] { 1, 16, 64 }) {
			load.row(clients, time);
		}
		load.paceNanos = PACE.toNanos();
		load.row(16, time);
		load.paceNanos = 0;
		providerMillis = 2000;
		for (int round = 0; round < 3; round++) {
			load.row(flood, Duration.ZERO);
		}
		System.exit(0);
	}

	/** Sentences about different people, as a team would send them: 4,140 before one comes again. */
	private static String command() {
		int number = sent.getAndIncrement();
		return "{\"command\": \"Find %s of %s companies in %s\", \"dry_run\": true}".formatted(
				TITLES.get(number % TITLES.size()), INDUSTRIES.get(number / 12 % INDUSTRIES.size()),
				PLACES.get(number / 180 % PLACES.size()));
	}

	private static void serve(ServerSocket provider) {
		while (true) {
			try {
				Socket connection = provider.accept();
				Thread.ofVirtual().start(() -> answer(connection));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static void answer(Socket connection) {
		try (connection) {
			connection.setTcpNoDelay(true);
			InputStream in = new BufferedInputStream(connection.getInputStream(), 1024);
			while (!readMessage(in).isEmpty()) {
				Thread.sleep(providerMillis);
				connection.getOutputStream().write(ANSWER);
			}
		}
		catch (IOException | InterruptedException ex) {
			System.err.println("The provider lost a caller: " + ex);
		}
	}

	/** Read a request or an answer: the head and the body; empty at the end of the stream. */
	private static String readMessage(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder(512);
		while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
			int next = in.read();
			if (next < 0) {
				return "";
			}
			head.append((char) next);
		}
		String headers = head.toString().toLowerCase();
		int length = headers.indexOf("content-length: ");
		if (length >= 0) {
			int end = headers.indexOf('\r', length);
			return head + text(in.readNBytes(Integer.parseInt(headers.substring(length + 16, end).strip())));
		}
		if (!headers.contains("transfer-encoding: chunked")) {
			return head.toString();
		}
		StringBuilder body = new StringBuilder(1024);
		for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
			body.append(text(in.readNBytes(chunk)));
			in.readNBytes(2);
		}
		in.readNBytes(2);
		return head.append(body).toString();
	}

	private static int chunk(InputStream in) throws IOException {
		StringBuilder size = new StringBuilder();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			size.append((char) next);
		}
		return Integer.parseInt(size.toString().strip(), 16);
	}

	private void row(int clients, Duration time) throws Exception {
		AtomicBoolean ended = new AtomicBoolean();
		long[] most = new long[2];
		Thread watch = Thread.ofPlatform().daemon().start(() -> {
			while (!ended.get()) {
				most[0] = Math.max(most[0], status("Threads"));
				most[1] = Math.max(most[1], status("VmRSS") / 1024);
				pause();
			}
		});
		double[] before = cpuMillis();
		long began = System.nanoTime();
		List<Long> micros = atOnce(clients, time);
		double seconds = (System.nanoTime() - began) / 1e9;
		double[] after = cpuMillis();
		ended.set(true);
		watch.join();
		System.out.printf("| %,d%s | %s s | %.0f | %.1f ms | %.1f ms | %.1f ms |", clients,
				(this.paceNanos > 0) ? ", every " + Duration.ofNanos(this.paceNanos).toMillis() + " ms" : "", providerMillis / 1000,
				micros.size() / seconds, micros.get(micros.size() / 2) / 1000.0,
				micros.get(micros.size() * 99 / 100) / 1000.0, micros.getLast() / 1000.0);
		for (int i = 0; i < before.length; i++) {
			System.out.printf(" %.2f ms |", (after[i] - before[i]) / micros.size());
		}
		System.out.printf(" %d | %d MB |%n", most[0], most[1]);
	}

	/** The processor time that each process and its children have used so far. */
	private double[] cpuMillis() {
		return Stream.concat(this.processes.stream(), Stream.of(ProcessHandle.current()))
			.mapToDouble((process) -> Stream.concat(Stream.of(process), process.children())
				.mapToLong((each) -> each.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
				.sum())
			.toArray();
	}

	/** Each client sends one command after the other until the time is over, and at least one. */
	private List<Long> atOnce(int clients, Duration time) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<List<Long>>> all = new ArrayList<>();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < clients; i++) {
				all.add(executor.submit(() -> {
					start.await();
					return commands(time);
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

	private List<Long> commands(Duration time) throws IOException, InterruptedException {
		List<Long> micros = new ArrayList<>();
		long end = System.nanoTime() + time.toNanos();
		do {
			commandsOfOneConnection(end, micros);
		}
		while (System.nanoTime() < end);
		return micros;
	}

	private void commandsOfOneConnection(long end, List<Long> micros) throws IOException, InterruptedException {
		try (Socket connection = new Socket(this.orchestrator.getHost(), this.orchestrator.getPort())) {
			connection.setTcpNoDelay(true);
			InputStream in = new BufferedInputStream(connection.getInputStream(), 1024);
			String answer;
			long began = System.nanoTime() + ThreadLocalRandom.current().nextLong(this.paceNanos + 1);
			do {
				// One that is late counts from when it was due.
				TimeUnit.NANOSECONDS.sleep(began - System.nanoTime());
				connection.getOutputStream().write(request());
				answer = readMessage(in);
				if (!answer.startsWith("HTTP/1.1 200 ") || !answer.contains("search_people")) {
					throw new IOException("Not a plan: " + answer);
				}
				long answered = System.nanoTime();
				micros.add((answered - began) / 1000);
				began = (this.paceNanos > 0) ? began + this.paceNanos : answered;
			}
			while (System.nanoTime() < end && !answer.contains("Connection: close"));
		}
	}

	private byte[] request() {
		String command = command();
		// As many callers, each with a rate limit of its own.
		return bytes("""
				POST /command HTTP/1.1\r
				Host: %s\r
				X-Forwarded-For: 10.%d.%d.%d\r
				Content-Type: application/json\r
				Content-Length: %d\r
				\r
				%s""".formatted(this.orchestrator.getAuthority(), random(), random(), random(), command.length(),
				command));
	}

	private static int random() {
		return ThreadLocalRandom.current().nextInt(256);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private long status(String key) {
		try {
			return Files.readAllLines(Path.of("/proc", String.valueOf(this.processes.getFirst().pid()), "status"))
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
