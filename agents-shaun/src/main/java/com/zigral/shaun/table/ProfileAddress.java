package com.zigral.shaun.table;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.agent.ProfileUrl;
import com.zigral.shaun.sheet.CellValue;

/**
 * Reads the address of a profile from what people and tools have in a cell: with odd
 * characters, behind a redirect, of Sales Navigator, behind a link or in a formula.
 */
public final class ProfileAddress {

	/** The most redirects within each other. */
	private static final int MAX_DEPTH = 3;

	/** What nearly all cells of a large sheet hold, read without more ado. */
	private static final Pattern CANONICAL = Pattern.compile("https://www\\.linkedin\\.com/in/([a-z0-9-]{1,100})/?");

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern ENCODED = Pattern.compile("(?i)(?:linkedin\\.com|in|sales)%(?:25)*2F");

	private static final Pattern LINKEDIN = Pattern
		.compile("(?i)linkedin\\.com/(?:[^?#\\s]*?/)??(?:in|sales/lead|sales/people)/([^/?#&,;\\s\"'<>()\\[\\]]+)");

	private static final Pattern OTHER = Pattern
		.compile("(?i)^<?(?:https?://[^/?#\\s]+/(?:[^?#\\s]*/)?|/)?in/([^/?#&,;\\s\"'<>()\\[\\]]+)");

	private static final Pattern COMPANY = Pattern.compile("(?i)linkedin\\.com/(?:company|school|showcase)/");

	private static final Pattern MEMBER_ID = Pattern.compile("AC[A-Za-z]AA.*");

	private static final Pattern IN_FORMULA = Pattern.compile("\"([^\"]*(?:/in/|/sales/)[^\"]*)\"");

	private ProfileAddress() {
	}

	/**
	 * The profile that a cell names: by its text, its link, what its formula shows, or a
	 * link within its formula.
	 * @param cell the cell
	 * @return the profile, empty when none can be read
	 */
	public static Optional<ProfileUrl> of(CellValue cell) {
		if (!cell.isFormula()) {
			Optional<ProfileUrl> written = read(cell.source());
			return written.isPresent() ? written : read(cell.link());
		}
		return read(cell.link()).or(() -> read(cell.text())).or(() -> inFormula(cell.source()));
	}

	private static Optional<ProfileUrl> inFormula(String formula) {
		return IN_FORMULA.matcher(formula).results().flatMap((link) -> read(link.group(1)).stream()).findFirst();
	}

	/**
	 * The profile that a text names.
	 * @param text an address in any form
	 * @return the profile, empty when none can be read
	 */
	public static Optional<ProfileUrl> read(String text) {
		Matcher canonical = CANONICAL.matcher(text);
		if (canonical.matches()) {
			return Optional.of(new ProfileUrl(canonical.group(1)));
		}
		String address = cleaned(text);
		for (int depth = 0; depth < MAX_DEPTH && ENCODED.matcher(address).find(); depth++) {
			address = decoded(address);
		}
		Matcher linkedIn = LINKEDIN.matcher(address);
		if (linkedIn.find()) {
			return profile(linkedIn.group(1));
		}
		Matcher other = OTHER.matcher(address);
		return (!address.contains("linkedin.com") && other.find()) ? profile(other.group(1)) : Optional.empty();
	}

	/**
	 * Whether a text is the address of a company's page, which is nobody's profile.
	 * @param text the text
	 * @return whether it is
	 */
	static boolean isCompany(String text) {
		return COMPANY.matcher(text).find();
	}

	/**
	 * Whether a profile is only known by the id of its member, which is not the one that
	 * people see in addresses.
	 * @param profile the profile
	 * @return whether it is
	 */
	public static boolean isMemberId(ProfileUrl profile) {
		return MEMBER_ID.matcher(profile.publicIdentifier()).matches();
	}

	private static Optional<ProfileUrl> profile(String slug) {
		return ProfileUrl.from("/in/" + slug.replaceAll("[.:!)]+$", ""));
	}

	private static String cleaned(String text) {
		String visible = INVISIBLE.matcher(text).replaceAll("");
		return Normalizer.normalize(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
	}

	private static String decoded(String address) {
		try {
			return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

}
