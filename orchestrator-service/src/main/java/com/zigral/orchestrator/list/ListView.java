package com.zigral.orchestrator.list;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A list as callers see it.
 *
 * @param id its id
 * @param name its name
 * @param status {@code preview} before it comes in, {@code committing} while some of it
 * has, and else that all has come in
 * @param source where it comes from: {@code file}, {@code sheet} or {@code selection}
 * @param origin the name of the file or the address of the sheet
 * @param headerRow the row with its headers, counted from 1
 * @param columns its columns and what each is taken for
 * @param counts how many of its rows were of which kind when it was looked at
 * @param rows how many rows are filled
 * @param committedRow the last row that has come in
 * @param people its first rows as they would come in, while it has not
 * @param createdAt when it was brought
 * @param committedAt when all of it had come in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListView(String id, String name, String status, String source, String origin, int headerRow,
		List<ListColumn> columns, Map<String, RowCount> counts, int rows, int committedRow,
		@Nullable List<Map<String, Object>> people, Instant createdAt, @Nullable Instant committedAt) {

	static ListView of(PeopleList list, @Nullable List<ListPerson> preview) {
		String pending = (list.committedRow() > 0) ? "committing" : "preview";
		return new ListView(list.id(), list.name(), (list.committedAt() != null) ? "committed" : pending, list.source(),
				list.origin(), list.headerRow(), list.columns(), list.counts(), list.rows(), list.committedRow(),
				(preview != null) ? preview.stream().map(ListView::person).toList() : null, list.createdAt(),
				list.committedAt());
	}

	static Map<String, Object> person(ListPerson person) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("row", person.row());
		data.put("state", person.profile().isPresent() ? "ready" : person.isNobody() ? "unreadable" : "to_be_resolved");
		person.profile().ifPresent((profile) -> data.put("profile_url", profile.toString()));
		data.putAll(person.texts());
		return data;
	}

}
