package com.zigral.standin.sheets.change;

import com.zigral.standin.sheets.cell.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One cell as the API describes it: {@code CellData}.
 */
final class CellData {

	private CellData() {
	}

	/**
	 * Describe a cell.
	 * @param cell the cell
	 * @return a {@code CellData}
	 */
	static ObjectNode of(Cell cell) {
		ObjectNode json = JsonNodeFactory.instance.objectNode();
		if (cell.isEmpty()) {
			return json;
		}
		if (!(cell instanceof Cell.Result result && result.formula().isEmpty())) {
			json.putObject("userEnteredValue").set(kind(cell), cell.source());
		}
		if (!cell.shown().isEmpty()) {
			effective(json.putObject("effectiveValue"), cell);
			json.put("formattedValue", cell.shown());
		}
		String link = link(cell);
		if (!link.isEmpty()) {
			json.put("hyperlink", link);
		}
		return json;
	}

	private static void effective(ObjectNode json, Cell cell) {
		boolean error = cell instanceof Cell.Result result && cell.shown().startsWith("#")
				&& result.result() instanceof Cell.Text;
		if (error) {
			json.putObject("errorValue").put("type", cell.shown().replaceAll("[^A-Z]", "")).put("message", "");
		}
		else {
			json.set(kind((cell instanceof Cell.Result result) ? result.result() : cell), cell.value());
		}
	}

	private static String link(Cell cell) {
		return switch (cell) {
			case Cell.Text text -> text.link();
			case Cell.Result result -> result.link();
			default -> "";
		};
	}

	private static String kind(Cell cell) {
		return switch (cell) {
			case Cell.Text text -> "stringValue";
			case Cell.Numeric numeric -> "numberValue";
			case Cell.Truth truth -> "boolValue";
			case Cell.Formula formula -> "formulaValue";
			case Cell.Result result -> "formulaValue";
		};
	}

	/**
	 * The cell that a {@code CellData} describes, with the link of its text.
	 * @param data the description
	 * @return the cell
	 */
	static Cell cell(JsonNode data) {
		JsonNode value = data.path("userEnteredValue");
		if (value.has("formulaValue")) {
			return new Cell.Formula(value.path("formulaValue").asString(""));
		}
		Cell cell = Cell.raw(value.valueStream().findFirst().orElseGet(Cell.Text.EMPTY::value));
		String link = data.path("userEnteredFormat").path("textFormat").path("link").path("uri").asString("");
		for (JsonNode run : data.path("textFormatRuns")) {
			link = link.isEmpty() ? run.path("format").path("link").path("uri").asString("") : link;
		}
		return (cell instanceof Cell.Text text && !link.isEmpty()) ? new Cell.Text(text.shown(), link) : cell;
	}

	/**
	 * Whether a {@code CellData} makes its text bold.
	 * @param cell the description
	 * @return whether it does
	 */
	static boolean isBold(JsonNode cell) {
		return cell.path("userEnteredFormat").path("textFormat").path("bold").asBoolean(false);
	}

}
