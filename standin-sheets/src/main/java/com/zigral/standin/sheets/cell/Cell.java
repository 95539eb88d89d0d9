package com.zigral.standin.sheets.cell;

import java.math.BigDecimal;
import java.util.Locale;

import com.zigral.standin.sheets.request.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What stands in one cell. The empty cell is the empty text.
 */
public sealed interface Cell {

	/** The most characters a cell may hold. */
	int MAX_LENGTH = 50_000;

	/**
	 * What a person sees.
	 * @return the text
	 */
	String shown();

	/**
	 * The value without its format, as {@code UNFORMATTED_VALUE} answers it.
	 * @return a JSON string, number or boolean
	 */
	JsonNode value();

	/**
	 * What {@code FORMULA} answers: the formula, or else the value.
	 * @return a JSON string, number or boolean
	 */
	default JsonNode source() {
		return value();
	}

	/**
	 * Whether nothing stands here.
	 * @return whether it is empty
	 */
	default boolean isEmpty() {
		return this instanceof Text text && text.shown().isEmpty();
	}

	/**
	 * Keep a value as it is, as {@code RAW} does.
	 * @param value a JSON string, number or boolean
	 * @return the cell
	 */
	static Cell raw(JsonNode value) {
		if (value.isNumber()) {
			return Numeric.of(value.doubleValue());
		}
		return value.isBoolean() ? new Truth(value.booleanValue()) : Text.of(checked(value.asString("")));
	}

	/**
	 * Take a value as if a person had typed it, as {@code USER_ENTERED} does.
	 * @param value a JSON string, number or boolean
	 * @return the cell
	 */
	static Cell entered(JsonNode value) {
		return value.isString() ? TypedText.read(checked(value.stringValue())) : raw(value);
	}

	private static String checked(String text) {
		if (text.length() > MAX_LENGTH) {
			throw ApiException
				.invalid("Your input contains more than the maximum of 50000 characters in a single cell.");
		}
		return text;
	}

	/**
	 * A text.
	 *
	 * @param shown the text
	 * @param link where it leads, empty for nowhere
	 */
	record Text(String shown, String link) implements Cell {

		/** The cell in which nothing stands. */
		public static final Cell EMPTY = Text.of("");

		/**
		 * A text that leads nowhere.
		 * @param shown the text
		 * @return the cell
		 */
		public static Text of(String shown) {
			return new Text(shown, "");
		}

		@Override
		public JsonNode value() {
			return JsonNodeFactory.instance.stringNode(this.shown);
		}

	}

	/**
	 * A number, a share or a date.
	 *
	 * @param number the number; of a date, the days since 30 December 1899
	 * @param shown how it was typed
	 */
	record Numeric(double number, String shown) implements Cell {

		/**
		 * A number as it is shown without a format.
		 * @param number the number
		 * @return the cell
		 */
		public static Numeric of(double number) {
			return new Numeric(number, BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
		}

		@Override
		public JsonNode value() {
			boolean whole = this.number == Math.rint(this.number) && Math.abs(this.number) < 1e15;
			return whole ? JsonNodeFactory.instance.numberNode((long) this.number)
					: JsonNodeFactory.instance.numberNode(this.number);
		}

	}

	/**
	 * Yes or no.
	 *
	 * @param truth which
	 */
	record Truth(boolean truth) implements Cell {

		@Override
		public String shown() {
			return Boolean.toString(this.truth).toUpperCase(Locale.ROOT);
		}

		@Override
		public JsonNode value() {
			return JsonNodeFactory.instance.booleanNode(this.truth);
		}

	}

	/**
	 * A formula, as it is kept. What it comes to is worked out when it is read.
	 *
	 * @param formula the formula with its equals sign
	 */
	record Formula(String formula) implements Cell {

		@Override
		public String shown() {
			return "#NAME?";
		}

		@Override
		public JsonNode value() {
			return JsonNodeFactory.instance.stringNode(shown());
		}

		@Override
		public JsonNode source() {
			return JsonNodeFactory.instance.stringNode(this.formula);
		}

	}

	/**
	 * What a formula comes to, here or in a cell beside it.
	 *
	 * @param formula the formula, empty in a cell that an array was spread over
	 * @param result what is seen
	 * @param link where it leads, empty for nowhere
	 */
	record Result(String formula, Cell result, String link) implements Cell {

		@Override
		public String shown() {
			return this.result.shown();
		}

		@Override
		public JsonNode value() {
			return this.result.value();
		}

		@Override
		public JsonNode source() {
			return this.formula.isEmpty() ? value() : JsonNodeFactory.instance.stringNode(this.formula);
		}

		@Override
		public boolean isEmpty() {
			return this.formula.isEmpty() && this.result.isEmpty();
		}

	}

}
