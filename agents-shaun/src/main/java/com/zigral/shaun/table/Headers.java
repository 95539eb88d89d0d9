package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.A1;
import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;

/**
 * Which column of a sheet is which.
 *
 * @param row the header row, counted from 0
 * @param texts the texts of the header row
 * @param positions where each known column is, counted from 0
 * @param profiles the columns that hold profiles, the one that counts first
 */
public record Headers(int row, List<String> texts, Map<Column, Integer> positions, List<Integer> profiles) {

	/** The headers of a sheet in which nothing stands. */
	public static final Headers NONE = new Headers(0, List.of(), Map.of(), List.of());

	public Headers {
		texts = List.copyOf(texts);
		positions = Map.copyOf(positions);
		profiles = List.copyOf(profiles);
	}

	/**
	 * Headers of which only the texts are known.
	 * @param row the header row
	 * @param texts its texts
	 * @return the headers
	 */
	public static Headers ofTexts(int row, List<String> texts) {
		return new Headers(row, texts, Map.of(), List.of());
	}

	/**
	 * Read the header row of a sheet.
	 * @param place the sheet, for messages
	 * @param cells its cells
	 * @param row the header row
	 * @return which column is which
	 * @throws SheetsException if it is not clear which column holds the profiles
	 */
	static Headers of(String place, SheetCells cells, int row) throws SheetsException {
		List<String> texts = new ArrayList<>(IntStream.range(0, cells.width())
			.mapToObj((column) -> HeaderRow.text(cells.value(row, column)))
			.toList());
		ProfileColumns.Found profiles = new ProfileColumns(place, cells, row, texts).find();
		Headers headers = of(row, texts, KnownColumns.in(texts, profiles), profiles);
		Set<Integer> beside = new SideTables(cells, headers).columns();
		if (beside.isEmpty()) {
			return headers;
		}
		List<String> own = new ArrayList<>(texts);
		beside.forEach((column) -> own.set(column, ""));
		return of(row, texts, KnownColumns.in(own, profiles), profiles);
	}

	private static Headers of(int row, List<String> texts, Map<Column, Integer> positions,
			ProfileColumns.Found profiles) {
		int end = texts.size();
		while (end > 0 && texts.get(end - 1).isBlank()) {
			end--;
		}
		return new Headers(row, texts.subList(0, end), positions, profiles.all());
	}

	private static List<Integer> matching(List<String> row, Predicate<String> test) {
		List<Integer> positions = new ArrayList<>();
		for (int i = 0; i < row.size(); i++) {
			if (test.test(row.get(i))) {
				positions.add(i);
			}
		}
		return positions;
	}

	/**
	 * These headers with more columns.
	 * @param more the headers of the columns
	 * @param start where the first of them goes
	 * @return the headers
	 */
	public Headers plus(List<String> more, int start) {
		List<String> all = new ArrayList<>(this.texts);
		Map<Column, Integer> known = new EnumMap<>(Column.class);
		known.putAll(this.positions);
		List<Integer> keys = new ArrayList<>(this.profiles);
		while (all.size() < start && !more.isEmpty()) {
			all.add("");
		}
		for (String text : more) {
			Optional<Column> column = Column.named(text);
			column.ifPresent((each) -> known.putIfAbsent(each, all.size()));
			column.filter(Column.PROFILE_URL::equals).ifPresent((each) -> keys.add(all.size()));
			all.add(text);
		}
		return new Headers(this.row, all, known, keys);
	}

	/**
	 * Where a known column is.
	 * @param column the column
	 * @return the position, empty when the sheet does not have it
	 */
	public Optional<Integer> position(Column column) {
		return Optional.ofNullable(this.positions.get(column));
	}

	/**
	 * Where a column is, by any name.
	 * @param place the sheet, for messages
	 * @param name a header, or another name of a column that Shaun knows
	 * @return the position, empty when there is no such column
	 * @throws SheetsException if several columns have the name
	 */
	public Optional<Integer> position(String place, String name) throws SheetsException {
		List<Integer> exact = matching(this.texts, name::equals);
		if (exact.size() == 1) {
			return Optional.of(exact.getFirst());
		}
		Optional<Integer> known = Column.named(name).flatMap(this::position);
		if (known.isPresent()) {
			return known;
		}
		List<Integer> found = matching(this.texts, (text) -> HeaderNames.words(text).equals(HeaderNames.words(name)));
		if (found.size() > 1) {
			throw SheetsException.of("In %s, the columns %s and %s are both called '%s'; rename one of them"
				.formatted(place, A1.letters(found.get(0)), A1.letters(found.get(1)), name));
		}
		return found.stream().findFirst();
	}

	/**
	 * Where a column of this header is in another header of the same sheet.
	 * @param other the other header
	 * @param column where the column is here
	 * @return the position, below 0 when it is not there
	 */
	public int movedTo(Headers other, int column) {
		return new ColumnMoves(this, other).of(column);
	}

	/**
	 * The header of a column.
	 * @param position where the column is
	 * @return the text, empty when it has none
	 */
	public String text(int position) {
		return (position < this.texts.size()) ? this.texts.get(position) : "";
	}

	/**
	 * Whether a row is this header once more, as exports by groups have it.
	 * @param cells the cells of the sheet
	 * @param other the row
	 * @return whether most of it is the same, and the headers of the profiles are
	 */
	boolean isRepeated(SheetCells cells, int other) {
		int[] filled = IntStream.range(0, cells.width()).filter((column) -> !cells.isBlank(other, column)).toArray();
		long same = IntStream.of(filled).filter((column) -> isSame(cells, other, column)).count();
		return !this.profiles.isEmpty() && 2 * same > filled.length
				&& this.profiles.stream().allMatch((column) -> isSame(cells, other, column));
	}

	private boolean isSame(SheetCells cells, int other, int column) {
		String text = text(column).strip();
		return !text.isEmpty() && cells.source(other, column).strip().equalsIgnoreCase(text);
	}

	/**
	 * Where the columns are that tell rows apart.
	 * @param rules which columns they are
	 * @return the positions of those that are there
	 */
	public List<Integer> key(ColumnRules rules) {
		return rules.key()
			.stream()
			.flatMap((column) -> (column == Column.PROFILE_URL) ? this.profiles.stream() : position(column).stream())
			.distinct()
			.toList();
	}

	/**
	 * The key of a row.
	 * @param rules which columns make it up
	 * @param cells the cells of the row by their columns
	 * @return the key, empty when nothing of it can be read
	 */
	public Optional<RowKey> keyOf(ColumnRules rules, IntFunction<CellValue> cells) {
		return rules.keyOf((column) -> (column == Column.PROFILE_URL) ? this.profiles.stream()
			.flatMap((position) -> ProfileAddress.of(cells.apply(position)).stream())
			.findFirst()
			.map(Object::toString)
			.orElse("") : position(column).map((position) -> cells.apply(position).text()).orElse(""));
	}

}
