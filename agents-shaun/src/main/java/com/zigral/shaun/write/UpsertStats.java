package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.agent.PersonResult;
import com.zigral.shaun.table.RowKey;

/**
 * What one upsert has done so far, over all its tries.
 */
public final class UpsertStats {

	private final Set<RowKey> sent = new LinkedHashSet<>();

	private final Map<RowKey, Integer> added = new LinkedHashMap<>();

	private final Map<RowKey, Integer> updated = new LinkedHashMap<>();

	private final Set<String> warnings = new LinkedHashSet<>();

	private final Set<String> newColumns = new LinkedHashSet<>();

	/**
	 * Note that rows are on their way, so that they count as added even if the answer is
	 * lost.
	 * @param profiles the profiles of the rows
	 */
	void sending(List<RowKey> profiles) {
		this.sent.addAll(profiles);
	}

	void found(RowKey profile, int row) {
		if (this.sent.contains(profile)) {
			this.added.put(profile, row);
		}
	}

	void added(RowKey profile, int row) {
		this.added.put(profile, row);
	}

	void updated(RowKey profile, int row) {
		if (!this.added.containsKey(profile)) {
			this.updated.put(profile, row);
		}
	}

	void warn(List<String> texts) {
		this.warnings.addAll(texts);
	}

	/**
	 * Note that columns are added.
	 * @param headers their headers
	 */
	void newColumns(List<String> headers) {
		this.newColumns.addAll(headers);
	}

	/**
	 * What was added to the columns of the sheet, in words.
	 * @return a sentence's end, empty when there is nothing to say
	 */
	public String newColumns() {
		return this.newColumns.isEmpty() ? "" : ". New columns: " + String.join(", ", this.newColumns);
	}

	/**
	 * How many rows were added.
	 * @return the number
	 */
	public int addedCount() {
		return this.added.size();
	}

	/**
	 * How many rows were changed.
	 * @return the number
	 */
	public int updatedCount() {
		return this.updated.size();
	}

	/**
	 * What people should look at.
	 * @return the sentences
	 */
	public List<String> warnings() {
		return List.copyOf(this.warnings);
	}

	/**
	 * What was done, as JSON data.
	 * @param total how many prospects there were
	 * @return the data
	 */
	public Map<String, Object> toData(int total) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("added", addedCount());
		data.put("updated", updatedCount());
		data.put("unchanged", total - addedCount() - updatedCount());
		data.put("added_rows", numbers(this.added));
		data.put("updated_rows", numbers(this.updated));
		data.put("new_columns", List.copyOf(this.newColumns));
		data.put("warnings", warnings());
		return data;
	}

	/**
	 * What became of each person, as JSON data.
	 * @param people who was given
	 * @param missing whose rows are not in the sheet and are not added
	 * @return an entry each
	 */
	public List<Map<String, Object>> results(List<KeyedPerson> people, Collection<RowKey> missing) {
		return people.stream().map((person) -> result(person, missing).toData()).toList();
	}

	private PersonResult result(KeyedPerson person, Collection<RowKey> missing) {
		if (person.key().isEmpty()) {
			return person.skipped("no_key", "Nothing is known of what tells their row from others");
		}
		RowKey key = person.key().get();
		if (missing.contains(key)) {
			return person.skipped("not_in_sheet", "They do not stand in the sheet");
		}
		if (this.added.containsKey(key)) {
			return person.result(PersonResult.ADDED, "Row " + (this.added.get(key) + 1));
		}
		return this.updated.containsKey(key) ? person.result(PersonResult.UPDATED, "Row " + (this.updated.get(key) + 1))
				: person.result(PersonResult.UNCHANGED, "Their row says so already");
	}

	private static List<Integer> numbers(Map<RowKey, Integer> rows) {
		List<Integer> numbers = new ArrayList<>();
		rows.values().forEach((row) -> numbers.add(row + 1));
		return numbers;
	}

}
