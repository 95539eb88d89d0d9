package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.zigral.shaun.table.RowKey;
import com.zigral.shaun.write.Batch.Run;

/**
 * What has to be done so that all is right.
 *
 * @param repairs the cells to write, by row
 */
record Repairs(Map<Integer, Repair> repairs) {

	void repair(int row, Optional<RowKey> key, int column, String text) {
		this.repairs.computeIfAbsent(row, (each) -> new Repair(key, new TreeMap<>())).texts().putIfAbsent(column, text);
	}

	boolean isEmpty() {
		return this.repairs.isEmpty();
	}

	List<Run> runs() {
		List<Run> runs = new ArrayList<>();
		this.repairs.forEach((row, repair) -> runs.addAll(Run.of(row, repair.texts(), repair.key())));
		return runs;
	}

	/**
	 * Cells of a row that get back what stood there.
	 *
	 * @param key whose row it is
	 * @param texts what stood there
	 */
	record Repair(Optional<RowKey> key, Map<Integer, String> texts) {
	}

}
