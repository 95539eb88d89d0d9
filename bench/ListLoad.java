import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.TestAgent;
import com.zigral.testing.postgres.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The load of bench/lists: a file of invented people with sixteen columns, as CSV and as a workbook,
 * looked at, brought in and looked at again.
 */
class ListLoad {

	private static final String HEADER = "First Name,Last Name,Title,Company Name,Email,Email Status,Mobile Phone,"
			+ "Person Linkedin Url,Website,Company Linkedin Url,City,State,Country,Keywords,Seniority,Notes";

	/** Arguments: a directory and how many people. */
	public static void main(String[] arguments) throws Exception {
		Path directory = Path.of(arguments[0]);
		int rows = Integer.parseInt(arguments[1]);
		try (RunningOrchestrator orchestrator = RunningOrchestrator.start(TestPostgres.newDatabase("lists").url(),
				URI.create("http://127.0.0.1:1"), directory, new TestAgent("tester"), "--LOG_LEVEL=WARN")) {
			Api api = orchestrator.api();
			System.out.println("| file | MB | looked at, s | brought in, s | looked at again, s |");
			System.out.println("|---|---|---|---|---|");
			measure(api, "CSV", csv(rows, 0));
			measure(api, "workbook", xlsx(rows));
			measure(api, "CSV, warm", csv(rows, 2 * rows));
		}
		System.out.println("\nMost resident memory: " + Files.readAllLines(Path.of("/proc/self/status"))
			.stream()
			.filter((line) -> line.startsWith("VmHWM"))
			.map((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
			.findFirst()
			.orElse("?"));
		System.exit(0);
	}

	private static void measure(Api api, String kind, byte[] file) throws Exception {
		long start = System.nanoTime();
		JsonNode list = upload(api, file);
		long looked = System.nanoTime();
		JsonNode in = call(HttpRequest.newBuilder(api.base().resolve("/lists/" + list.path("id").stringValue() + "/commit"))
			.POST(HttpRequest.BodyPublishers.noBody()));
		long committed = System.nanoTime();
		upload(api, file);
		System.out.printf("| %s, %d new, %d known | %.1f | %.1f | %.1f | %.1f |%n", kind,
				in.at("/counts/new/count").intValue(), in.at("/counts/known/count").intValue(), file.length / 1e6,
				(looked - start) / 1e9, (committed - looked) / 1e9, (System.nanoTime() - committed) / 1e9);
	}

	private static JsonNode upload(Api api, byte[] file) throws Exception {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people\"\r\n\r\n"
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
		return call(HttpRequest.newBuilder(api.base().resolve("/lists"))
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private static JsonNode call(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request.timeout(Duration.ofMinutes(5)).build(),
					HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(answer.body());
			}
			return new JsonMapper().readTree(answer.body());
		}
	}

	private static String[] cells(int row) {
		return new String[] { "Ada" + row, "Test" + row, "Head of Test " + row % 97, "Company " + row % 5_000,
				"ada" + row + "@example.com", "Verified", "'+49 30 " + (100_000 + row),
				"http://www.linkedin.com/in/ada-test-" + row, "http://www.company" + row % 5_000 + ".example",
				"http://www.linkedin.com/company/c" + row % 5_000, "Berlin", "Berlin", "Germany",
				"saas, payments, \"banking\", compliance", "Head", "Met at the fair;\nwants a call" };
	}

	private static byte[] csv(int rows, int first) {
		StringBuilder text = new StringBuilder(HEADER).append('\n');
		for (int row = 0; row < rows; row++) {
			String separator = "";
			for (String cell : cells(first + row)) {
				text.append(separator).append('"').append(cell.replace("\"", "\"\"")).append('"');
				separator = ",";
			}
			text.append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] xlsx(int rows) throws Exception {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (OutputStream out = file; Workbook workbook = new Workbook(out, "Bench", null)) {
			Worksheet sheet = workbook.newWorksheet("People");
			String[] header = HEADER.split(",");
			for (int column = 0; column < header.length; column++) {
				sheet.value(0, column, header[column]);
			}
			for (int row = 0; row < rows; row++) {
				String[] cells = cells(rows + row);
				for (int column = 0; column < cells.length; column++) {
					sheet.value(row + 1, column, cells[column]);
				}
			}
		}
		return file.toByteArray();
	}

}
