package com.zigral.standin.sheets.formula;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions that this server knows: those with which people put names and addresses
 * together.
 *
 * @see <a href="https://support.google.com/docs/table/25273">the functions of Sheets</a>
 */
final class FormulaFunctions {

	private static final Map<String, Function<List<FormulaValue>, FormulaValue>> KNOWN = Map.ofEntries(
			Map.entry("HYPERLINK", FormulaFunctions::hyperlink), Map.entry("ARRAYFORMULA", List::getFirst),
			Map.entry("CONCATENATE", (values) -> FormulaValue.text(all(values).collect(Collectors.joining()))),
			Map.entry("CONCAT", (values) -> FormulaValue.text(all(values).collect(Collectors.joining()))),
			Map.entry("TRIM", each((text) -> text.strip().replaceAll(" +", " "))),
			Map.entry("LOWER", each((text) -> text.toLowerCase(Locale.ROOT))),
			Map.entry("UPPER", each((text) -> text.toUpperCase(Locale.ROOT))), Map.entry("CLEAN", each((text) -> text)),
			Map.entry("SUBSTITUTE", FormulaFunctions::substitute), Map.entry("IF", FormulaFunctions::choose),
			Map.entry("IFERROR", FormulaFunctions::ifError),
			Map.entry("ISBLANK", (values) -> FormulaValue.truth(values.getFirst().first().cell().isEmpty())),
			Map.entry("NOT", (values) -> FormulaValue.truth(!values.getFirst().first().isTrue())),
			Map.entry("LEN", (values) -> FormulaValue.number(values.getFirst().first().shown().length())),
			Map.entry("COUNTA",
					(values) -> FormulaValue.number((double) all(values).filter((text) -> !text.isEmpty()).count())),
			Map.entry("SUM", FormulaFunctions::sum));

	private FormulaFunctions() {
	}

	/**
	 * Call a function.
	 * @param name its name, in any case
	 * @param values what it is given
	 * @return its result, an error for a function that is not known
	 */
	static FormulaValue call(String name, List<FormulaValue> values) {
		Function<List<FormulaValue>, FormulaValue> function = KNOWN.get(name.toUpperCase(Locale.ROOT));
		if (function == null) {
			return FormulaValue.error("#NAME?");
		}
		return values.isEmpty() ? FormulaValue.error("#N/A") : function.apply(values);
	}

	private static FormulaValue hyperlink(List<FormulaValue> values) {
		FormulaValue label = (values.size() > 1) ? values.get(1) : values.get(0);
		return values.getFirst()
			.with(label, (address, text) -> address.first().isError() ? address
					: new FormulaValue.One(text.first().cell(), address.first().shown()));
	}

	private static FormulaValue choose(List<FormulaValue> values) {
		FormulaValue otherwise = (values.size() > 2) ? values.get(2) : FormulaValue.truth(false);
		FormulaValue then = (values.size() > 1) ? values.get(1) : FormulaValue.One.BLANK;
		FormulaValue marked = values.getFirst()
			.with(then, (test, value) -> test.first().isTrue() ? value : FormulaValue.error("#else"));
		return marked.with(otherwise, (value, other) -> value.first().shown().equals("#else") ? other : value);
	}

	private static FormulaValue ifError(List<FormulaValue> values) {
		FormulaValue otherwise = (values.size() > 1) ? values.get(1) : FormulaValue.One.BLANK;
		return values.getFirst().with(otherwise, (value, other) -> value.first().isError() ? other : value);
	}

	private static FormulaValue substitute(List<FormulaValue> values) {
		if (values.size() < 3) {
			return FormulaValue.error("#N/A");
		}
		String old = values.get(1).first().shown();
		String next = values.get(2).first().shown();
		return each((text) -> old.isEmpty() ? text : text.replace(old, next)).apply(values);
	}

	private static FormulaValue sum(List<FormulaValue> values) {
		double sum = values.stream()
			.flatMap((value) -> value.rows().stream())
			.flatMap(List::stream)
			.mapToDouble(FormulaValue.One::toNumber)
			.filter((number) -> !Double.isNaN(number))
			.sum();
		return FormulaValue.number(sum);
	}

	private static Function<List<FormulaValue>, FormulaValue> each(UnaryOperator<String> change) {
		return (values) -> values.getFirst()
			.with(FormulaValue.One.BLANK, (value, blank) -> value.first().isError() ? value
					: FormulaValue.text(change.apply(value.first().shown())));
	}

	private static Stream<String> all(List<FormulaValue> values) {
		return values.stream()
			.flatMap((value) -> value.rows().stream())
			.flatMap(List::stream)
			.map(FormulaValue.One::shown);
	}

}
