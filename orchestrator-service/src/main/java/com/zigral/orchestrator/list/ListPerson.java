package com.zigral.orchestrator.list;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.PersonName;
import com.zigral.shaun.table.ProfileAddress;

/**
 * Somebody in a row of a file.
 *
 * @param row where they stand, counted from 1
 * @param profile who it is, empty when the row has no address that can be read
 * @param texts what is known of them by field, none blank; without the address
 */
record ListPerson(int row, Optional<ProfileUrl> profile, Map<String, String> texts) {

	/**
	 * What other tools put before a text so that no spreadsheet takes it for a formula.
	 */
	private static final Pattern PROTECTED = Pattern.compile("'(?=[=+@\\-\\d(])");

	private static final int MAX_LENGTH = 2_000;

	/**
	 * Read a row.
	 * @param positions where each field stands, counted from 0
	 * @param row where the row stands
	 * @param cells its cells
	 * @return the person; one without address and name is nobody
	 */
	static ListPerson of(Map<Column, List<Integer>> positions, int row, List<String> cells) {
		Map<Column, String> found = new EnumMap<>(Column.class);
		positions
			.forEach((column, places) -> texts(places, cells).findFirst().ifPresent((text) -> found.put(column, text)));
		List<ProfileUrl> profiles = texts(positions.getOrDefault(Column.PROFILE_URL, List.of()), cells)
			.flatMap((text) -> ProfileAddress.read(text).stream())
			.toList();
		Optional<ProfileUrl> profile = profiles.stream()
			.filter((each) -> !ProfileAddress.isMemberId(each))
			.findFirst()
			.or(() -> profiles.stream().findFirst());
		found.remove(Column.PROFILE_URL);
		completeNames(found);
		Map<String, String> texts = new LinkedHashMap<>();
		found.forEach((column, text) -> texts.put(ListColumns.key(column), text));
		return new ListPerson(row, profile, texts);
	}

	private static Stream<String> texts(List<Integer> places, List<String> cells) {
		return places.stream()
			.filter((place) -> place < cells.size())
			.map((place) -> PROTECTED.matcher(cells.get(place).strip()).replaceFirst("").strip())
			.filter((text) -> !text.isEmpty())
			.map((text) -> (text.length() > MAX_LENGTH) ? text.substring(0, MAX_LENGTH).strip() : text);
	}

	private static void completeNames(Map<Column, String> found) {
		String first = found.getOrDefault(Column.FIRST_NAME, "");
		String last = found.getOrDefault(Column.LAST_NAME, "");
		if (!found.containsKey(Column.FULL_NAME)) {
			new PersonName(first, last).full().ifPresent((full) -> found.put(Column.FULL_NAME, full));
		}
		else if (first.isEmpty() && last.isEmpty()) {
			PersonName parts = PersonName.split(found.getOrDefault(Column.FULL_NAME, ""));
			Map.of(Column.FIRST_NAME, parts.first(), Column.LAST_NAME, parts.last()).forEach((column, part) -> {
				if (!part.isEmpty()) {
					found.put(column, part);
				}
			});
		}
	}

	String fullName() {
		return this.texts.getOrDefault("full_name", "");
	}

	boolean isNobody() {
		return this.profile.isEmpty() && fullName().isEmpty();
	}

}
