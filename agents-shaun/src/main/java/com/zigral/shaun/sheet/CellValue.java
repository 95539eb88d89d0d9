package com.zigral.shaun.sheet;

import java.util.Locale;

/**
 * What is known of one cell.
 *
 * @param source what was entered, formulas as such; a value that another cell's array
 * formula puts here reads as a formula, too
 * @param shown what people see
 * @param link where the cell leads, empty when it has no link or none is known
 */
public record CellValue(String source, String shown, String link) {

	/** The cell in which nothing stands. */
	public static final CellValue EMPTY = plain("");

	/**
	 * A cell of which nothing but its source is known.
	 * @param source what was entered
	 * @return the cell
	 */
	public static CellValue plain(String source) {
		return new CellValue(source, source.startsWith("=") ? "" : source, "");
	}

	/**
	 * Whether a formula makes what is shown.
	 * @return whether it does; a text that only begins with an equals sign does not
	 */
	public boolean isFormula() {
		return this.source.startsWith("=") && !this.source.equals(this.shown);
	}

	/**
	 * Whether another cell's array formula puts here what is shown.
	 * @return whether it does
	 */
	public boolean isSpread() {
		return isFormula() && this.source.equals("=" + this.shown);
	}

	/**
	 * Whether a formula here fills other cells, too.
	 * @return whether it does
	 */
	public boolean isArray() {
		return isFormula()
				&& (this.source.startsWith("={") || this.source.toUpperCase(Locale.ROOT).contains("ARRAYFORMULA"));
	}

	/**
	 * What people read here.
	 * @return the text, empty when a formula ends in an error or its result is not known
	 */
	public String text() {
		return (isFormula() && this.shown.startsWith("#")) ? "" : this.shown;
	}

}
