package com.zigral.shaun.table;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says by their headers which columns of a sheet are those that Shaun knows. Some names
 * mean different things in different company:
 * <table>
 * <caption>Names that depend on their neighbours</caption>
 * <tr>
 * <th>Header</th>
 * <th>beside</th>
 * <th>means</th>
 * </tr>
 * <tr>
 * <td>Name, Nom, Nome, Nombre</td>
 * <td>a first name and no last name</td>
 * <td>the last name</td>
 * </tr>
 * <tr>
 * <td>Nom, Nome, Nombre, Ad</td>
 * <td>a last name and no first name</td>
 * <td>the first name</td>
 * </tr>
 * <tr>
 * <td>Nom, Nome, Nombre</td>
 * <td>neither</td>
 * <td>the full name</td>
 * </tr>
 * <tr>
 * <td>Title</td>
 * <td>a salutation and a position</td>
 * <td>an academic title, not Shaun's</td>
 * </tr>
 * <tr>
 * <td>Cargo</td>
 * <td>another header in Spanish or Portuguese</td>
 * <td>the title</td>
 * </tr>
 * </table>
 */
final class KnownColumns {

	private static final Set<String> NAME = Set.of("name", "nom", "nome", "nombre");

	private static final Set<String> FULL_NAME = Set.of("nom", "nome", "nombre");

	private static final Set<String> FIRST_NAME = Set.of("nom", "nome", "nombre", "ad");

	private static final Set<String> CARGO = Set.of("cargo");

	private static final Set<String> IBERIAN = Set.of("empresa", "nombre", "nome", "apellidos", "sobrenome");

	private static final Set<String> SALUTATION = Set.of("salutation", "anrede");

	private static final Set<String> JOB = Set.of("job title", "position", "funktion", "role");

	private final List<String> texts;

	private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

	private KnownColumns(List<String> texts) {
		this.texts = texts;
	}

	/**
	 * The known columns of a sheet.
	 * @param texts its headers, empty for columns that do not count
	 * @param profiles its columns with people's profiles
	 * @return where each known column is
	 */
	static Map<Column, Integer> in(List<String> texts, ProfileColumns.Found profiles) {
		KnownColumns columns = new KnownColumns(texts);
		for (Column column : Column.values()) {
			columns.best(column, profiles.addresses()).ifPresent((position) -> columns.positions.put(column, position));
		}
		columns.positions.remove(Column.PROFILE_URL);
		profiles.addresses()
			.stream()
			.findFirst()
			.ifPresent((position) -> columns.positions.put(Column.PROFILE_URL, position));
		columns.correctTitle();
		columns.correctNames();
		return columns.positions;
	}

	private Optional<Integer> best(Column column, List<Integer> taken) {
		return IntStream.range(0, this.texts.size())
			.boxed()
			.filter((position) -> !taken.contains(position) && column.isNamed(this.texts.get(position)))
			.min(Comparator.comparingInt((position) -> HeaderNames.rank(column, this.texts.get(position)).orElse(0)));
	}

	private void correctTitle() {
		if (named(SALUTATION).isPresent()) {
			named(JOB).ifPresent((position) -> this.positions.put(Column.TITLE, position));
		}
		if (named(IBERIAN).isPresent()) {
			named(CARGO).ifPresent((position) -> this.positions.putIfAbsent(Column.TITLE, position));
		}
	}

	private void correctNames() {
		boolean hasFirst = this.positions.containsKey(Column.FIRST_NAME);
		boolean hasLast = this.positions.containsKey(Column.LAST_NAME);
		Optional<Integer> name = named(NAME);
		boolean isFullName = name.map((position) -> position.equals(this.positions.get(Column.FULL_NAME)))
			.orElse(false);
		if (hasFirst && !hasLast && name.isPresent() && (isFullName || !this.positions.containsKey(Column.FULL_NAME))) {
			this.positions.remove(Column.FULL_NAME);
			this.positions.put(Column.LAST_NAME, name.get());
			return;
		}
		boolean isFirst = hasLast && !hasFirst;
		named(isFirst ? FIRST_NAME : FULL_NAME).ifPresent(
				(position) -> this.positions.putIfAbsent(isFirst ? Column.FIRST_NAME : Column.FULL_NAME, position));
	}

	private Optional<Integer> named(Set<String> names) {
		return IntStream.range(0, this.texts.size())
			.boxed()
			.filter((position) -> names.contains(HeaderNames.words(this.texts.get(position))))
			.findFirst();
	}

}
