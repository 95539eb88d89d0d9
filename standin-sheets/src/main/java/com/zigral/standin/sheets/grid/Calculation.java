package com.zigral.standin.sheets.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.formula.FormulaReader;
import com.zigral.standin.sheets.formula.FormulaValue;

/**
 * A sheet with its formulas worked out, arrays spread over the cells below and beside
 * them. References to other sheets are not followed.
 */
public final class Calculation {

	private final Worksheet sheet;

	private final Map<Long, Cell> results = new HashMap<>();

	private final Set<Long> underWay = new HashSet<>();

	private int lastRow;

	private Calculation(Worksheet sheet) {
		this.sheet = sheet;
	}

	/**
	 * Work out all formulas of a sheet.
	 * @param sheet the sheet
	 * @return its cells as people see them
	 */
	public static Calculation of(Worksheet sheet) {
		Calculation calculation = new Calculation(sheet);
		calculation.lastRow = sheet.usedRows();
		for (int row = 0; row < sheet.usedRows(); row++) {
			for (int column = 0; column < sheet.usedCells(row); column++) {
				if (sheet.cell(row, column) instanceof Cell.Formula) {
					calculation.cell(row, column);
				}
			}
		}
		return calculation;
	}

	/**
	 * A cell as people see it.
	 * @param row its row
	 * @param column its column
	 * @return the cell; of a formula its result
	 */
	public Cell cell(int row, int column) {
		Cell cell = this.sheet.cell(row, column);
		Cell known = this.results.get(key(row, column));
		if (known != null) {
			return known;
		}
		return (cell instanceof Cell.Formula formula) ? result(formula.formula(), row, column) : cell;
	}

	/**
	 * How many rows there are up to the last one in which something is seen.
	 * @return the number
	 */
	public int usedRows() {
		return this.lastRow;
	}

	/**
	 * How many cells of a row there are up to the last one in which something is seen.
	 * @param row the row
	 * @return the number
	 */
	public int usedCells(int row) {
		int used = this.sheet.usedCells(row);
		if (!this.results.isEmpty()) {
			for (int column = this.sheet.columnCount() - 1; column >= used; column--) {
				if (this.results.containsKey(key(row, column))) {
					return column + 1;
				}
			}
		}
		return used;
	}

	private Cell result(String formula, int row, int column) {
		long key = key(row, column);
		if (!this.underWay.add(key)) {
			return new Cell.Result(formula, Cell.Text.of("#REF!"), "");
		}
		FormulaValue value = FormulaReader.read(formula, this::range);
		this.underWay.remove(key);
		if (!fits(value, row, column)) {
			value = FormulaValue.error("#REF!");
		}
		List<List<FormulaValue.One>> rows = value.rows();
		for (int i = 0; i < rows.size(); i++) {
			for (int j = 0; j < rows.get(i).size(); j++) {
				FormulaValue.One one = rows.get(i).get(j);
				boolean isOrigin = i == 0 && j == 0;
				if (isOrigin || !one.cell().isEmpty()) {
					this.results.put(key(row + i, column + j),
							new Cell.Result(isOrigin ? formula : "", one.cell(), one.link()));
					this.lastRow = Math.max(this.lastRow, row + i + 1);
				}
			}
		}
		return this.results.getOrDefault(key, Cell.Text.EMPTY);
	}

	// An array that would overwrite something shows an error instead.
	private boolean fits(FormulaValue value, int row, int column) {
		for (int i = 0; i < value.rows().size(); i++) {
			for (int j = 0; j < value.rows().get(i).size(); j++) {
				if ((i > 0 || j > 0) && !this.sheet.isEmpty(row + i, column + j)) {
					return false;
				}
			}
		}
		return true;
	}

	private FormulaValue range(String reference) {
		Range wanted = Range.parse(reference);
		if (wanted.startRow().orElse(0) >= this.sheet.rowCount()
				|| wanted.startColumn().orElse(0) >= this.sheet.columnCount()) {
			return FormulaValue.error("#REF!");
		}
		Area area = wanted.in(this.sheet);
		int end = Math.min(area.endRow(), Math.max(area.startRow() + 1, this.sheet.usedRows()));
		List<List<FormulaValue.One>> rows = new ArrayList<>();
		for (int row = area.startRow(); row < end; row++) {
			List<FormulaValue.One> cells = new ArrayList<>();
			for (int column = area.startColumn(); column < area.endColumn(); column++) {
				cells.add(value(cell(row, column)));
			}
			rows.add(cells);
		}
		return (rows.size() == 1 && rows.getFirst().size() == 1) ? rows.getFirst().getFirst()
				: new FormulaValue.Many(rows);
	}

	private static FormulaValue.One value(Cell cell) {
		return switch (cell) {
			case Cell.Result result -> new FormulaValue.One(result.result(), result.link());
			case Cell.Text text -> new FormulaValue.One(text, "");
			default -> new FormulaValue.One(cell, "");
		};
	}

	private static long key(int row, int column) {
		return ((long) row << 20) | column;
	}

}
