package com.zigral.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.zigral.cli.client.CallException;

/**
 * What is said beside a sentence.
 */
final class Context {

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

	private Context() {
	}

	/**
	 * Read {@code name=value} pairs. Values that look like numbers, {@code true} and
	 * {@code false} are those; a name that comes twice has a list of texts.
	 * @param pairs the pairs
	 * @return the values by name
	 * @throws CallException if one is no pair
	 */
	static Map<String, Object> parse(List<String> pairs) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		for (String pair : pairs) {
			int equals = pair.indexOf('=');
			if (equals < 1) {
				throw new CallException("--context is '" + pair + "'; expected name=value, such as industry=fintech");
			}
			texts.computeIfAbsent(pair.substring(0, equals).strip(), (name) -> new ArrayList<>())
				.add(pair.substring(equals + 1).strip());
		}
		Map<String, Object> context = new LinkedHashMap<>();
		texts.forEach(
				(name, values) -> context.put(name, (values.size() > 1) ? values : value(name, values.getFirst())));
		return context;
	}

	private static Object value(String name, String text) {
		if (name.equals("job_id")) {
			return text;
		}
		if (text.equals("true") || text.equals("false")) {
			return Boolean.valueOf(text);
		}
		return NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
	}

}
