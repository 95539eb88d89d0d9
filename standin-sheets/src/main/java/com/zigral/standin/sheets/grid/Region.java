package com.zigral.standin.sheets.grid;

import java.util.Optional;

import com.zigral.standin.sheets.cell.Area;
import tools.jackson.databind.JsonNode;

/**
 * A part of a sheet about which more is known than its cells: it moves, grows and shrinks
 * as rows and columns come and go.
 *
 * @param kind what is known of it
 * @param id its id within the spreadsheet, of those kinds that have one
 * @param area the cells; an end that is not bounded is {@link Integer#MAX_VALUE}
 * @param spec the rest of what was said about it
 */
public record Region(Kind kind, String id, Area area, JsonNode spec) {

	/**
	 * This region after rows or columns were inserted.
	 * @param columns whether they are columns
	 * @param at where
	 * @param count how many
	 * @return the region
	 */
	Region afterInserting(boolean columns, int at, int count) {
		int start = columns ? this.area.startColumn() : this.area.startRow();
		int end = columns ? this.area.endColumn() : this.area.endRow();
		int nextStart = (start >= at && !(start == 0 && end == Integer.MAX_VALUE)) ? start + count : start;
		int nextEnd = (end > at && end != Integer.MAX_VALUE) ? end + count : end;
		return with(columns, nextStart, nextEnd);
	}

	/**
	 * This region after rows or columns were deleted.
	 * @param columns whether they are columns
	 * @param from the first of them
	 * @param to the one after the last
	 * @return the region, empty when nothing is left of it
	 */
	Optional<Region> afterDeleting(boolean columns, int from, int to) {
		int start = after(columns ? this.area.startColumn() : this.area.startRow(), from, to);
		int end = columns ? this.area.endColumn() : this.area.endRow();
		int nextEnd = (end == Integer.MAX_VALUE) ? end : after(end, from, to);
		return (start < nextEnd) ? Optional.of(with(columns, start, nextEnd)) : Optional.empty();
	}

	private static int after(int index, int from, int to) {
		return (index >= to) ? index - (to - from) : Math.min(index, from);
	}

	private Region with(boolean columns, int start, int end) {
		return new Region(this.kind, this.id, columns ? new Area(this.area.startRow(), this.area.endRow(), start, end)
				: new Area(start, end, this.area.startColumn(), this.area.endColumn()), this.spec);
	}

	/** What is known of a region. */
	public enum Kind {

		/** Only some people may change it, or everybody is warned. */
		PROTECTION,

		/** Its cells are one. */
		MERGE,

		/** What may be entered. */
		VALIDATION,

		/** Rows can be hidden by what stands in them. */
		FILTER,

		/** It is a table of its own. */
		TABLE,

		/** It has a name. */
		NAME

	}

}
