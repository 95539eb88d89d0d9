import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.sun.management.OperatingSystemMXBean;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.DetachedStep;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.shaun.Shaun;
import com.zigral.shaun.ShaunSettings;
import com.zigral.shaun.google.SheetsCredentials;
import com.zigral.standin.sheets.SheetsServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The load of bench/shaun: half of the prospects stand in the sheet without their titles, the others
 * do not. The client beside it knows the rows already and makes one call for each.
 */
class ShaunLoad {

	private static final String SHEETS_SCOPE = "https://www.googleapis.com/auth/spreadsheets";

	/** Arguments: a directory, how many prospects, rows, and rows of the other client. */
	public static void main(String[] arguments) throws Exception {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		if (arguments.length == 2) {
			serve(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
			return;
		}
		int prospects = Integer.parseInt(arguments[1]);
		int rows = Integer.parseInt(arguments[2]);
		int sample = Integer.parseInt(arguments[3]);
		try (Server server = new Server(arguments[0], rows)) {
			Measure shaun = measure(server, () -> upsert(server, prospects, rows));
			Measure again = measure(server, () -> upsert(server, prospects, rows));
			Measure naive = measure(server, () -> oneByOne(server, sample));
			double factor = prospects / (double) sample;
			System.out.println("| client | calls | seconds | processor time, s | peak heap |\n|---|---|---|---|---|");
			System.out.printf("| Shaun | %d | %.1f | %.1f | %d MB |%n", shaun.calls(), shaun.seconds(), shaun.processor(), shaun.megabytes());
			System.out.printf("| Shaun, once more with nothing to do | %d | %.1f | %.1f | %d MB |%n", again.calls(),
					again.seconds(), again.processor(), again.megabytes());
			System.out.printf("| one call a row (%d rows measured, %d extrapolated) | %.0f | %.0f | %.0f | %d MB |%n", sample,
					prospects, naive.calls() * factor, naive.seconds() * factor, naive.processor() * factor, naive.megabytes());
			System.out.printf("%n%.0f times fewer calls%n", naive.calls() * factor / shaun.calls());
		}
	}

	private static void upsert(Server server, int prospects, int rows) throws InterruptedException {
		List<Map<String, Object>> people = new ArrayList<>();
		for (int i = 0; i < prospects; i++) {
			int number = (i % 2 == 0) ? (int) ((long) i * rows / prospects) : rows + i;
			Map<Prospect.Field, String> texts = new EnumMap<>(Prospect.Field.class);
			texts.put(Prospect.Field.TITLE, "CTO");
			texts.put(Prospect.Field.COMPANY, "Company " + number);
			people.add(Prospect
				.brief(new ProfileUrl("person-" + number), "Person " + number, texts, Instant.EPOCH, "bench")
				.toData());
		}
		Outcome outcome = server.shaun.perform(
				new ActionRequest("upsert_prospects", Map.of("spreadsheet", server.id, "prospects", people)), new DetachedStep("bench", Clock.systemUTC()));
		if (!(outcome instanceof Outcome.Succeeded)) {
			throw new IllegalStateException(outcome.toString());
		}
	}

	private static void oneByOne(Server server, int sample) throws IOException {
		GoogleCredentials credentials = ServiceAccountCredentials
			.fromStream(new ByteArrayInputStream(server.key.getBytes(StandardCharsets.UTF_8)))
			.createScoped(SHEETS_SCOPE);
		Sheets sheets = new Sheets.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(),
				new HttpCredentialsAdapter(credentials))
			.setRootUrl(server.uri.toString())
			.setApplicationName("one-by-one")
			.build();
		for (int i = 0; i < sample; i++) {
			if (i % 2 == 0) {
				sheets.spreadsheets()
					.values()
					.update(server.id, "Sheet1!B" + (2 + i), new ValueRange().setValues(List.of(List.of("CEO"))))
					.setValueInputOption("RAW")
					.execute();
			}
			else {
				sheets.spreadsheets()
					.values()
					.append(server.id, "Sheet1!A1",
							new ValueRange().setValues(List.of(List.of("Extra " + i, "CEO", "Company"))))
					.setValueInputOption("RAW")
					.execute();
			}
		}
	}

	private static Measure measure(Server server, Work work) throws Exception {
		server.calls();
		System.gc();
		List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
		pools.forEach(MemoryPoolMXBean::resetPeakUsage);
		long worked = processorTime();
		long began = System.nanoTime();
		work.run();
		double seconds = (System.nanoTime() - began) / 1e9;
		long peak = pools.stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
		return new Measure(server.calls(), seconds, (processorTime() - worked) / 1e9, peak / 1_000_000);
	}

	private static long processorTime() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

	/** The server's own process: says where it is, and how many calls there were whenever it is asked. */
	private static void serve(Path directory, int rows) throws IOException {
		try (SheetsServer google = SheetsServer.start(0, directory)) {
			List<List<String>> cells = new ArrayList<>();
			cells.add(List.of("Full Name", "Title", "Company", "Location", "Profile URL", "Status", "Notes", "Headline",
					"Industry", "Connection", "Source", "Collected At"));
			for (int i = 0; i < rows; i++) {
				cells.add(List.of("Person " + i, "", "Company " + i, "Austin, Texas",
						"https://www.linkedin.com/in/person-" + i, "called", "by hand", "", "Software", "2nd", "bench",
						"1970-01-01 00:00 UTC"));
			}
			String id = google.addSpreadsheet("Bench", "Sheet1", cells);
			String key = Base64.getEncoder()
				.encodeToString(google.serviceAccountJson().getBytes(StandardCharsets.UTF_8));
			System.out.println(google.uri() + " " + id + " " + key);
			BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
			while (asked.readLine() != null) {
				System.out.println(google.calls().stream().filter((call) -> call.isRead() || call.isWrite()).count());
				google.forgetCalls();
			}
		}
	}

	private interface Work {

		void run() throws Exception;

	}

	private record Measure(long calls, double seconds, double processor, long megabytes) {
	}

	private static final class Server implements AutoCloseable {

		private final Process process;

		private final BufferedReader said;

		private final PrintStream asking;

		private final URI uri;

		private final String id;

		private final String key;

		private final Shaun shaun;

		Server(String directory, int rows) throws IOException {
			this.process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx2g", "-cp",
					System.getProperty("java.class.path"), System.getProperty("bench.source"),
					directory, String.valueOf(rows))
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			this.said = new BufferedReader(new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8));
			this.asking = new PrintStream(this.process.getOutputStream(), true, StandardCharsets.UTF_8);
			String[] parts = this.said.readLine().split(" ");
			this.uri = URI.create(parts[0]);
			this.id = parts[1];
			this.key = new String(Base64.getDecoder().decode(parts[2]), StandardCharsets.UTF_8);
			this.shaun = new Shaun(
					ShaunSettings.at(this.uri, SheetsCredentials.from(Optional.empty(), Optional.of(this.key))));
		}

		long calls() throws IOException {
			this.asking.println("calls");
			return Long.parseLong(this.said.readLine());
		}

		@Override
		public void close() {
			this.asking.close();
			this.process.onExit().join();
		}

	}

}
