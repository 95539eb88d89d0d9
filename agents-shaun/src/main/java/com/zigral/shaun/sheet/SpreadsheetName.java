package com.zigral.shaun.sheet;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.zigral.shaun.google.SheetsException;

/**
 * How a plan names a spreadsheet. What looks like an address is never taken for a title.
 */
sealed interface SpreadsheetName {

	/**
	 * Read a name.
	 * @param text an address in any copied form, an id or a title
	 * @return the name
	 * @throws SheetsException if it is an address, but not of a spreadsheet
	 */
	static SpreadsheetName parse(String text) throws SheetsException {
		return SpreadsheetNameParser.parse(text);
	}

	/**
	 * A text as people mean it: composed characters, no invisible ones, no white space at
	 * its ends and one blank within.
	 * @param text the text
	 * @return the text for comparisons
	 */
	static String normalized(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC)
			.replaceAll("[\\p{Cf}\\p{Cc}&&[^\\s]]", "")
			.replaceAll("[\\s\\p{Z}]+", " ")
			.strip();
	}

	/**
	 * By its id.
	 *
	 * @param id the id
	 * @param sheetId the sheet that the address points to
	 * @param isGuessed whether the text only looks like an id and may be a title
	 */
	record Id(String id, OptionalLong sheetId, boolean isGuessed) implements SpreadsheetName {

		@Override
		public String toString() {
			return this.id;
		}

	}

	/**
	 * By its title among those shared with the account.
	 *
	 * @param title the title, normalised
	 */
	record Title(String title) implements SpreadsheetName {

		private static final String KIND = " and mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false";

		/**
		 * The search of Drive that finds it.
		 * @return the search
		 */
		String query() {
			Set<String> forms = new LinkedHashSet<>();
			forms.add(this.title);
			forms.add(Normalizer.normalize(this.title, Normalizer.Form.NFD));
			String names = forms.stream().map((form) -> "name = " + quoted(form)).collect(Collectors.joining(" or "));
			return (forms.size() > 1) ? "(" + names + ")" + KIND : names + KIND;
		}

		/**
		 * A wider search, for titles that differ in white space or in invisible
		 * characters.
		 * @return the search, empty when there is nothing to search for
		 */
		Optional<String> widerQuery() {
			Matcher word = Pattern.compile("[A-Za-z0-9]{2,}").matcher(this.title);
			return word.find() ? Optional.of("name contains " + quoted(word.group()) + KIND) : Optional.empty();
		}

		private static String quoted(String text) {
			return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
		}

		boolean isExactly(String other) {
			return other.equals(this.title);
		}

		boolean isLike(String other) {
			return SpreadsheetNameParser.unquoted(normalized(other)).equalsIgnoreCase(this.title);
		}

		@Override
		public String toString() {
			return this.title;
		}

	}

}
