package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.zigral.agent.ProfileUrl;

/**
 * What tells a row from all others, whatever its case and white space.
 *
 * @param parts a part for each column of the key; the canonical address for a profile
 */
public record RowKey(List<String> parts) {

	public RowKey {
		parts = List.copyOf(parts);
	}

	static RowKey of(ProfileUrl profile) {
		return new RowKey(List.of(profile.toString()));
	}

	/**
	 * The key that some texts make up.
	 * @param columns the columns of the key
	 * @param texts what stands in a column
	 * @return the key, empty when all its parts are
	 */
	public static Optional<RowKey> of(List<Column> columns, Function<Column, String> texts) {
		List<String> parts = new ArrayList<>();
		columns.forEach((column) -> parts.add(part(column, texts.apply(column))));
		return parts.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(new RowKey(parts));
	}

	private static String part(Column column, String text) {
		return (column == Column.PROFILE_URL) ? ProfileAddress.read(text).map(ProfileUrl::toString).orElse("")
				: text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

	@Override
	public String toString() {
		return String.join(", ", this.parts);
	}

}
