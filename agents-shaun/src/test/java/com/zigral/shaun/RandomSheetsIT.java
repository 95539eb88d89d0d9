package com.zigral.shaun;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.sandbox.sheets.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random sheets, random edits by people, random upserts and random faults: whatever
 * happens, no row stands twice, every prospect has one, and what people wrote stays.
 */
class RandomSheetsIT extends SheetsFixture {

	private static final String SHEET = "Sheet1";

	private static final List<String> OPERATIONS = List.of("spreadsheets.get", "values.get", "values.batchUpdate",
			"spreadsheets.batchUpdate", "*");

	private static final Map<String, List<String>> OTHER_NAMES = Map.of("Full Name", List.of("Name", "CONTACT"),
			"Title", List.of("Job title", "position"), "Profile URL", List.of("LinkedIn", "linkedin_url"));

	/** What people wrote: the profile, the column, and the text. */
	private final Map<String, Map<Integer, String>> written = new HashMap<>();

	private final Set<String> upserted = new HashSet<>();

	private Random random = new Random(0);

	private String id = "";

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 60);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void holdTheirPromises(long seed) throws InterruptedException {
		this.random = new Random(seed);
		List<String> headers = headers();
		this.id = this.google.addSpreadsheet("Random", SHEET, List.of(headers));
		for (int i = 0; i < 12; i++) {
			if (this.random.nextBoolean()) {
				upsertSome();
			}
			else {
				edit(headers);
			}
			check();
		}
	}

	private List<String> headers() {
		List<String> headers = new ArrayList<>(HEADERS);
		Collections.shuffle(headers, this.random);
		headers.subList(0, this.random.nextInt(headers.size())).clear();
		if (!headers.contains("Profile URL")) {
			headers.add(this.random.nextInt(headers.size() + 1), "Profile URL");
		}
		headers.replaceAll((header) -> this.random.nextBoolean() ? header
				: pick(OTHER_NAMES.getOrDefault(header, List.of(header))));
		for (int i = this.random.nextInt(4); i > 0; i--) {
			headers.add(this.random.nextInt(headers.size() + 1), this.random.nextBoolean() ? "Foreign " + i : "");
		}
		return headers;
	}

	private void upsertSome() throws InterruptedException {
		List<Prospect> some = new ArrayList<>();
		for (int i = this.random.nextInt(8); i >= 0; i--) {
			some.add(randomProspect());
		}
		if (this.random.nextBoolean()) {
			this.google.inject(pick(OPERATIONS), 1 + this.random.nextInt(9), fault());
		}
		Outcome outcome = upsert(this.id, some);
		if (outcome instanceof Outcome.Succeeded) {
			some.forEach((prospect) -> this.upserted.add(prospect.profileUrl().toString()));
		}
		else {
			assertThat(failed(outcome).retryable()).as(failed(outcome).reason()).isTrue();
		}
		this.google.heal();
	}

	private Fault fault() {
		boolean applied = this.random.nextBoolean();
		return this.random.nextBoolean() ? new Fault.Drop(applied)
				: new Fault.Status(pick(List.of(500, 503, 504)), applied, Optional.empty());
	}

	private Prospect randomProspect() {
		Map<Field, String> texts = new HashMap<>();
		for (Field field : Field.values()) {
			if (this.random.nextBoolean()) {
				texts.put(field, pick(List.of("=A1", "+1", "@x", "'q", "Zoë", "a\nb", "12", "TRUE", "👩🏽‍💻")));
			}
		}
		return prospect("p" + this.random.nextInt(15), "Name", texts);
	}

	private void edit(List<String> headers) {
		List<List<String>> rows = this.google.rows(this.id, SHEET);
		int key = key(rows.getFirst());
		int row = 1 + this.random.nextInt(rows.size());
		boolean isNew = row == rows.size();
		String profile = isNew ? "https://www.linkedin.com/in/typed-" + this.random.nextInt(1_000_000)
				: rows.get(row).get(key);
		int column = this.random.nextInt(headers.size());
		if (isNew) {
			this.google.type(this.id, SHEET + "!" + A1.cell(row, key), List.of(List.of(profile)));
		}
		if (column != key) {
			String text = pick(List.of("by hand", "=1+2", "007", "x"));
			this.google.type(this.id, SHEET + "!" + A1.cell(row, column), List.of(List.of(text)));
			this.written.computeIfAbsent(profile, (name) -> new HashMap<>())
				.put(column, this.google.sources(this.id, SHEET).get(row).get(column));
		}
	}

	private static int key(List<String> headers) {
		for (int i = 0; i < headers.size(); i++) {
			if (Column.PROFILE_URL.isNamed(headers.get(i))) {
				return i;
			}
		}
		throw new AssertionError("No key in " + headers);
	}

	private void check() {
		List<List<String>> rows = this.google.sources(this.id, SHEET);
		int key = key(rows.getFirst());
		assertThat(rows.getFirst()).filteredOn((header) -> !header.isEmpty()).doesNotHaveDuplicates();
		List<String> profiles = rows.stream().skip(1).map((row) -> row.get(key)).toList();
		assertThat(profiles).doesNotHaveDuplicates()
			.containsAll(this.upserted)
			.allSatisfy((profile) -> assertThat(profile).startsWith("https://www.linkedin.com/in/"));
		this.written.forEach((profile, cells) -> cells
			.forEach((column, text) -> assertThat(rows.get(1 + profiles.indexOf(profile)).get(column))
				.as(profile + " in " + column)
				.isEqualTo(text)));
	}

	private <T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
