package com.zigral.standin.linkedin.member;

import java.util.Locale;
import java.util.Map;

/**
 * A search filter with few values, each known by a code that is the same in every
 * language. The codes are those of LinkedIn's public reference data (job functions,
 * company sizes) and of the addresses of its searches.
 */
public enum Trait {

	/** How far away people are in the account's network. */
	NETWORK("network", "RELATIONSHIP"),

	/** The language of their profile. */
	PROFILE_LANGUAGE("profileLanguage", "PROFILE_LANGUAGE"),

	/** How high up they are; Sales Navigator only. */
	SENIORITY("", "SENIORITY_LEVEL"),

	/** The kind of work they do; Sales Navigator only. */
	FUNCTION("", "FUNCTION"),

	/** How many people work where they work; Sales Navigator only. */
	HEAD_COUNT("", "COMPANY_HEADCOUNT");

	private static final Map<String, String> LANGUAGES = Map.of("Germany", "de", "Spain", "es", "France", "fr");

	private final String parameter;

	private final String salesType;

	Trait(String parameter, String salesType) {
		this.parameter = parameter;
		this.salesType = salesType;
	}

	/**
	 * The code that a member has.
	 * @param member the member
	 * @return the code
	 */
	public String of(Member member) {
		String title = member.current().map(Position::title).orElse("").toLowerCase(Locale.ROOT);
		return switch (this) {
			case NETWORK -> "FSO".substring(member.degree() - 1, member.degree());
			case PROFILE_LANGUAGE -> LANGUAGES.getOrDefault(member.place().name().replaceFirst(".*, ", ""), "en");
			case SENIORITY -> seniority(title);
			case FUNCTION -> function(title);
			case HEAD_COUNT -> member.current().map((current) -> current.company().headCount()).orElse("A");
		};
	}

	/**
	 * The name of this filter in the address of a search.
	 * @return the query parameter, empty when only Sales Navigator has the filter
	 */
	public String parameter() {
		return this.parameter;
	}

	/**
	 * The name of this filter in Sales Navigator's query.
	 * @return the filter's type
	 */
	public String salesType() {
		return this.salesType;
	}

	private static String seniority(String title) {
		if (title.contains("founder")) {
			return "320";
		}
		if (title.contains("cto") || title.contains("chief")) {
			return "310";
		}
		if (title.startsWith("vp")) {
			return "300";
		}
		if (title.startsWith("head of")) {
			return "220";
		}
		return title.startsWith("senior") ? "120" : "110";
	}

	private static String function(String title) {
		if (title.contains("sales") || title.contains("account")) {
			return "25";
		}
		if (title.contains("marketing")) {
			return "15";
		}
		if (title.contains("product")) {
			return "19";
		}
		return (title.contains("executive") || title.contains("founder")) ? "4" : "8";
	}

}
