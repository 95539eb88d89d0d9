package com.zigral.shaun.sheet;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.shaun.google.SheetsException;

/**
 * How a plan names a spreadsheet.
 */
public sealed interface SpreadsheetName {

	/** The address of a spreadsheet, as its web page has it. */
	Pattern ADDRESS = Pattern.compile("https?://.*/spreadsheets/(?:u/\\d+/)?d/([A-Za-z0-9_-]{20,})(?:[/?#].*)?");

	/** The sheet within the address. */
	Pattern GID = Pattern.compile("[?#&]gid=(\\d{1,9})\\b");

	/** What ids look like: those of today have 44 characters. */
	Pattern ID = Pattern.compile("(?=.*\\d)[A-Za-z0-9_-]{40,}");

	/**
	 * Read a name.
	 * @param text an address, an id or a title
	 * @return the name
	 * @throws SheetsException if it is an address, but not of a spreadsheet
	 */
	static SpreadsheetName parse(String text) throws SheetsException {
		Matcher address = ADDRESS.matcher(text);
		if (address.matches()) {
			Matcher gid = GID.matcher(text);
			return new Id(address.group(1),
					gid.find() ? OptionalInt.of(Integer.parseInt(gid.group(1))) : OptionalInt.empty());
		}
		if (text.matches("(?i)https?://.*")) {
			throw SheetsException.of("'" + text + "' is not the address of a Google spreadsheet; it should look like "
					+ "https://docs.google.com/spreadsheets/d/.../edit");
		}
		return ID.matcher(text).matches() ? new Id(text, OptionalInt.empty()) : new Title(text);
	}

	/**
	 * By its id.
	 *
	 * @param id the id
	 * @param sheetId the sheet that the address points to
	 */
	record Id(String id, OptionalInt sheetId) implements SpreadsheetName {
	}

	/**
	 * By its title among those shared with the account.
	 *
	 * @param title the title
	 */
	record Title(String title) implements SpreadsheetName {

		/**
		 * The search of Drive that finds it.
		 * @return the search
		 */
		String query() {
			return "name = '" + this.title.replace("\\", "\\\\").replace("'", "\\'")
					+ "' and mimeType = 'application/vnd.google-apps.spreadsheet' and trashed = false";
		}

		boolean isExactly(Optional<String> other) {
			return other.filter(this.title::equals).isPresent();
		}

	}

}
