package com.zigral.shaun.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ChipRun;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.TextFormatRun;

/**
 * Reads the cells that Google describes one by one.
 */
public final class CellValues {

	/** What tells where a cell leads. */
	static final String LINK_FIELDS = "hyperlink,textFormatRuns.format.link.uri,chipRuns.chip.richLinkProperties.uri";

	/** What is asked for of each cell. */
	public static final String FIELDS = "userEnteredValue,formattedValue," + LINK_FIELDS;

	private CellValues() {
	}

	/**
	 * What is known of the cells of a row.
	 * @param row the row
	 * @return the cells
	 */
	public static List<CellValue> of(RowData row) {
		List<CellData> cells = Objects.requireNonNullElse(row.getValues(), List.of());
		return cells.stream().map(CellValues::of).toList();
	}

	static List<String> links(RowData row) {
		List<CellData> cells = Objects.requireNonNullElse(row.getValues(), List.of());
		return cells.stream().map(CellValues::link).toList();
	}

	private static CellValue of(CellData cell) {
		String shown = Objects.requireNonNullElse(cell.getFormattedValue(), "");
		String source = source(cell);
		if (source.isEmpty() && !shown.isEmpty()) {
			return new CellValue("=" + shown, shown, link(cell));
		}
		return new CellValue(source, (shown.isEmpty() && !source.startsWith("=")) ? source : shown, link(cell));
	}

	private static String source(CellData cell) {
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

	private static String link(CellData cell) {
		if (cell.getHyperlink() != null) {
			return cell.getHyperlink();
		}
		List<TextFormatRun> runs = Objects.requireNonNullElse(cell.getTextFormatRuns(), List.of());
		List<ChipRun> chips = Objects.requireNonNullElse(cell.getChipRuns(), List.of());
		Stream<String> linked = runs.stream()
			.filter((run) -> run.getFormat() != null && run.getFormat().getLink() != null)
			.map((run) -> run.getFormat().getLink().getUri());
		Stream<String> chipped = chips.stream()
			.filter((run) -> run.getChip() != null && run.getChip().getRichLinkProperties() != null)
			.map((run) -> run.getChip().getRichLinkProperties().getUri());
		return Stream.concat(linked, chipped).filter(Objects::nonNull).findFirst().orElse("");
	}

}
