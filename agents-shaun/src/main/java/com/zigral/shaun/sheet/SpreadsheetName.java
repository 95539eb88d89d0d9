package com.zigral.shaun.sheet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.zigral.shaun.google.SheetsException;

/**
 * How a plan names a spreadsheet. What looks like an address is never taken for a title.
 */
public sealed interface SpreadsheetName {

	/** The address of a spreadsheet, as its web page or Drive has it. */
	Pattern ADDRESS = Pattern
		.compile("(?i)(?:/spreadsheets/(?:u/\\d+/)?d/|/file/d/|[?&]id=)([A-Za-z0-9_-]{20,})(?=[/?#&]|$)");

	/** A spreadsheet that was published, whose id is another one. */
	Pattern PUBLISHED = Pattern.compile("(?i)/spreadsheets/(?:u/\\d+/)?d/e/");

	/** The sheet within the address; the one behind the hash comes last and counts. */
	Pattern GID = Pattern.compile("[?#&]gid=(\\d{1,18})(?!\\d)");

	/** How long ids are today. */
	int ID_LENGTH = 44;

	/** What ids look like, those that were cut in copying included. */
	Pattern ID = Pattern.compile("[A-Za-z0-9_-]{40,}|(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[A-Za-z0-9_-]{25,}");

	/** What no title looks like. */
	Pattern LIKE_AN_ADDRESS = Pattern.compile(
			"(?i)^[a-z][a-z0-9+.-]*://.*|.*\\b(?:docs|drive|sheets)\\.google\\.[a-z.]+.*|.*spreadsheets/(?:u/\\d+/)?d/.*"
					+ "|^www\\.\\S+$|.*[?#&]gid=.*");

	/**
	 * Read a name.
	 * @param text an address in any copied form, an id or a title
	 * @return the name
	 * @throws SheetsException if it is an address, but not of a spreadsheet
	 */
	static SpreadsheetName parse(String text) throws SheetsException {
		String name = normalized(text);
		String address = unwrapped(name);
		if (LIKE_AN_ADDRESS.matcher(address).matches()) {
			return parseAddress(text, decoded(address));
		}
		if (address.isEmpty()) {
			throw SheetsException.of("The name of the spreadsheet is empty; give its title or its address");
		}
		return ID.matcher(address).matches() ? new Id(address, OptionalLong.empty(), address.length() != ID_LENGTH)
				: new Title(name);
	}

	private static SpreadsheetName parseAddress(String text, String address) throws SheetsException {
		if (PUBLISHED.matcher(address).find()) {
			throw SheetsException
				.of("'" + text.strip() + "' is the address of a published copy, which cannot be changed; "
						+ "open the spreadsheet itself and copy its address");
		}
		Matcher matcher = ADDRESS.matcher(address);
		if (!matcher.find()) {
			throw SheetsException
				.of("'" + text.strip() + "' is not the address of a Google spreadsheet; it should look like "
						+ "https://docs.google.com/spreadsheets/d/.../edit");
		}
		OptionalLong gid = GID.matcher(address)
			.results()
			.map((MatchResult found) -> OptionalLong.of(Long.parseLong(found.group(1))))
			.reduce(OptionalLong.empty(), (first, second) -> second);
		return new Id(matcher.group(1), gid, false);
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

	// <address>, "address", [title](address)
	private static String unwrapped(String name) {
		Matcher markdown = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)[^)]*\\)").matcher(name);
		String inner = markdown.matches() ? markdown.group(1) : name;
		return inner.replaceAll("^[<\"'“„‘(\\[]+", "").replaceAll("[>\"'”“’)\\].,;]+$", "").strip();
	}

	// Redirects carry the address encoded, and some encode it twice.
	private static String decoded(String address) {
		String decoded = address;
		for (int depth = 0; depth < 3 && decoded.matches("(?i).*spreadsheets%(?:25)*2F.*"); depth++) {
			try {
				decoded = URLDecoder.decode(decoded.replace("+", "%2B"), StandardCharsets.UTF_8);
			}
			catch (IllegalArgumentException ex) {
				return decoded;
			}
		}
		return decoded;
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
			return normalized(other).equalsIgnoreCase(this.title);
		}

		@Override
		public String toString() {
			return this.title;
		}

	}

}
