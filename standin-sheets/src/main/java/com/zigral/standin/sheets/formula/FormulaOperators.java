package com.zigral.standin.sheets.formula;

import java.util.function.BinaryOperator;

import com.zigral.standin.sheets.cell.Cell;

/**
 * What the operators of formulas do.
 */
final class FormulaOperators {

	private FormulaOperators() {
	}

	/**
	 * Compare two values, numbers by their size and all else as texts of any case.
	 * @param left one
	 * @param right the other
	 * @param sign the operator
	 * @return yes or no
	 */
	static FormulaValue compare(FormulaValue.One left, FormulaValue.One right, String sign) {
		boolean numbers = left.cell() instanceof Cell.Numeric && right.cell() instanceof Cell.Numeric;
		int order = numbers ? Double.compare(left.toNumber(), right.toNumber())
				: left.shown().compareToIgnoreCase(right.shown());
		return FormulaValue.truth(switch (sign) {
			case "=" -> order == 0;
			case "<>" -> order != 0;
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			default -> order >= 0;
		});
	}

	/**
	 * Join two texts.
	 * @param left one
	 * @param right the other
	 * @return both, or the first error
	 */
	static FormulaValue join(FormulaValue left, FormulaValue right) {
		return firstError(left, right, FormulaValue.text(left.first().shown() + right.first().shown()));
	}

	/**
	 * Calculate with two numbers.
	 * @param operator how
	 * @return the calculation, which comes to the first error, or to one of its own
	 */
	static BinaryOperator<FormulaValue> calculation(BinaryOperator<Double> operator) {
		return (left, right) -> {
			double result = operator.apply(left.first().toNumber(), right.first().toNumber());
			return firstError(left, right, Double.isNaN(result) ? FormulaValue.error("#VALUE!")
					: Double.isInfinite(result) ? FormulaValue.error("#DIV/0!") : FormulaValue.number(result));
		};
	}

	private static FormulaValue firstError(FormulaValue left, FormulaValue right, FormulaValue result) {
		return left.first().isError() ? left : right.first().isError() ? right : result;
	}

}
