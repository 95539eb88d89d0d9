package com.zigral.contextmanager.context;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class EntryListIT {

	private static final Pattern ID = Pattern.compile("\"job_id\":\"([^\"]+)\"");

	private static final Pattern NEXT = Pattern.compile("<(/contexts\\?[^>]+)>; rel=\"next\"");

	private final Client client;

	private final JdbcClient jdbc;

	EntryListIT(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
		this.client = new Client(port);
		this.jdbc = jdbc;
	}

	@Test
	void theNewestComesFirst() {
		create("newest", 3, "{}");
		HttpResponse<String> answer = this.client.get("/contexts?job_type=newest");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(ids(answer)).containsExactly("newest-2", "newest-1", "newest-0");
		assertThat(answer.headers().firstValue("X-Total-Count")).contains("3");
		assertThat(answer.headers().firstValue("Link")).isEmpty();
	}

	@Test
	void aListHoldsWholeEntries() {
		create("entire", 1, "{\"a\":1.50}");
		assertThat(this.client.get("/contexts?job_type=entire").body())
			.isEqualTo("[" + this.client.get("/context/entire-0").body() + "]");
	}

	@Test
	void aPageHasTenEntriesUnlessToldOtherwise() {
		create("ten", 11, "{}");
		assertThat(ids(this.client.get("/contexts?job_type=ten"))).hasSize(10);
		assertThat(ids(this.client.get("/contexts?job_type=ten&limit=100"))).hasSize(11);
	}

	@Test
	void entriesCanBeSkipped() {
		create("skipped", 5, "{}");
		HttpResponse<String> answer = this.client.get("/contexts?job_type=skipped&skip=2&limit=2");
		assertThat(ids(answer)).containsExactly("skipped-2", "skipped-1");
		assertThat(answer.headers().firstValue("X-Total-Count")).contains("5");
		HttpResponse<String> behind = this.client.get("/contexts?job_type=skipped&skip=9");
		assertThat(behind.body()).isEqualTo("[]");
		assertThat(behind.headers().firstValue("X-Total-Count")).contains("5");
	}

	@Test
	void theLinksLeadThroughAllPages() {
		create("linked", 7, "{\"status\":\"a&b c\"}");
		List<String> seen = new ArrayList<>();
		String path = "/contexts?job_type=linked&limit=3&status=a%26b+c&created_from=2020-01-01T00:00:00Z"
				+ "&created_before=2100-01-01T00:00:00%2B02:00";
		while (path != null) {
			HttpResponse<String> answer = this.client.get(path);
			assertThat(answer.headers().firstValue("X-Total-Count")).contains("7");
			seen.addAll(ids(answer));
			path = next(answer);
		}
		assertThat(seen).containsExactlyElementsOf(IntStream.range(0, 7).mapToObj((i) -> "linked-" + (6 - i)).toList());
	}

	@Test
	void aPageAfterACursorIsNotMovedByNewEntries() {
		create("moved", 4, "{}");
		HttpResponse<String> first = this.client.get("/contexts?job_type=moved&limit=2");
		this.client.post("/context", "{\"job_id\":\"moved-late\",\"job_type\":\"moved\",\"context_data\":{}}");
		this.client.delete("/context/moved-2");
		assertThat(ids(this.client.get(next(first)))).containsExactly("moved-1", "moved-0");
	}

	@Test
	void allEntriesAreCountedWhateverHappensToThem() {
		long before = total();
		IntStream.range(0, 40).parallel().forEach((i) -> this.client.create("counted-" + i, "{}"));
		this.client.post("/context", Client.entry("counted-0", "{}"));
		this.client.patch("/context/counted-1", "{\"status\":\"failed\"}");
		this.client.delete("/context/counted-2");
		this.client.delete("/context/counted-2");
		assertThat(total()).isEqualTo(before + 39);
		this.jdbc.sql(
				"SET search_path TO public; DELETE FROM context.entries WHERE job_id LIKE 'counted-1%'; RESET search_path")
			.update();
		assertThat(total()).isEqualTo(before + 28);
		this.jdbc.sql("TRUNCATE context.entries CASCADE").update();
		assertThat(total()).isZero();
	}

	private long total() {
		return Long.parseLong(this.client.get("/contexts?limit=1").headers().firstValue("X-Total-Count").orElseThrow());
	}

	@Test
	void theFiltersAreCombined() {
		create("filtered", 2, "{\"status\":\"completed\"}");
		this.client.post("/context",
				"{\"job_id\":\"filtered-x\",\"job_type\":\"filtered\",\"context_data\":{\"status\":\"failed\"}}");
		assertThat(ids(this.client.get("/contexts?job_type=filtered&status=failed"))).containsExactly("filtered-x");
		assertThat(ids(this.client.get("/contexts?job_type=filtered&status=completed"))).hasSize(2);
		assertThat(ids(this.client.get("/contexts?job_type=filtered&status=none"))).isEmpty();
		assertThat(ids(this.client.get("/contexts?job_type=%20filtered%20&status="))).hasSize(3);
	}

	@Test
	void aChangedStatusIsFound() {
		create("changed", 1, "{\"status\":\"running\"}");
		this.client.put("/context/changed-0", "{\"context_data\":{\"status\":\"completed\"}}");
		assertThat(ids(this.client.get("/contexts?job_type=changed&status=completed"))).containsExactly("changed-0");
		assertThat(ids(this.client.get("/contexts?job_type=changed&status=running"))).isEmpty();
	}

	@Test
	void archivedEntriesAreLeftOutOrListedAlone() {
		create("shelf", 3, "{\"status\":\"completed\"}");
		this.client.patch("/context/shelf-1", "{\"archived\":true}");
		this.client.patch("/context/shelf-2", "{\"archived\":false}");
		assertThat(ids(this.client.get("/contexts?job_type=shelf&archived=true"))).containsExactly("shelf-1");
		HttpResponse<String> others = this.client.get("/contexts?job_type=shelf&archived=false&limit=1");
		assertThat(ids(others)).containsExactly("shelf-2");
		assertThat(others.headers().firstValue("X-Total-Count")).contains("2");
		assertThat(next(others)).contains("archived=false");
		assertThat(ids(this.client.get(next(others)))).containsExactly("shelf-0");
		assertThat(ids(this.client.get("/contexts?job_type=shelf"))).hasSize(3);
		this.client.patch("/context/shelf-1", "{\"archived\":null}");
		assertThat(ids(this.client.get("/contexts?job_type=shelf&archived=true"))).isEmpty();
	}

	@Test
	void entriesAreFoundByTheTimeTheyWereMade() {
		create("timed", 3, "{}");
		String middle = createdAt("timed-1");
		assertThat(ids(this.client.get("/contexts?job_type=timed&created_from=" + middle))).containsExactly("timed-2",
				"timed-1");
		assertThat(ids(this.client.get("/contexts?job_type=timed&created_before=" + middle)))
			.containsExactly("timed-0");
	}

	@Test
	void aPageTooLargeToBeHeldIsRefusedWithWhatFits() {
		create("large", 6, "{\"a\":\"" + "x".repeat(7_000_000) + "\"}");
		HttpResponse<String> refused = this.client.get("/contexts?job_type=large&limit=6");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("\"field\":\"limit\"", "42000048 bytes", "33554432", "try 4");
		assertThat(ids(this.client.get("/contexts?job_type=large&limit=3"))).hasSize(3);
		List.of(0, 1, 2, 3, 4, 5).forEach((each) -> this.client.delete("/context/large-" + each));
	}

	private void create(String type, int count, String data) {
		for (int i = 0; i < count; i++) {
			this.client.post("/context",
					"{\"job_id\":\"%s-%d\",\"job_type\":\"%s\",\"context_data\":%s}".formatted(type, i, type, data));
		}
	}

	private String createdAt(String id) {
		return this.client.get("/context/" + id).body().replaceAll(".*\"created_at\":\"([^\"]+)\".*", "$1");
	}

	private static List<String> ids(HttpResponse<String> answer) {
		return ID.matcher(answer.body()).results().map((match) -> match.group(1)).toList();
	}

	private static String next(HttpResponse<String> answer) {
		Matcher matcher = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
		return matcher.matches() ? matcher.group(1) : null;
	}

}
