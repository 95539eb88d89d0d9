package com.zigral.standin.sheets.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import com.zigral.standin.sheets.request.ApiException;

/**
 * One sheet of a spreadsheet: a grid of cells and what is known of it.
 */
public final class Worksheet {

	private final int id;

	private SheetProperties properties;

	private final List<List<Cell>> rows;

	private final List<Region> regions;

	/**
	 * An empty sheet.
	 * @param id its id
	 * @param properties its properties
	 */
	public Worksheet(int id, SheetProperties properties) {
		this(id, properties, new ArrayList<>(), new ArrayList<>());
	}

	private Worksheet(int id, SheetProperties properties, List<List<Cell>> rows, List<Region> regions) {
		this.id = id;
		this.properties = properties;
		this.rows = rows;
		this.regions = regions;
	}

	Worksheet copy() {
		List<List<Cell>> copies = new ArrayList<>(this.rows.size());
		this.rows.forEach((row) -> copies.add(new ArrayList<>(row)));
		return new Worksheet(this.id, this.properties, copies, new ArrayList<>(this.regions));
	}

	/**
	 * The id.
	 * @return the id
	 */
	public int id() {
		return this.id;
	}

	/**
	 * The title.
	 * @return the title
	 */
	public String title() {
		return this.properties.title();
	}

	/**
	 * The properties.
	 * @return the properties
	 */
	public SheetProperties properties() {
		return this.properties;
	}

	/**
	 * Change the properties.
	 * @param properties the new ones
	 */
	public void change(SheetProperties properties) {
		this.properties = properties;
	}

	/**
	 * How many rows the grid has.
	 * @return the number
	 */
	public int rowCount() {
		return this.properties.rowCount();
	}

	/**
	 * How many columns the grid has.
	 * @return the number
	 */
	public int columnCount() {
		return this.properties.columnCount();
	}

	/**
	 * What covers parts of the sheet.
	 * @return the regions, which may be changed
	 */
	public List<Region> regions() {
		return this.regions;
	}

	/**
	 * The whole grid.
	 * @return its cells
	 */
	public Area everything() {
		return new Area(0, rowCount(), 0, columnCount());
	}

	/**
	 * What stands in a cell.
	 * @param row the row
	 * @param column the column
	 * @return the cell, the empty text when nothing does
	 */
	public Cell cell(int row, int column) {
		List<Cell> cells = (row < this.rows.size()) ? this.rows.get(row) : List.of();
		return (column < cells.size()) ? cells.get(column) : Cell.Text.EMPTY;
	}

	/**
	 * Whether nothing stands in a cell.
	 * @param row the row
	 * @param column the column
	 * @return whether it is empty
	 */
	public boolean isEmpty(int row, int column) {
		return cell(row, column).isEmpty();
	}

	/**
	 * Put something into a cell.
	 * @param row the row
	 * @param column the column
	 * @param cell what
	 */
	public void put(int row, int column, Cell cell) {
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
	public int usedRows() {
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
	public int usedCells(int row) {
		List<Cell> cells = (row < this.rows.size()) ? this.rows.get(row) : List.of();
		int last = cells.size();
		while (last > 0 && cells.get(last - 1).isEmpty()) {
			last--;
		}
		return last;
	}

	void insert(boolean columns, int at, int count) {
		if (columns) {
			this.rows.stream()
				.filter((cells) -> at < cells.size())
				.forEach((cells) -> cells.addAll(at, Collections.nCopies(count, Cell.Text.EMPTY)));
			this.properties = this.properties.withColumns(columnCount() + count);
		}
		else {
			if (at < this.rows.size()) {
				this.rows.addAll(at, Collections.nCopies(count, List.<Cell>of()).stream().map(ArrayList::new).toList());
			}
			this.properties = this.properties.withRows(rowCount() + count);
		}
		this.regions.replaceAll((region) -> region.afterInserting(columns, at, count));
	}

	void delete(boolean columns, int from, int to) {
		if (columns) {
			this.rows
				.forEach((cells) -> cells.subList(Math.min(from, cells.size()), Math.min(to, cells.size())).clear());
			this.properties = this.properties.withColumns(columnCount() - (to - from));
		}
		else {
			this.rows.subList(Math.min(from, this.rows.size()), Math.min(to, this.rows.size())).clear();
			this.properties = this.properties.withRows(rowCount() - (to - from));
		}
		List<Region> left = this.regions.stream()
			.flatMap((region) -> region.afterDeleting(columns, from, to).stream())
			.toList();
		this.regions.clear();
		this.regions.addAll(left);
	}

	/**
	 * Change every formula.
	 * @param change what becomes of one
	 */
	void eachFormula(UnaryOperator<String> change) {
		for (List<Cell> cells : this.rows) {
			for (int column = 0; column < cells.size(); column++) {
				if (cells.get(column) instanceof Cell.Formula formula) {
					cells.set(column, new Cell.Formula(change.apply(formula.formula())));
				}
			}
		}
	}

	boolean hasFormulas() {
		return this.rows.stream().flatMap(List::stream).anyMatch((cell) -> cell instanceof Cell.Formula);
	}

	/**
	 * Make sure that the account may write cells. A range that only warns is no obstacle
	 * to a program.
	 * @param area the cells
	 */
	public void checkUnprotected(Area area) {
		if (this.regions.stream().anyMatch((region) -> isProtected(region, area))) {
			throw ApiException.invalid("You are trying to edit a protected cell or object. Please contact the "
					+ "spreadsheet owner to remove protection if you need to edit.");
		}
	}

	private static boolean isProtected(Region region, Area area) {
		boolean open = region.kind() != Region.Kind.PROTECTION || region.spec().path("warningOnly").asBoolean(false)
				|| region.spec()
					.path("editors")
					.path("users")
					.valueStream()
					.anyMatch((user) -> user.asString("").equals(Spreadsheet.ACCOUNT));
		return !open && region.area().overlaps(area);
	}

}
