package com.zigral.shaun.table;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Follows columns from one reading of a header row to another, between which people may
 * have moved, inserted and deleted columns.
 *
 * @param from the header row in which the columns are known
 * @param to the header row in which they are looked for
 */
record ColumnMoves(Headers from, Headers to) {

	/**
	 * Where a column is now.
	 * @param column where it was
	 * @return the position, below 0 when it is not there
	 */
	int of(int column) {
		String text = this.from.text(column);
		if (this.to.text(column).equals(text)) {
			return column;
		}
		if (this.to.texts().size() == this.from.texts().size()) {
			return text.isBlank() ? column : only(text).orElse(column);
		}
		return (text.isBlank() ? beside(column) : only(text)).orElse(-1);
	}

	// A column without a header is known by the nearest one that has its own.
	private Optional<Integer> beside(int column) {
		for (int distance = 1; distance < this.from.texts().size() + column; distance++) {
			for (int neighbour : new int[] { column - distance, column + distance }) {
				String text = (neighbour >= 0) ? this.from.text(neighbour) : "";
				Optional<Integer> there = text.isBlank() ? Optional.empty() : only(text);
				if (there.isPresent()) {
					return there.map((position) -> position + column - neighbour)
						.filter((position) -> position >= 0 && this.to.text(position).isBlank());
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Integer> only(String text) {
		int[] found = IntStream.range(0, this.to.texts().size())
			.filter((position) -> this.to.text(position).equals(text))
			.toArray();
		return (found.length == 1) ? Optional.of(found[0]) : Optional.empty();
	}

}
