package com.zigral.orchestrator.note;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.people.People;
import com.zigral.testing.postgres.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class NotesIT {

	@TempDir
	static Path data;

	private static RunningOrchestrator orchestrator;

	private static Api api;

	@BeforeAll
	static void start() {
		orchestrator = RunningOrchestrator.start(TestPostgres.newDatabase("orchestrator").url(),
				URI.create("http://127.0.0.1:1"), data, List.of());
		api = orchestrator.api();
		orchestrator.bean(People.class)
			.remember("job", Map.of("prospects", List.of(person("ada"), person("bob"), person("cy"))));
	}

	private static Map<String, Object> person(String slug) {
		return Map.of("profile_url", "https://www.linkedin.com/in/" + slug, "full_name", slug);
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
	}

	@Test
	void aNoteAndTagsAreWrittenReadFoundAndExported() {
		Answer written = put("ada", "{\"note\": \"Likes =looms\\n\", \"tags\": [\" Fair  2026\", \"VIP\", \"vip\"]}",
				"");
		assertThat(written.status()).as(written.body()).isEqualTo(200);
		assertThat(written.headers().firstValue("ETag")).contains("\"1\"");
		put("bob", "{\"note\": \"\", \"tags\": [\"Vip\"]}", "");
		JsonNode note = api.get("/people/ada/note").json();
		assertThat(note.path("note").stringValue()).isEqualTo("Likes =looms");
		assertThat(note.path("tags").valueStream().map(JsonNode::stringValue)).containsExactly("Fair 2026", "VIP");
		assertThat(note.has("written_by")).isFalse();
		assertThat(api.get("/tags").json().path(0).toString()).isEqualTo("{\"tag\":\"VIP\",\"people\":2}");
		Answer found = api.get("/people?sort=name&tag=vip");
		assertThat(found.json().valueStream().map((one) -> one.path("full_name").stringValue())).containsExactly("ada",
				"bob");
		assertThat(found.headers().firstValue("X-Total-Count")).contains("2");
		assertThat(api.get("/people?tag=fair%202026&q=ada").json()).hasSize(1);
		assertThat(api.get("/people?tag=nothing").json()).isEmpty();
		assertThat(api.get("/people?tag=" + "x".repeat(101)).status()).isEqualTo(422);
		assertThat(api.get("/people?tag=%00").status()).isEqualTo(422);
		assertThat(api.get("/people/ada").json().path("tags")).hasSize(2);
		assertThat(api.get("/people.csv?q=ada").body()).contains(",tags,note", "Fair 2026, VIP", "Likes =looms");
	}

	@Test
	void whoeverWritesOverAnotherVersionIsToldSo() {
		assertThat(put("cy", "{\"note\": \"one\", \"tags\": []}", "\"0\"").status()).isEqualTo(200);
		assertThat(put("cy", "{\"note\": \"two\", \"tags\": []}", "\"0\"").status()).isEqualTo(412);
		assertThat(put("cy", "{\"note\": \"two\", \"tags\": []}", "\"9\"").status()).isEqualTo(412);
		assertThat(put("cy", "{\"note\": \"two\", \"tags\": []}", "one").status()).isEqualTo(412);
		assertThat(put("new-person", "{\"note\": \"two\", \"tags\": []}", "\"3\"").status()).isEqualTo(412);
		assertThat(put("cy", "{\"note\": \"two\", \"tags\": []}", "\"1\"").status()).isEqualTo(200);
		assertThat(put("cy", "{\"note\": \"three\", \"tags\": [\"x\"]}", "*").status()).isEqualTo(200);
		assertThat(put("cy", "{\"note\": \"  \", \"tags\": []}", "").json().toString()).contains("\"note\":\"\"",
				"\"tags\":[]", "\"version\":4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"note\": \"x\"}", "{\"tags\": []}", "{\"note\": null, \"tags\": []}",
			"{\"note\": 5, \"tags\": []}", "{\"note\": \"x\", \"tags\": \"vip\"}",
			"{\"note\": \"x\", \"tags\": [\"\"]}", "{\"note\": \"x\", \"tags\": [\"  \"]}",
			"{\"note\": \"x\", \"tags\": [null]}", "{\"note\": \"x\", \"tags\": [[\"a\"]]}",
			"{\"note\": \"a\\u0000b\", \"tags\": []}", "{\"note\": \"x\", \"tags\": [\"a\\u0000b\"]}",
			"{\"note\": \"\\ud83d\", \"tags\": []}", "{\"note\": \"x\", \"tags\": [\"\\ude00\"]}",
			"{\"note\": \"x\", \"tags\": [\"\\u202evip\"]}", "{\"note\": \"x\", \"tags\": [\"a\\u200bb\"]}",
			"{\"note\": \"x\", \"tags\": [\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeef\"]}",
			"{\"note\": \"x\", \"tags\": [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\",\"13\",\"14\",\"15\",\"16\",\"17\",\"18\",\"19\",\"20\",\"21\"]}",
			"{\"note\": \"x\", \"tags\": [], \"Tags\": []}" })
	void whatIsNoNoteIsRefusedWithTheField(String body) {
		Answer refused = put("dan", body, "");
		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.json().path("errors")).isNotEmpty();
		assertThat(api.get("/people/dan/note").json().path("version").intValue()).isZero();
	}

	@Test
	void aNoteHasALongestAndOddCharactersStay() {
		assertThat(put("eve", "{\"note\": \"" + "x".repeat(4001) + "\", \"tags\": []}", "").status()).isEqualTo(422);
		String odd = "\u0644\u064a\u0644\u0649 \uD83D\uDC69\u200D\uD83D\uDCBB \u202e<b>";
		Answer kept = put("eve", Api.json(Map.of("note", odd, "tags", List.of("\uD83D\uDC69\u200D\uD83D\uDCBB"))), "");
		assertThat(kept.status()).as(kept.body()).isEqualTo(200);
		assertThat(kept.json().path("note").stringValue()).isEqualTo(odd);
		assertThat(api.get("/people/%20/note").status()).isEqualTo(422);
	}

	private static Answer put(String slug, String body, String ifMatch) {
		HttpRequest.Builder request = HttpRequest.newBuilder(api.base().resolve("/people/" + slug + "/note"))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(body));
		return api.send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
	}

}
