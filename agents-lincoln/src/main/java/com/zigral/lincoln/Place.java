package com.zigral.lincoln;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of page an address is, told from the address alone, since that is the same in
 * every language.
 */
enum Place {

	/** A page that only members see. */
	CONTENT,

	/** A page for those who are not logged in. */
	SIGNED_OUT,

	/** A check of who is there. */
	CHALLENGE,

	/** Where the site sends visitors of pages that are gone. */
	GONE;

	private static final Pattern PATH = Pattern.compile("^https?://[^/?#]*([^?#]*)");

	static Place of(String address) {
		Matcher matcher = PATH.matcher(address);
		String path = matcher.find() ? matcher.group(1) : "";
		if (path.matches("/(login|uas/login|authwall|checkpoint/lg)(/.*)?")) {
			return SIGNED_OUT;
		}
		if (path.startsWith("/checkpoint/")) {
			return CHALLENGE;
		}
		return path.matches("/(404|in/unavailable)/?") ? GONE : CONTENT;
	}

}
