package com.zigral.standin.sheets.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

import com.zigral.standin.sheets.cell.Cell;

/**
 * What a formula or a part of it comes to.
 */
public sealed interface FormulaValue {

	/**
	 * A text.
	 * @param text the text
	 * @return the value
	 */
	static FormulaValue text(String text) {
		return new One(Cell.Text.of(text), "");
	}

	/**
	 * A number.
	 * @param number the number
	 * @return the value
	 */
	static FormulaValue number(double number) {
		return new One(Cell.Numeric.of(number), "");
	}

	/**
	 * A truth.
	 * @param truth which
	 * @return the value
	 */
	static FormulaValue truth(boolean truth) {
		return new One(new Cell.Truth(truth), "");
	}

	/**
	 * An error.
	 * @param name its name, such as {@code #REF!}
	 * @return the value
	 */
	static FormulaValue error(String name) {
		return text(name);
	}

	/**
	 * The upper left value.
	 * @return the value
	 */
	One first();

	/**
	 * The values as rows.
	 * @return one row at least
	 */
	List<List<One>> rows();

	/**
	 * Combine this with another value, each with each, as array formulas do.
	 * @param other the other value; a single one goes with all
	 * @param operator what to do with two
	 * @return the results
	 */
	default FormulaValue with(FormulaValue other, BinaryOperator<FormulaValue> operator) {
		if (this instanceof One && other instanceof One) {
			return operator.apply(this, other);
		}
		int height = Math.max(rows().size(), other.rows().size());
		int width = Math.max(rows().getFirst().size(), other.rows().getFirst().size());
		List<List<One>> results = new ArrayList<>();
		for (int row = 0; row < height; row++) {
			List<One> result = new ArrayList<>();
			for (int column = 0; column < width; column++) {
				result.add(operator.apply(at(row, column), other.at(row, column)).first());
			}
			results.add(result);
		}
		return new Many(results);
	}

	private One at(int row, int column) {
		List<One> cells = rows().get(Math.min(row, rows().size() - 1));
		return cells.get(Math.min(column, cells.size() - 1));
	}

	/**
	 * One value.
	 *
	 * @param cell the value
	 * @param link where it leads, empty for nowhere
	 */
	record One(Cell cell, String link) implements FormulaValue {

		/** Nothing. */
		static final One BLANK = new One(Cell.Text.EMPTY, "");

		@Override
		public One first() {
			return this;
		}

		@Override
		public List<List<One>> rows() {
			return List.of(List.of(this));
		}

		String shown() {
			return this.cell.shown();
		}

		boolean isError() {
			return this.cell instanceof Cell.Text && shown().matches("#(?:NAME\\?|REF!|VALUE!|N/A|ERROR!|DIV/0!)");
		}

		boolean isTrue() {
			return switch (this.cell) {
				case Cell.Truth truth -> truth.truth();
				case Cell.Numeric numeric -> numeric.number() != 0;
				default -> shown().toUpperCase(Locale.ROOT).equals("TRUE");
			};
		}

		double toNumber() {
			return switch (this.cell) {
				case Cell.Numeric numeric -> numeric.number();
				case Cell.Truth truth -> truth.truth() ? 1 : 0;
				default -> shown().isEmpty() ? 0 : Double.NaN;
			};
		}

	}

	/**
	 * Several values.
	 *
	 * @param rows the rows, all of one length
	 */
	record Many(List<List<One>> rows) implements FormulaValue {

		@Override
		public One first() {
			return this.rows.getFirst().getFirst();
		}

	}

}
