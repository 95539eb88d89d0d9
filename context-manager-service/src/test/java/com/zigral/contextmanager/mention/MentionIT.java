package com.zigral.contextmanager.mention;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class MentionIT {

	private static final Pattern ID = Pattern.compile("\"job_id\":\"([^\"]+)\"");

	private final Client client;

	private final JdbcClient jdbc;

	MentionIT(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
		this.client = new Client(port);
		this.jdbc = jdbc;
	}

	@BeforeEach
	void nothing() {
		this.jdbc.sql("DELETE FROM entries").update();
	}

	@Test
	void aTextIsFoundWhereverItStandsAndInAnyCase() {
		this.client.create("a-entry", "{\"results\":[{\"profile_url\":\"https://www.linkedin.com/in/Ada-L\"}]}");
		this.client.create("b-checkpoint", "{}");
		this.client.put("/context/b-checkpoint/checkpoint", "{\"state\":[\"/in/ada-l\"]}", "If-None-Match", "*");
		this.client.create("c-history", "{}");
		this.client.post("/context/c-history/events", "{\"type\":\"seen\",\"data\":{\"who\":\"ada-l\"}}");
		this.client.create("d-other", "{\"who\":\"grace\"}");
		String body = this.client.get("/contexts/mentioning?text=ada-L").body();
		assertThat(body)
			.contains("{\"job_id\":\"a-entry\",\"context\":true,\"checkpoint\":false,\"history\":false}",
					"{\"job_id\":\"b-checkpoint\",\"context\":false,\"checkpoint\":true,\"history\":false}",
					"{\"job_id\":\"c-history\",\"context\":false,\"checkpoint\":false,\"history\":true}")
			.endsWith("\"next\":null}")
			.doesNotContain("d-other");
	}

	@Test
	void whatMeansSomethingInAPatternIsLookedForAsItIs() {
		this.client.create("pattern", "{\"who\":\"jos%C3%A9_m\"}");
		this.client.create("other", "{\"who\":\"josxC3xA9xm\"}");
		assertThat(ids(this.client.get("/contexts/mentioning?text=jos%25C3%25A9_m"))).containsExactly("pattern");
	}

	@Test
	void everyJobIsLookedAtOnceHoweverManyThereAre() {
		this.jdbc.sql("""
				INSERT INTO entries (job_id, job_type, context_data)
				SELECT 'job-' || lpad(i::text, 5, '0'), 'prospecting', '{"who":"ada"}'
				FROM generate_series(1, 1100) AS i""").update();
		HttpResponse<String> first = this.client.get("/contexts/mentioning?text=ada");
		assertThat(first.body()).endsWith("\"next\":\"job-00500\"}");
		HttpResponse<String> second = this.client.get("/contexts/mentioning?text=ada&after=job-00500");
		HttpResponse<String> third = this.client.get("/contexts/mentioning?text=ada&after=job-01000");
		assertThat(ids(second)).hasSize(500).startsWith("job-00501");
		assertThat(ids(third)).hasSize(100).endsWith("job-01100");
		assertThat(third.body()).endsWith("\"next\":null}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?text=", "?text=%20", "?text=a%00b", "?text=a&after=%20%20" })
	void aBadQueryIsRefused(String query) {
		assertThat(this.client.get("/contexts/mentioning" + query).statusCode()).isBetween(400, 422);
	}

	@Test
	void aTextTooLongToBeMeantIsRefused() {
		assertThat(this.client.get("/contexts/mentioning?text=" + "a".repeat(1001)).statusCode()).isEqualTo(422);
	}

	private static List<String> ids(HttpResponse<String> answer) {
		return ID.matcher(answer.body()).results().map((result) -> result.group(1)).toList();
	}

}
