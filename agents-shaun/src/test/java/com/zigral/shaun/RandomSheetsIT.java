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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import com.zigral.agent.Outcome;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.shaun.sheet.A1;
import com.zigral.shaun.table.Column;
import com.zigral.standin.sheets.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random sheets, random edits by people, random upserts and random faults: whatever
 * happens, no row stands twice, every prospect has one, and what people wrote stays.
 */
class RandomSheetsIT extends SheetsFixture {

	private static final String SHEET = "Sheet1";

	private static final List<String> OPERATIONS = List.of("spreadsheets.get", "values.get", "spreadsheets.batchUpdate",
			"*");

	private static final Map<String, List<String>> OTHER_NAMES = Map.of("Full Name", List.of("Name", "CONTACT"),
			"Title", List.of("Job title", "position"), "Profile URL", List.of("LinkedIn", "linkedin_url"));

	/**
	 * In how many of the sheets Shaun may have to say that somebody else's cell is wrong:
	 * only when a row that it never saw was typed and rows were moved within one call.
	 */
	private static final int MAX_HURT = 4;

	private static final AtomicInteger HURT = new AtomicInteger();

	private static final Pattern OWN_TEXT = Pattern.compile("<(p\\d+) (\\w+)>");

	/** What people wrote: the profile, the text, and the header it stands under. */
	private final Map<String, Map<String, String>> written = new HashMap<>();

	private final Set<String> upserted = new HashSet<>();

	private Random random = new Random(0);

	private String id = "";

	/** Whether Shaun has said that a cell of a row it never saw before is wrong. */
	private boolean isHurt;

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 60);
	}

	@AfterAll
	static void almostAllSheetsStayWhole() {
		assertThat(HURT.getAndSet(0)).as("sheets that a person has to look at").isLessThanOrEqualTo(MAX_HURT);
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
				edit();
			}
			if (this.isHurt) {
				HURT.incrementAndGet();
				return;
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
		switch (this.random.nextInt(4)) {
			case 0 -> this.google.faults().inject(pick(OPERATIONS), 1 + this.random.nextInt(9), fault());
			case 1 -> this.google.faults()
				.inject(pick(OPERATIONS), 1 + this.random.nextInt(2), new Fault.Meanwhile(this::move));
			default -> {
			}
		}
		Outcome outcome = upsert(this.id, some);
		if (outcome instanceof Outcome.Succeeded) {
			some.forEach((prospect) -> this.upserted.add(prospect.profileUrl().toString()));
		}
		else if (failed(outcome).reason().contains("this got what belongs elsewhere")) {
			this.isHurt = true;
		}
		else {
			assertThat(failed(outcome).retryable()).as(failed(outcome).reason()).isTrue();
		}
		this.google.faults().heal();
	}

	// What people do to rows and columns while Shaun is at work, without taking anything
	// away.
	private void move() {
		int rows = this.google.rows(this.id, SHEET).size();
		int columns = this.google.rows(this.id, SHEET).getFirst().size();
		switch (this.random.nextInt(4)) {
			case 0 -> this.google.edit(this.id,
					"""
							{"sortRange":{"range":{"sheetId":0,"startRowIndex":1},"sortSpecs":[{"dimensionIndex":%d,"sortOrder":"%s"}]}}"""
						.formatted(this.random.nextInt(columns), pick(List.of("ASCENDING", "DESCENDING"))));
			case 1 -> insert("ROWS", 1 + this.random.nextInt(rows));
			case 2 -> {
				int row = 1 + this.random.nextInt(rows);
				insert("ROWS", row);
				int key = key(this.google.rows(this.id, SHEET).getFirst());
				this.google.type(this.id, SHEET + "!" + A1.cell(row, key),
						List.of(List.of("https://www.linkedin.com/in/typed-" + this.random.nextInt(1_000_000))));
			}
			default -> {
				int column = this.random.nextInt(columns + 1);
				insert("COLUMNS", column);
			}
		}
	}

	private void insert(String dimension, int at) {
		this.google.edit(this.id, """
				{"insertDimension":{"range":{"sheetId":0,"dimension":"%s","startIndex":%d,"endIndex":%d}}}"""
			.formatted(dimension, at, at + 1));
	}

	private Fault fault() {
		boolean applied = this.random.nextBoolean();
		return this.random.nextBoolean() ? new Fault.Drop(applied)
				: new Fault.Status(pick(List.of(500, 503, 504)), applied, Optional.empty());
	}

	private Prospect randomProspect() {
		String slug = "p" + this.random.nextInt(15);
		Map<Field, String> texts = new HashMap<>();
		for (Field field : Field.values()) {
			if (this.random.nextBoolean()) {
				String odd = pick(List.of("=A1", "+1", "@x", "'q", "Zoë", "a\nb", "12", "TRUE", "👩🏽‍💻"));
				texts.put(field, this.random.nextBoolean() ? odd : odd + " <" + slug + " " + field + ">");
			}
		}
		return prospect(slug, "Name", texts);
	}

	private void edit() {
		List<List<String>> rows = this.google.rows(this.id, SHEET);
		int key = key(rows.getFirst());
		int row = 1 + this.random.nextInt(rows.size());
		boolean isNew = row == rows.size();
		String profile = isNew ? "https://www.linkedin.com/in/typed-" + this.random.nextInt(1_000_000)
				: cell(rows.get(row), key);
		int column = this.random.nextInt(rows.getFirst().size());
		if (isNew) {
			this.google.type(this.id, SHEET + "!" + A1.cell(row, key), List.of(List.of(profile)));
		}
		if (profile.isEmpty()) {
			return;
		}
		if (column != key) {
			Map<String, String> own = this.written.computeIfAbsent(profile, (name) -> new HashMap<>());
			own.remove(isNew ? "" : cell(this.google.sources(this.id, SHEET).get(row), column));
			String text = pick(List.of("by hand ", "=1+", "x <>")) + this.random.nextInt(1_000_000);
			this.google.type(this.id, SHEET + "!" + A1.cell(row, column), List.of(List.of(text)));
			own.put(text, cell(rows.getFirst(), column));
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
		List<String> profiles = rows.stream().skip(1).map((row) -> cell(row, key)).toList();
		assertThat(profiles).filteredOn((profile) -> !profile.isEmpty())
			.doesNotHaveDuplicates()
			.containsAll(this.upserted)
			.allSatisfy((profile) -> assertThat(profile).startsWith("https://www.linkedin.com/in/"));
		checkBelonging(rows, key);
		this.written.forEach((profile, cells) -> cells.forEach((text, header) -> {
			List<String> row = rows.get(1 + profiles.indexOf(profile));
			assertThat(row).as(profile).contains(text);
			assertThat(cell(rows.getFirst(), row.indexOf(text))).as(text).isEqualTo(header);
		}));
	}

	// Each text that Shaun writes names its prospect and its column, so none can be
	// elsewhere
	// unseen.
	private void checkBelonging(List<List<String>> rows, int key) {
		for (List<String> row : rows.subList(1, rows.size())) {
			for (int i = 0; i < row.size(); i++) {
				String header = cell(rows.getFirst(), i);
				Matcher matcher = OWN_TEXT.matcher(row.get(i));
				if (matcher.find()) {
					assertThat(cell(row, key)).as(header).endsWith("/in/" + matcher.group(1));
					assertThat(Column.named(header).flatMap(Column::field).map(Field::name)).as(row.get(i))
						.contains(matcher.group(2));
				}
			}
		}
	}

	private static String cell(List<String> row, int column) {
		return (column < row.size()) ? row.get(column) : "";
	}

	private <T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
