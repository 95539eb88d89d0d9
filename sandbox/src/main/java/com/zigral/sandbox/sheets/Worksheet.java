package com.zigral.sandbox.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One sheet of a spreadsheet: a grid of cells and what is known of it.
 */
final class Worksheet {

	private final int id;

	private SheetProperties properties;

	private final List<List<Cell>> rows;

	private final List<Protection> protections;

	Worksheet(int id, SheetProperties properties) {
		this(id, properties, new ArrayList<>(), new ArrayList<>());
	}

	private Worksheet(int id, SheetProperties properties, List<List<Cell>> rows, List<Protection> protections) {
		this.id = id;
		this.properties = properties;
		this.rows = rows;
		this.protections = protections;
	}

	Worksheet copy() {
		List<List<Cell>> copies = new ArrayList<>(this.rows.size());
		this.rows.forEach((row) -> copies.add(new ArrayList<>(row)));
		return new Worksheet(this.id, this.properties, copies, new ArrayList<>(this.protections));
	}

	int id() {
		return this.id;
	}

	String title() {
		return this.properties.title();
	}

	SheetProperties properties() {
		return this.properties;
	}

	void change(SheetProperties properties) {
		this.properties = properties;
	}

	int rowCount() {
		return this.properties.rowCount();
	}

	int columnCount() {
		return this.properties.columnCount();
	}

	List<Protection> protections() {
		return this.protections;
	}

	Area everything() {
		return new Area(0, rowCount(), 0, columnCount());
	}

	Cell cell(int row, int column) {
		List<Cell> cells = (row < this.rows.size()) ? this.rows.get(row) : List.of();
		return (column < cells.size()) ? cells.get(column) : Cell.Text.EMPTY;
	}

	boolean isEmpty(int row, int column) {
		return cell(row, column).isEmpty();
	}

	void put(int row, int column, Cell cell) {
		while (this.rows.size() <= row) {
			this.rows.add(new ArrayList<>());
		}
		List<Cell> cells = this.rows.get(row);
		while (cells.size() <= column) {
			cells.add(Cell.Text.EMPTY);
		}
		cells.set(column, cell);
	}

	/**
	 * How many rows there are up to the last one that is not empty.
	 * @return the number
	 */
	int usedRows() {
		int last = this.rows.size();
		while (last > 0 && this.rows.get(last - 1).stream().allMatch(Cell::isEmpty)) {
			last--;
		}
		return last;
	}

	/**
	 * How many cells a row has up to the last one that is not empty.
	 * @param row the row
	 * @return the number
	 */
	int usedCells(int row) {
		List<Cell> cells = (row < this.rows.size()) ? this.rows.get(row) : List.of();
		int last = cells.size();
		while (last > 0 && cells.get(last - 1).isEmpty()) {
			last--;
		}
		return last;
	}

	void insertRows(int at, int count) {
		if (at < this.rows.size()) {
			this.rows.addAll(at, Collections.nCopies(count, List.<Cell>of()).stream().map(ArrayList::new).toList());
		}
		this.properties = this.properties.withRows(rowCount() + count);
		this.protections.replaceAll((protection) -> protection.afterInserting(at, count));
	}

	void deleteRows(int from, int to) {
		this.rows.subList(Math.min(from, this.rows.size()), Math.min(to, this.rows.size())).clear();
		this.properties = this.properties.withRows(rowCount() - (to - from));
	}

	void insertColumns(int at, int count) {
		for (List<Cell> cells : this.rows) {
			if (at < cells.size()) {
				cells.addAll(at, Collections.nCopies(count, Cell.Text.EMPTY));
			}
		}
		this.properties = this.properties.withColumns(columnCount() + count);
	}

	void deleteColumns(int from, int to) {
		for (List<Cell> cells : this.rows) {
			cells.subList(Math.min(from, cells.size()), Math.min(to, cells.size())).clear();
		}
		this.properties = this.properties.withColumns(columnCount() - (to - from));
	}

	/**
	 * Make sure that cells may be written.
	 * @param area the cells
	 */
	void checkUnprotected(Area area) {
		if (this.protections.stream().anyMatch((protection) -> protection.area().overlaps(area))) {
			throw ApiException.invalid("You are trying to edit a protected cell or object. Please contact the "
					+ "spreadsheet owner to remove protection if you need to edit.");
		}
	}

	/**
	 * A range that only people may edit.
	 *
	 * @param id its id within the spreadsheet
	 * @param area the cells
	 */
	record Protection(int id, Area area) {

		Protection afterInserting(int at, int count) {
			Area old = this.area;
			int start = (old.startRow() >= at) ? old.startRow() + count : old.startRow();
			int end = (old.endRow() > at) ? old.endRow() + count : old.endRow();
			return new Protection(this.id, new Area(start, end, old.startColumn(), old.endColumn()));
		}

	}

}
