package com.zigral.shaun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.shaun.google.SheetsCredentials;
import com.zigral.standin.sheets.Call;
import com.zigral.standin.sheets.SheetsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A Google server of its own for each test, and Shaun with a key of it. Waits between
 * tries take no time, but are noted.
 */
abstract class SheetsFixture {

	static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");

	static final List<String> HEADERS = List.of("Full Name", "Title", "Company", "Location", "Profile URL", "Status",
			"Notes", "Headline", "Industry", "Connection", "Source", "Collected At");

	private static final String KEY_FILE = "service-account.pk8";

	final List<Duration> waits = new ArrayList<>();

	SheetsServer google;

	Shaun shaun;

	@TempDir
	Path directory;

	/** Making a key takes longer than most tests, so they share one. */
	@TempDir
	private static Path keys;

	@BeforeEach
	void start() throws IOException {
		Path key = keys.resolve(KEY_FILE);
		if (!Files.exists(key)) {
			SheetsServer.start(0, keys).close();
		}
		Files.copy(key, this.directory.resolve(KEY_FILE));
		this.google = SheetsServer.start(0, this.directory);
		this.shaun = new Shaun(settings());
	}

	@AfterEach
	void stop() {
		this.google.close();
	}

	ShaunSettings settings() {
		return ShaunSettings
			.at(this.google.uri(),
					SheetsCredentials.from(Optional.empty(), Optional.of(this.google.serviceAccountJson())))
			.withSleeper((duration) -> this.waits.add(duration));
	}

	static Prospect prospect(String slug, String name, Map<Field, String> texts) {
		return Prospect.brief(new ProfileUrl(slug), name, texts, MORNING, "linkedin search");
	}

	static Prospect cto(int number) {
		Map<Field, String> texts = new EnumMap<>(Field.class);
		texts.put(Field.TITLE, "CTO");
		texts.put(Field.COMPANY, "Company " + number);
		texts.put(Field.LOCATION, "Austin, Texas");
		texts.put(Field.CONNECTION_DEGREE, "2nd");
		return prospect("cto-" + number, "Person " + number, texts);
	}

	static List<Prospect> ctos(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(SheetsFixture::cto).toList();
	}

	Outcome upsert(String spreadsheet, List<Prospect> prospects) throws InterruptedException {
		return upsert(Map.of("spreadsheet", spreadsheet), prospects, new Step());
	}

	Outcome upsert(Map<String, Object> parameters, List<Prospect> prospects, Step step) throws InterruptedException {
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("prospects", prospects.stream().map(Prospect::toData).toList());
		return this.shaun.perform(new ActionRequest("upsert_prospects", all), step);
	}

	static Outcome.Succeeded succeeded(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
		return (Outcome.Succeeded) outcome;
	}

	static Outcome.Failed failed(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Failed.class);
		return (Outcome.Failed) outcome;
	}

	List<String> operations() {
		return this.google.calls().stream().map(Call::operation).toList();
	}

}
