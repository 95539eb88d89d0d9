package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What Shaun may do with which column, and by which columns rows are told apart.
 */
public final class ColumnRules {

	/** The variable that names the columns which together tell rows apart. */
	public static final String KEY_VARIABLE = "GOOGLE_SHEETS_KEY_COLUMNS";

	/** The variable that names the columns Shaun keeps up to date. */
	public static final String OVERWRITE_VARIABLE = "GOOGLE_SHEETS_OVERWRITE_COLUMNS";

	/** The variable that names the columns Shaun never writes. */
	public static final String NEVER_VARIABLE = "GOOGLE_SHEETS_NEVER_COLUMNS";

	/** The variable that says whether Shaun may add columns. */
	public static final String NEW_VARIABLE = "GOOGLE_SHEETS_NEW_COLUMNS";

	private static final ColumnRules STANDARD = new ColumnRules(List.of(Column.PROFILE_URL), Set.of(), Set.of(), true);

	private final List<Column> key;

	private final Set<Column> overwritten;

	private final Set<String> never;

	private final boolean addsColumns;

	private final Map<Column, WriteRule> rules = new EnumMap<>(Column.class);

	private ColumnRules(List<Column> key, Set<Column> overwritten, Set<String> never, boolean addsColumns) {
		this.key = List.copyOf(key);
		this.overwritten = Set.copyOf(overwritten);
		this.never = Set.copyOf(never);
		this.addsColumns = addsColumns;
		for (Column column : Column.values()) {
			this.rules.put(column, ruleOf(column));
		}
	}

	/**
	 * Rows are told apart by the profile's address, people's cells are kept, and missing
	 * columns are added.
	 * @return the rules
	 */
	public static ColumnRules standard() {
		return STANDARD;
	}

	/**
	 * Read the rules that the environment gives. Columns are named by their headers, with
	 * commas between; an empty text means that a variable is not set.
	 * @param key the value of {@link #KEY_VARIABLE}
	 * @param overwrite the value of {@link #OVERWRITE_VARIABLE}
	 * @param never the value of {@link #NEVER_VARIABLE}
	 * @param newColumns the value of {@link #NEW_VARIABLE}: {@code add} or {@code refuse}
	 * @return the rules
	 * @throws IllegalArgumentException if they cannot be kept, with one sentence that
	 * names the variable
	 */
	public static ColumnRules from(String key, String overwrite, String never, String newColumns) {
		List<Column> keys = columns(KEY_VARIABLE, key);
		keys.stream().filter((column) -> column.rule() == WriteRule.PEOPLE).findFirst().ifPresent((column) -> {
			throw new IllegalArgumentException(KEY_VARIABLE + " names '" + column.header()
					+ "', which people write; name columns that Shaun fills in, such as 'Profile URL'");
		});
		ColumnRules rules = new ColumnRules(keys.isEmpty() ? STANDARD.key : keys,
				Set.copyOf(columns(OVERWRITE_VARIABLE, overwrite)),
				names(never).stream().map(ColumnRules::knownAs).collect(Collectors.toSet()), addsColumns(newColumns));
		rules.refuseBoth(OVERWRITE_VARIABLE, rules.overwritten, KEY_VARIABLE, rules.key);
		rules.refuseBoth(NEVER_VARIABLE, rules.neverKnown(), KEY_VARIABLE, rules.key);
		rules.refuseBoth(NEVER_VARIABLE, rules.neverKnown(), OVERWRITE_VARIABLE, List.copyOf(rules.overwritten));
		return rules;
	}

	private static List<String> names(String list) {
		return Arrays.stream(list.split(",")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	private static List<Column> columns(String variable, String list) {
		List<Column> columns = new ArrayList<>();
		for (String name : names(list)) {
			Column column = Column.named(name)
				.orElseThrow(() -> new IllegalArgumentException(variable + " names '" + name
						+ "', which Shaun does not know; the columns it knows are "
						+ Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(", "))));
			if (columns.contains(column)) {
				throw new IllegalArgumentException(variable + " names '" + column.header() + "' twice; name it once");
			}
			columns.add(column);
		}
		return columns;
	}

	private static boolean addsColumns(String value) {
		return switch (value.strip().toLowerCase(Locale.ROOT)) {
			case "", "add" -> true;
			case "refuse" -> false;
			default ->
				throw new IllegalArgumentException(NEW_VARIABLE + " is '" + value + "', but must be 'add' or 'refuse'");
		};
	}

	private Set<Column> neverKnown() {
		return Arrays.stream(Column.values()).filter((column) -> isNever(column.header())).collect(Collectors.toSet());
	}

	private void refuseBoth(String variable, Set<Column> columns, String other, List<Column> others) {
		others.stream().filter(columns::contains).findFirst().ifPresent((column) -> {
			throw new IllegalArgumentException(
					variable + " and " + other + " both name '" + column.header() + "'; take it out of one of them");
		});
	}

	private static String knownAs(String header) {
		return Column.named(header)
			.map(Column::header)
			.map(HeaderNames::words)
			.orElseGet(() -> HeaderNames.words(header));
	}

	/**
	 * The columns that together tell rows apart.
	 * @return one or more columns
	 */
	public List<Column> key() {
		return this.key;
	}

	/**
	 * Whether columns that a sheet lacks are added to it. An empty sheet gets them
	 * anyway.
	 * @return whether they are
	 */
	public boolean addsColumns() {
		return this.addsColumns;
	}

	/**
	 * Whether a column is never written, whoever asks.
	 * @param header its header
	 * @return whether it is one of those
	 */
	public boolean isNever(String header) {
		return this.never.contains(knownAs(header));
	}

	/**
	 * Who writes into a column, and when.
	 * @param column the column
	 * @return its rule here
	 */
	public WriteRule rule(Column column) {
		return Objects.requireNonNull(this.rules.get(column));
	}

	private WriteRule ruleOf(Column column) {
		if (this.key.contains(column)) {
			return WriteRule.KEY;
		}
		if (isNever(column.header())) {
			return WriteRule.PEOPLE;
		}
		if (this.overwritten.contains(column) && column.rule() != WriteRule.PEOPLE) {
			return WriteRule.OVERWRITE;
		}
		return (column.rule() == WriteRule.KEY) ? WriteRule.FILL : column.rule();
	}

	/**
	 * The columns of a sheet that Shaun makes.
	 * @return the columns in their order
	 */
	public List<Column> standardColumns() {
		return Arrays.stream(Column.values())
			.filter((column) -> this.key.contains(column)
					|| (column.rule() != WriteRule.FILL_IF_ASKED && !isNever(column.header())))
			.toList();
	}

	/**
	 * The headers of a sheet that Shaun makes.
	 * @return the headers in their order
	 */
	public List<String> headers() {
		return standardColumns().stream().map(Column::header).toList();
	}

	/**
	 * The key of a row or of a prospect.
	 * @param texts what stands in a column
	 * @return the key, empty when nothing of it is there
	 */
	public Optional<RowKey> keyOf(Function<Column, String> texts) {
		return RowKey.of(this.key, texts);
	}

}
