package com.zigral.contextmanager.similar;

import java.time.Duration;
import java.time.Instant;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Indexing after the commit.
 */
@ServiceTest
class SearchIndexIT {

	private final Client client;

	private final JdbcClient jdbc;

	SearchIndexIT(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
		this.client = new Client(port);
		this.jdbc = jdbc;
	}

	@BeforeEach
	void nothingIsKnown() {
		this.jdbc.sql("DELETE FROM entries").update();
	}

	@Test
	void whatIsWrittenIsIndexedWithinFiveSecondsThoughNobodySearches() {
		this.client.create("late", "{\"command\":\"Find a quokka\"}");
		awaitIndexed("quokka");
		this.client.patch("/context/late", "{\"command\":\"Find a wombat\"}");
		awaitIndexed("wombat");
		this.client.put("/context/late/checkpoint", "{\"state\": {}, \"context\": {\"objective\": \"Find a numbat\"}}",
				"If-None-Match", "*");
		awaitIndexed("numbat");
	}

	@Test
	void aSearchFindsWhatWasCommittedBeforeIt() {
		for (int i = 0; i < 20; i++) {
			this.client.create("at-once-" + i, "{\"command\":\"word" + i + "\"}");
			assertThat(this.client.get("/contexts/similar?text=word" + i).body()).contains("at-once-" + i);
		}
	}

	@Test
	void aDeletedEntryIsNotFoundAndLeavesNothing() {
		this.client.create("gone", "{\"command\":\"Find a quokka\"}");
		assertThat(this.client.get("/contexts/similar?text=quokka").body()).contains("gone");
		this.client.delete("/context/gone");
		assertThat(this.client.get("/contexts/similar?text=quokka").body()).isEqualTo("[]");
		assertThat(this.jdbc.sql("SELECT count(*) FROM entry_search").query(Long.class).single()).isZero();
		assertThat(this.jdbc.sql("SELECT count(*) FROM entry_changes").query(Long.class).single()).isZero();
	}

	private void awaitIndexed(String word) {
		Instant until = Instant.now().plus(Duration.ofSeconds(5));
		boolean indexed = false;
		while (!indexed && Instant.now().isBefore(until)) {
			indexed = this.jdbc.sql("SELECT EXISTS (SELECT FROM entry_search WHERE search @@ to_tsquery('english', ?))")
				.param(word)
				.query(Boolean.class)
				.single();
		}
		assertThat(indexed).isTrue();
	}

}
