package com.zigral.shaun.sheet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.shaun.google.SheetsException;

/**
 * Reads how a plan names a spreadsheet.
 * <table>
 * <caption>What a text is taken for</caption>
 * <tr>
 * <th>A text</th>
 * <th>is</th>
 * </tr>
 * <tr>
 * <td>with the address of a spreadsheet in it: without scheme, in brackets, in quotes, as
 * a Markdown link, in a formula, behind a redirect</td>
 * <td>that spreadsheet, and the sheet that the address points to</td>
 * </tr>
 * <tr>
 * <td>with another address of Google, or the end of one</td>
 * <td>refused</td>
 * </tr>
 * <tr>
 * <td>that looks like an id, with or without parts of an address around it, or like the
 * address of something else</td>
 * <td>whatever of title and id can be found; nothing is made from it</td>
 * </tr>
 * <tr>
 * <td>of another kind</td>
 * <td>a title, without quotes around it</td>
 * </tr>
 * </table>
 */
final class SpreadsheetNameParser {

	/** The address of a spreadsheet, as its web page or Drive has it. */
	private static final Pattern ADDRESS = Pattern
		.compile("(?i)(?:/spreadsheets/(?:u/\\d+/)?d/|/file/d/|[?&]id=)([A-Za-z0-9_-]{20,})(?=[/?#&]|$)");

	/** A spreadsheet that was published, whose id is another one. */
	private static final Pattern PUBLISHED = Pattern.compile("(?i)/spreadsheets/(?:u/\\d+/)?d/e/");

	/** The sheet within the address; the one behind the hash comes last and counts. */
	private static final Pattern GID = Pattern.compile("[?#&]gid=(\\d{1,18})(?!\\d)");

	/** How long ids are today. */
	private static final int ID_LENGTH = 44;

	/** What ids look like, those that were cut in copying included. */
	private static final Pattern ID = Pattern
		.compile("[A-Za-z0-9_-]{40,}|(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[A-Za-z0-9_-]{25,}");

	/** An id with more around it, such as {@code d/<id>/edit}. */
	private static final Pattern ID_WITHIN = Pattern.compile(
			"(?<![\\w-])(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])(?=[\\w-]*\\d)([A-Za-z0-9_-]{" + ID_LENGTH + "})(?![\\w-])");

	/** What no title looks like. */
	private static final Pattern LIKE_AN_ADDRESS = Pattern
		.compile("(?i)^[a-z][a-z0-9+.-]*://.*|.*\\b(?:docs|drive|sheets|spreadsheets)\\.google\\.[a-z.]+.*"
				+ "|.*spreadsheets/(?:u/\\d+/)?d/.*|^www\\.\\S+$|(?:.*[?#&])?gid=.*");

	/** A host and a path, which may be the address of anything, but also a title. */
	private static final Pattern LIKE_A_PATH = Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}/\\S*");

	/** What people put around a name when they quote it. */
	private static final Pattern QUOTED = Pattern.compile("(\\*\\*|[\"'`„“”‘‚«])(.*\\S)(\\*\\*|[\"'`“”’‘»])");

	private SpreadsheetNameParser() {
	}

	/**
	 * Read a name.
	 * @param text an address in any copied form, an id or a title
	 * @return the name
	 * @throws SheetsException if it is an address, but not of a spreadsheet
	 */
	static SpreadsheetName parse(String text) throws SheetsException {
		String name = SpreadsheetName.normalized(text);
		String address = unwrapped(name);
		if (address.isEmpty()) {
			throw SheetsException.of("The name of the spreadsheet is empty; give its title or its address");
		}
		Matcher within = ID_WITHIN.matcher(address);
		if (LIKE_AN_ADDRESS.matcher(address).matches() && !(isBare(address) && within.find())) {
			return parseAddress(text, decoded(address.replaceAll("\\s*/\\s*", "/")));
		}
		if (ID.matcher(address).matches()) {
			return new SpreadsheetName.Id(address, OptionalLong.empty(), address.length() != ID_LENGTH);
		}
		if (within.reset().find()) {
			return new SpreadsheetName.Id(within.group(1), gid(address), true);
		}
		return LIKE_A_PATH.matcher(address).matches() ? new SpreadsheetName.Id(address, OptionalLong.empty(), true)
				: new SpreadsheetName.Title(unquoted(name));
	}

	// Without a host, such as <id>#gid=0.
	private static boolean isBare(String address) {
		return !address.contains("google.") && !address.contains("://");
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
		return new SpreadsheetName.Id(matcher.group(1), gid(address), false);
	}

	private static OptionalLong gid(String address) {
		return GID.matcher(address)
			.results()
			.map((MatchResult found) -> OptionalLong.of(Long.parseLong(found.group(1))))
			.reduce(OptionalLong.empty(), (first, second) -> second);
	}

	// <address>, "address", [title](address)
	private static String unwrapped(String name) {
		Matcher markdown = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)[^)]*\\)").matcher(name);
		String inner = markdown.matches() ? markdown.group(1) : name;
		return inner.replaceAll("^[<\"'“„‘(\\[`*]+", "").replaceAll("[>\"'”“’)\\].,;`*]+$", "").strip();
	}

	/**
	 * A name without the quotes that people put around it.
	 * @param name the name
	 * @return what is quoted, or the name
	 */
	static String unquoted(String name) {
		Matcher quoted = QUOTED.matcher(name);
		return quoted.matches() ? quoted.group(2).strip() : name;
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

}
