package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.shaun.table.RowKey;
import com.zigral.shaun.table.Table;

/**
 * What an upsert would change, as JSON data.
 *
 * @param table what stands in the sheet
 * @param changes what would change in it
 * @param total how many prospects there are
 */
public record Difference(Table table, Changes changes, int total) {

	/** The most rows described one by one; the others are only counted. */
	private static final int MAX_ROWS = 1_000;

	/**
	 * How many rows would be added.
	 * @return the number
	 */
	public int added() {
		return this.changes.additions().size();
	}

	/**
	 * How many rows would be changed.
	 * @return the number
	 */
	public int updated() {
		return this.changes.updates().size();
	}

	/**
	 * How many rows would stay as they are.
	 * @return the number
	 */
	public int unchanged() {
		return this.total - added() - updated();
	}

	/**
	 * The difference as JSON data.
	 * @return the data
	 */
	public Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("dry_run", true);
		data.put("added", added());
		data.put("updated", updated());
		data.put("unchanged", unchanged());
		data.put("new_columns", this.changes.newHeaders());
		List<Map<String, Object>> rows = new ArrayList<>();
		this.changes.updates().forEach((row, texts) -> rows.add(updated(row, texts)));
		this.changes.additions().forEach((key, texts) -> rows.add(added(key, texts)));
		data.put("rows", rows.subList(0, Math.min(rows.size(), MAX_ROWS)));
		data.put("warnings", this.changes.warnings());
		return data;
	}

	private Map<String, Object> updated(int row, Map<Integer, String> texts) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("change", "updated");
		data.put("key", this.table.keyAt(row).map(RowKey::toString).orElse(""));
		data.put("row", row + 1);
		data.put("cells",
				texts.entrySet()
					.stream()
					.map((cell) -> cell(cell.getKey(), this.table.text(row, cell.getKey()), cell.getValue()))
					.toList());
		return data;
	}

	private Map<String, Object> added(RowKey key, Map<Integer, String> texts) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("change", "added");
		data.put("key", key.toString());
		data.put("cells", texts.entrySet().stream().map((cell) -> cell(cell.getKey(), "", cell.getValue())).toList());
		return data;
	}

	private Map<String, Object> cell(int position, String old, String text) {
		Map<String, Object> cell = new LinkedHashMap<>();
		cell.put("column", this.changes.headers().text(position));
		cell.put("old", old);
		cell.put("new", text);
		return cell;
	}

}
