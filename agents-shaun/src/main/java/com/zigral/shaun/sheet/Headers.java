package com.zigral.shaun.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import com.zigral.shaun.google.SheetsException;

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
		List<String> texts = IntStream.range(0, cells.width())
			.mapToObj((column) -> HeaderRow.text(cells.value(row, column)))
			.toList();
		List<Integer> profiles = new ProfileColumns(place, cells, row, texts).find();
		Map<Column, Integer> positions = new EnumMap<>(Column.class);
		for (Column column : Column.values()) {
			best(column, texts).filter((position) -> !profiles.contains(position))
				.ifPresent((position) -> positions.put(column, position));
		}
		positions.remove(Column.PROFILE_URL);
		profiles.stream().findFirst().ifPresent((position) -> positions.put(Column.PROFILE_URL, position));
		correctNames(texts, positions);
		int end = texts.size();
		while (end > 0 && texts.get(end - 1).isBlank()) {
			end--;
		}
		return new Headers(row, texts.subList(0, end), positions, profiles);
	}

	private static Optional<Integer> best(Column column, List<String> texts) {
		List<Integer> named = matching(texts, column::isNamed);
		return named.stream()
			.min(Comparator.comparingInt((position) -> HeaderNames.rank(column, texts.get(position)).orElse(0)));
	}

	// "Name" beside a first name alone is the last name, "Nome" beside a last name the
	// first,
	// and "Title" beside a salutation is an academic one.
	private static void correctNames(List<String> texts, Map<Column, Integer> positions) {
		boolean hasSalutation = !matching(texts, (text) -> HeaderNames.words(text).matches("salutation|anrede"))
			.isEmpty();
		Optional<Integer> job = matching(texts,
				(text) -> HeaderNames.words(text).matches("job title|position|funktion|role"))
			.stream()
			.findFirst();
		if (hasSalutation) {
			job.ifPresent((position) -> positions.put(Column.TITLE, position));
		}
		Integer name = positions.get(Column.FULL_NAME);
		List<Integer> bare = matching(texts, (text) -> HeaderNames.words(text).matches("name|nom|nome"));
		boolean isLast = positions.containsKey(Column.FIRST_NAME) && !positions.containsKey(Column.LAST_NAME);
		if (isLast && !bare.isEmpty() && (name == null || bare.contains(name))) {
			positions.remove(Column.FULL_NAME);
			positions.put(Column.LAST_NAME, bare.getFirst());
			return;
		}
		List<Integer> romance = matching(texts, (text) -> HeaderNames.words(text).matches("nom|nome"));
		if (!romance.isEmpty()) {
			boolean isFirst = positions.containsKey(Column.LAST_NAME) && !positions.containsKey(Column.FIRST_NAME);
			positions.putIfAbsent(isFirst ? Column.FIRST_NAME : Column.FULL_NAME, romance.getFirst());
		}
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
		String text = text(column);
		if (other.text(column).equals(text)) {
			return column;
		}
		if (other.texts.size() == this.texts.size()) {
			return text.isBlank() ? column : other.only(text).orElse(column);
		}
		return (text.isBlank() ? beside(other, column) : other.only(text)).orElse(-1);
	}

	// A column without a header is known by the nearest one that has its own.
	private Optional<Integer> beside(Headers other, int column) {
		for (int distance = 1; distance < this.texts.size() + column; distance++) {
			for (int neighbour : new int[] { column - distance, column + distance }) {
				String text = (neighbour >= 0) ? text(neighbour) : "";
				Optional<Integer> there = text.isBlank() ? Optional.empty() : other.only(text);
				if (there.isPresent()) {
					return there.map((position) -> position + column - neighbour)
						.filter((position) -> position >= 0 && other.text(position).isBlank());
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Integer> only(String text) {
		List<Integer> found = matching(this.texts, text::equals);
		return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
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
