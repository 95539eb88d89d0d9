package com.zigral.lincoln.doctor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * What of style sheets decides whether people see something.
 */
final class DisplayRules {

	private static final Set<String> PROPERTIES = Set.of("display", "visibility", "content-visibility", "opacity",
			"position", "clip", "clip-path", "overflow", "width", "height");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

	private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

	/** Conditions that need not hold, and animations: a rule in them says nothing. */
	private static final Pattern CONDITIONAL = Pattern.compile("@(?!layer)[\\w-]+[^{};]*(;|\\{(?:[^{}]|\\{[^{}]*})*})");

	private DisplayRules() {
	}

	/**
	 * The rules of a sheet that hide or show something of a page.
	 * @param sheet the sheet
	 * @param page the page
	 * @return a sheet of those
	 */
	static String of(String sheet, Document page) {
		String plain = CONDITIONAL.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll("");
		return RULE.matcher(plain)
			.results()
			.filter((rule) -> matches(page, rule.group(1).strip()))
			.map((rule) -> rule.group(1).strip() + " { " + declarations(rule.group(2)) + " }")
			.filter((rule) -> !rule.endsWith("{  }"))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * The declarations among those given that hide or show something.
	 * @param text declarations
	 * @return those of them
	 */
	static String declarations(String text) {
		return Arrays.stream(text.split(";"))
			.map(String::strip)
			.filter((declaration) -> PROPERTIES.contains(declaration.split(":", 2)[0].strip().toLowerCase(Locale.ROOT)))
			.filter((declaration) -> !declaration.contains("url("))
			.collect(Collectors.joining("; "));
	}

	private static boolean matches(Document page, String selector) {
		try {
			return page.selectFirst(selector) != null;
		}
		catch (SelectorParseException | IllegalArgumentException ex) {
			return false;
		}
	}

}
