package com.zigral.shaun.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.RowData;

/**
 * The texts of cells that Google describes one by one.
 */
public final class CellValues {

	private CellValues() {
	}

	/**
	 * What was entered into the cells of a row, formulas as such.
	 * @param row the row
	 * @return the texts
	 */
	public static List<String> texts(RowData row) {
		List<CellData> cells = Objects.requireNonNullElse(row.getValues(), List.of());
		return cells.stream().map(CellValues::text).toList();
	}

	private static String text(CellData cell) {
		ExtendedValue value = cell.getUserEnteredValue();
		if (value == null) {
			return "";
		}
		if (value.getNumberValue() != null) {
			return BigDecimal.valueOf(value.getNumberValue()).stripTrailingZeros().toPlainString();
		}
		if (value.getBoolValue() != null) {
			return value.getBoolValue().toString().toUpperCase(Locale.ROOT);
		}
		return Objects.requireNonNullElse(value.getStringValue(),
				Objects.requireNonNullElse(value.getFormulaValue(), ""));
	}

}
