package com.zigral.standin.sheets.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a formula and works it out at once.
 */
public final class FormulaReader {

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

	private static final Pattern TEXT = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

	private static final Pattern FUNCTION = Pattern.compile("([A-Za-z][A-Za-z0-9_.]*)\\s*\\(");

	private static final Pattern RANGE = Pattern
		.compile("(?:\\$?[A-Za-z]{1,3}\\$?[1-9]\\d*(?::\\$?[A-Za-z]{1,3}(?:\\$?[1-9]\\d*)?)?"
				+ "|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})(?![A-Za-z0-9_(!])");

	private static final Pattern TRUTH = Pattern.compile("(?i)(TRUE|FALSE)\\b(?!\\()");

	private static final Pattern COMPARISON = Pattern.compile("<>|<=|>=|=|<|>");

	private final String formula;

	private final Function<String, FormulaValue> ranges;

	private int at = 1;

	private FormulaReader(String formula, Function<String, FormulaValue> ranges) {
		this.formula = formula;
		this.ranges = ranges;
	}

	/**
	 * Work a formula out.
	 * @param formula the formula with its equals sign
	 * @param ranges what stands in a range, in A1 notation
	 * @return what it comes to, an error when it cannot be read
	 */
	public static FormulaValue read(String formula, Function<String, FormulaValue> ranges) {
		FormulaReader reader = new FormulaReader(formula, ranges);
		try {
			FormulaValue value = reader.comparison();
			return reader.isAtEnd() ? value : FormulaValue.error("#NAME?");
		}
		catch (UnreadableException ex) {
			return FormulaValue.error("#ERROR!");
		}
	}

	private FormulaValue comparison() {
		FormulaValue value = joined();
		Matcher operator = matcher(COMPARISON);
		while (operator.lookingAt()) {
			this.at = operator.end();
			String sign = operator.group();
			value = value.with(joined(), (left, right) -> FormulaOperators.compare(left.first(), right.first(), sign));
			operator = matcher(COMPARISON);
		}
		return value;
	}

	private FormulaValue joined() {
		FormulaValue value = sum();
		while (skip("&")) {
			value = value.with(sum(), FormulaOperators::join);
		}
		return value;
	}

	private FormulaValue sum() {
		FormulaValue value = product();
		while (true) {
			if (skip("+")) {
				value = value.with(product(), FormulaOperators.calculation(Double::sum));
			}
			else if (skip("-")) {
				value = value.with(product(), FormulaOperators.calculation((left, right) -> left - right));
			}
			else {
				return value;
			}
		}
	}

	private FormulaValue product() {
		FormulaValue value = single();
		while (true) {
			if (skip("*")) {
				value = value.with(single(), FormulaOperators.calculation((left, right) -> left * right));
			}
			else if (skip("/")) {
				value = value.with(single(), FormulaOperators.calculation((left, right) -> left / right));
			}
			else {
				return value;
			}
		}
	}

	private FormulaValue single() {
		if (skip("-")) {
			return FormulaValue.number(0).with(single(), FormulaOperators.calculation((left, right) -> left - right));
		}
		if (skip("(")) {
			FormulaValue value = comparison();
			expect(")");
			return value;
		}
		if (skip("{")) {
			return array();
		}
		Matcher text = matcher(TEXT);
		if (text.lookingAt()) {
			this.at = text.end();
			return FormulaValue.text(text.group(1).replace("\"\"", "\""));
		}
		Matcher number = matcher(NUMBER);
		if (number.lookingAt()) {
			this.at = number.end();
			return FormulaValue.number(Double.parseDouble(number.group()));
		}
		return named();
	}

	private FormulaValue named() {
		if (skip("#REF!")) {
			return FormulaValue.error("#REF!");
		}
		Matcher truth = matcher(TRUTH);
		if (truth.lookingAt()) {
			this.at = truth.end();
			return FormulaValue.truth(truth.group(1).toUpperCase(Locale.ROOT).equals("TRUE"));
		}
		Matcher function = matcher(FUNCTION);
		if (function.lookingAt()) {
			this.at = function.end();
			return FormulaFunctions.call(function.group(1), arguments());
		}
		Matcher range = matcher(RANGE);
		if (range.lookingAt()) {
			this.at = range.end();
			return this.ranges.apply(range.group());
		}
		throw new UnreadableException();
	}

	private List<FormulaValue> arguments() {
		List<FormulaValue> values = new ArrayList<>();
		if (skip(")")) {
			return values;
		}
		do {
			skipBlanks();
			boolean left = this.at < this.formula.length() && ",;)".indexOf(this.formula.charAt(this.at)) >= 0;
			values.add(left ? FormulaValue.One.BLANK : comparison());
		}
		while (skip(",") || skip(";"));
		expect(")");
		return values;
	}

	private FormulaValue array() {
		List<List<FormulaValue.One>> rows = new ArrayList<>();
		do {
			List<List<FormulaValue.One>> block = new ArrayList<>();
			do {
				List<List<FormulaValue.One>> next = comparison().rows();
				for (int row = 0; row < next.size(); row++) {
					if (block.size() <= row) {
						block.add(new ArrayList<>());
					}
					block.get(row).addAll(next.get(row));
				}
			}
			while (skip(","));
			rows.addAll(block);
		}
		while (skip(";"));
		expect("}");
		return new FormulaValue.Many(rows);
	}

	private Matcher matcher(Pattern pattern) {
		skipBlanks();
		return pattern.matcher(this.formula).region(this.at, this.formula.length()).useTransparentBounds(true);
	}

	private void skipBlanks() {
		while (this.at < this.formula.length() && Character.isWhitespace(this.formula.charAt(this.at))) {
			this.at++;
		}
	}

	private boolean skip(String sign) {
		skipBlanks();
		boolean there = this.formula.startsWith(sign, this.at);
		this.at += there ? sign.length() : 0;
		return there;
	}

	private void expect(String sign) {
		if (!skip(sign)) {
			throw new UnreadableException();
		}
	}

	private boolean isAtEnd() {
		skipBlanks();
		return this.at >= this.formula.length();
	}

	/** The formula is not one. */
	private static final class UnreadableException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnreadableException() {
			super("", null, false, false);
		}

	}

}
