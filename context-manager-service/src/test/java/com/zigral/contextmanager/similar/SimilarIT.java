package com.zigral.contextmanager.similar;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class SimilarIT {

	private static final Pattern ID = Pattern.compile("\"job_id\":\"([^\"]+)\"");

	private final Client client;

	private final JdbcClient jdbc;

	SimilarIT(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
		this.client = new Client(port);
		this.jdbc = jdbc;
	}

	@BeforeEach
	void jobs() {
		this.jdbc.sql("DELETE FROM entries").update();
		create("austin", "prospecting",
				"{\"command\":\"Find CTOs of fintech companies in Austin and add them to the sheet Austin CTOs\","
						+ "\"objective\":\"Collect fintech CTOs\",\"status\":\"completed\",\"outcome\":{\"added\":25.0}}");
		create("berlin", "prospecting",
				"{\"command\":\"Find CFOs of insurance companies in Berlin\",\"status\":\"failed\"}");
		create("notes", "outreach", "{\"command\":\"Write to everybody\",\"context\":{\"target_industry\":\"fintech\"},"
				+ "\"tags\":[\"zebra\",\"\\u00c9lan\"],\"people\":[{\"name\":\"Wolpertinger\"}],\"more\":{\"deep\":[\"quokka\"]}}");
	}

	@Test
	void theJobMostLikeTheTextComesFirstWithItsOutcome() {
		HttpResponse<String> answer = this.client.get("/contexts/similar?text=fintech%20CTO%20in%20Austin");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(ids(answer)).startsWith("austin").contains("notes").doesNotContain("berlin");
		assertThat(answer.body()).contains("\"status\":\"completed\"")
			.contains("\"objective\":\"Collect fintech CTOs\",\"outcome\":{\"added\":25.0},\"created_at\":\"");
	}

	@Test
	void whatAJobDoesNotSayIsNull() {
		assertThat(this.client.get("/contexts/similar?text=everybody").body()).contains("\"job_id\":\"notes\"")
			.contains("\"status\":null")
			.contains("\"objective\":null,\"outcome\":null");
	}

	@ParameterizedTest
	@CsvSource({ "CTO,austin", "cto,austin", "CTOs,austin", "company%20in%20Berlin,berlin", "zebras,notes",
			"%C3%A9lan,notes", "quokka,notes" })
	void aWordIsFoundInAnyForm(String text, String first) {
		assertThat(ids(this.client.get("/contexts/similar?text=" + text))).startsWith(first);
	}

	@Test
	void whatAJobHasFoundIsNotWhatItWasAbout() {
		assertThat(this.client.get("/contexts/similar?text=wolpertinger").body()).isEqualTo("[]");
		assertThat(this.client.get("/contexts/similar?text=completed").body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "the%20of%20and", "%3F%21%26%7C%27%3A%2A%28%29", "%27%20OR%201%3D1--", "zzzunknown" })
	void aTextThatMeansNothingFindsNothing(String text) {
		assertThat(this.client.get("/contexts/similar?text=" + text).body()).isEqualTo("[]");
	}

	@Test
	void theTypeNarrowsTheSearch() {
		assertThat(ids(this.client.get("/contexts/similar?text=fintech&job_type=outreach"))).containsExactly("notes");
		assertThat(ids(this.client.get("/contexts/similar?text=fintech&job_type="))).hasSize(2);
	}

	@Test
	void theLimitIsKept() {
		for (int i = 0; i < 10; i++) {
			create("many-" + i, "prospecting", "{\"command\":\"fintech\"}");
		}
		assertThat(ids(this.client.get("/contexts/similar?text=fintech"))).hasSize(5);
		assertThat(ids(this.client.get("/contexts/similar?text=fintech&limit=50"))).hasSize(12);
	}

	@Test
	void commonWordsDoNotDrownTheRareOne() {
		this.jdbc.sql("INSERT INTO entries (job_id, job_type, context_data) SELECT 'bulk-' || n, 'bulk', "
				+ "json_build_object('command', 'Find common people in city' || n % 10) FROM generate_series(1, 5000) n")
			.update();
		this.jdbc.sql("ANALYZE entries").update();
		assertThat(ids(this.client.get("/contexts/similar?text=find%20common%20people%20austin"))).startsWith("austin");
		List<String> common = ids(this.client.get("/contexts/similar?text=find%20common%20city7&limit=50"));
		assertThat(common).hasSize(50).allMatch((id) -> id.endsWith("7"));
		assertThat(ids(this.client.get("/contexts/similar?text=common%20people%20zebra"))).startsWith("notes")
			.hasSize(5);
	}

	@Test
	void aDocumentOfAnySizeCanBeSearched() {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < 200_000; i++) {
			words.append(Integer.toString(i, 36)).append((i % 3 == 0) ? '-' : ' ');
		}
		create("huge", "huge", "{\"command\":\"gargantuan " + words + "\",\"a\":\"" + words + "\",\"b\":\""
				+ "x".repeat(100_000) + "\"}");
		assertThat(ids(this.client.get("/contexts/similar?text=gargantuan"))).containsExactly("huge");
	}

	@ParameterizedTest
	@CsvSource({ "'',text", "text=,text", "text=%20,text", "text=a%00b,text", "text=a&limit=0,limit",
			"text=a&limit=51,limit", "text=a&limit=x,limit", "text=a&job_type=%00,job_type" })
	void aBadParameterIs422(String query, String field) {
		HttpResponse<String> answer = this.client.get("/contexts/similar?" + query);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
	}

	@Test
	void aTextThatIsTooLongIs422() {
		assertThat(this.client.get("/contexts/similar?text=" + "a".repeat(5001)).statusCode()).isEqualTo(422);
	}

	private void create(String id, String type, String data) {
		HttpResponse<String> answer = this.client.post("/context",
				"{\"job_id\":\"%s\",\"job_type\":\"%s\",\"context_data\":%s}".formatted(id, type, data));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
	}

	private static List<String> ids(HttpResponse<String> answer) {
		return ID.matcher(answer.body()).results().map((match) -> match.group(1)).toList();
	}

}
