package com.zigral.orchestrator.erasure;

import java.util.Set;

import com.zigral.agent.ProfileUrl;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TracesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final Traces traces = new Traces(new ProfileUrl("ada"), Set.of("Ada Lovelace"));

	@Test
	void objectsAboutThemGoFromListsAndEntries() {
		assertThat(
				without("""
						{"prospects": [{"profile_url": "https://de.linkedin.com/in/Ada/", "full_name": "A."}, {"profile_url": "/in/bob"}],
						 "best": {"profile_url": "https://www.linkedin.com/in/ada"}, "count": 2}"""))
			.isEqualTo(JSON.readTree("""
					{"prospects": [{"profile_url": "/in/bob"}], "count": 2}"""));
	}

	@Test
	void textsLoseTheirAddressAndEachOfTheirNames() {
		assertThat(without("""
				{"out": [{"profile_url": "/in/ada", "full_name": "Dr. Ada King"}],
				 "note": "Read ADA LOVELACE (https://www.linkedin.com/in/ada), then Dr. Ada King."}""").path("note")
			.stringValue()).isEqualTo("Read (erased) ((erased)), then (erased).");
	}

	@Test
	void whoeverHasALongerAddressOrNameStays() {
		JsonNode others = JSON.readTree("""
				["https://www.linkedin.com/in/ada-b", "/in/adam", "Ada Lovelaces", "Canada", "ada"]""");
		assertThat(this.traces.without(others)).isEqualTo(others);
	}

	@Test
	void somebodyElseOfTheSameNameStays() {
		JsonNode other = JSON.readTree("""
				[{"profile_url": "https://www.linkedin.com/in/ada-2", "full_name": "Ada Lovelace"}]""");
		assertThat(this.traces.without(other)).isEqualTo(other);
	}

	@Test
	void whatAJobIsKnownByStays() {
		JsonNode job = JSON.readTree("{\"job_id\": \"Ada Lovelace\", \"steps\": [{\"id\": \"Ada Lovelace\"}]}");
		assertThat(this.traces.without(job)).isEqualTo(job);
	}

	@Test
	void addressesAreFoundEncodedAndDecoded() {
		Traces encoded = new Traces(new ProfileUrl("josé"), Set.of());
		assertThat(encoded.searches()).containsExactly("/in/jos%C3%A9", "/in/josé");
		assertThat(encoded.without(JSON.readTree("[\"x /in/jos%c3%a9 y\", \"/in/josé\", \"/in/joséphine\"]")))
			.isEqualTo(JSON.readTree("[\"x (erased) y\", \"(erased)\", \"/in/joséphine\"]"));
		assertThat(encoded.isIn("<a href=\"https://www.linkedin.com/in/jos%C3%A9\">")).isTrue();
	}

	private JsonNode without(String json) {
		return this.traces.without(JSON.readTree(json));
	}

}
