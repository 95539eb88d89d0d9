package com.zigral.orchestrator.list;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A list of people that somebody brought along.
 *
 * @param id its id
 * @param name its name
 * @param source where it comes from: {@code file}, {@code sheet} or {@code selection}
 * @param origin the name of the file or the address of the sheet, empty for a selection
 * @param headerRow the row with its headers, counted from 1
 * @param columns its columns and what each is taken for
 * @param counts how many of its rows were of which kind when it was looked at last, by
 * the names of the kinds
 * @param rows how many rows are filled
 * @param committedRow the last row that has come in
 * @param createdAt when it was brought
 * @param committedAt when all of it had come in, {@code null} before that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeopleList(String id, String name, String source, String origin, int headerRow, List<ListColumn> columns,
		Map<String, RowCount> counts, int rows, int committedRow, Instant createdAt, @Nullable Instant committedAt) {

	PeopleList {
		columns = List.copyOf(columns);
	}

	ListColumns listColumns() {
		return new ListColumns(this.headerRow, this.columns);
	}

}
