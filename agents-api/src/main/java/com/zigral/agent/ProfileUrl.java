package com.zigral.agent;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a LinkedIn profile in its one canonical form,
 * {@code https://www.linkedin.com/in/<slug>}: what people are told apart by.
 *
 * @param publicIdentifier the slug, decoded and in lower case; a member's id, such as
 * {@code ACoAAB...}, as it is, because its case matters
 */
public record ProfileUrl(String publicIdentifier) {

	/** The kind of text a slug may be: no separators, no white space, no controls. */
	private static final Pattern SLUG = Pattern.compile("[^\\s/?#\\p{Cntrl}]{1,200}");

	/** What stands for a member whose slug is not known, by all pages that lead there. */
	private static final Pattern MEMBER_ID = Pattern.compile("AC[A-Za-z]AA[A-Za-z0-9_-]{6,}");

	private static final Pattern PATH = Pattern.compile("(?i)(?:^|/)in/([^/?#]+)");

	public ProfileUrl {
		publicIdentifier = publicIdentifier.strip();
		if (!MEMBER_ID.matcher(publicIdentifier).matches()) {
			publicIdentifier = publicIdentifier.toLowerCase(Locale.ROOT);
		}
		if (!SLUG.matcher(publicIdentifier).matches()) {
			throw new IllegalArgumentException("Not a public identifier: '" + publicIdentifier + "'");
		}
	}

	/**
	 * Read a profile's address from any form a page or a person may give: with another
	 * host, country subdomain, query, fragment or language suffix, percent-encoded or
	 * not.
	 * @param address the address or its path
	 * @return the profile, empty when the address is not one of a profile
	 */
	public static Optional<ProfileUrl> from(String address) {
		Matcher matcher = PATH.matcher(address.strip());
		if (!matcher.find()) {
			return Optional.empty();
		}
		try {
			String slug = URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
			return SLUG.matcher(slug).matches() ? Optional.of(new ProfileUrl(slug)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether this names a member by their id, as threads do, and not by their slug: it
	 * may be the same person as one with a slug.
	 * @return whether it does
	 */
	public boolean isMemberId() {
		return MEMBER_ID.matcher(this.publicIdentifier).matches();
	}

	/**
	 * The canonical address.
	 * @return the address
	 */
	public URI toUri() {
		return URI.create(toString());
	}

	/**
	 * What files that show this profile have in their names, so that they are found
	 * again.
	 * @return lower-case letters, digits, dashes and underscores, unlike those of any
	 * other profile
	 */
	public String fileName() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
			return "%.60s-%s".formatted(this.publicIdentifier.replaceAll("[^a-z0-9-]", "_"),
					HexFormat.of().formatHex(hash, 0, 4));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "https://www.linkedin.com/in/"
				+ URLEncoder.encode(this.publicIdentifier, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
