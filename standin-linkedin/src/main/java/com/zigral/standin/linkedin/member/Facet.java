package com.zigral.standin.linkedin.member;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A search filter whose values are chosen from the site's own list, each known by a
 * number.
 */
public enum Facet {

	/** Where people live. */
	PLACE("geoUrn", "GEO", "geo", "REGION", false),

	/** Where people work now. */
	COMPANY("currentCompany", "COMPANY", "company", "CURRENT_COMPANY", false),

	/** The industry of the company where people work now. */
	INDUSTRY("industry", "INDUSTRY", "industry", "INDUSTRY", true),

	/** Where people worked before. */
	PAST_COMPANY("pastCompany", "PAST_COMPANY", "company", "PAST_COMPANY", true),

	/** Where people were educated. */
	SCHOOL("schoolFilter", "SCHOOL", "school", "SCHOOL", true);

	private final String parameter;

	private final String type;

	private final String urn;

	private final String salesType;

	private final boolean amongAllFilters;

	Facet(String parameter, String type, String urn, String salesType, boolean amongAllFilters) {
		this.parameter = parameter;
		this.type = type;
		this.urn = urn;
		this.salesType = salesType;
		this.amongAllFilters = amongAllFilters;
	}

	/**
	 * The name of this filter in the address of a search.
	 * @return the query parameter
	 */
	public String parameter() {
		return this.parameter;
	}

	/**
	 * The name of this filter where terms are suggested for it.
	 * @return the value of the query parameter {@code type}
	 */
	public String type() {
		return this.type;
	}

	/**
	 * The name of this filter in Sales Navigator's query.
	 * @return the filter's type
	 */
	public String salesType() {
		return this.salesType;
	}

	/**
	 * How suggestions name a term.
	 * @param id the term's number
	 * @return such as {@code urn:li:geo:103644278}
	 */
	public String urn(long id) {
		return "urn:li:%s:%d".formatted(this.urn, id);
	}

	/**
	 * What a member has of this filter's terms.
	 * @param member the member
	 * @return the terms
	 */
	Stream<Term> of(Member member) {
		return switch (this) {
			case PLACE -> Stream.of(member.place());
			case COMPANY -> member.current().stream().map((current) -> current.company().term());
			case INDUSTRY -> member.current().stream().map((current) -> current.company().industry());
			case PAST_COMPANY -> member.positions()
				.stream()
				.filter((position) -> !position.isCurrent())
				.map((position) -> position.company().term());
			case SCHOOL -> member.education().stream().map(Catalog::term);
		};
	}

	/**
	 * Find a filter by its {@link #type()}.
	 * @param type the type
	 * @return the filter, empty when there is none
	 */
	public static Optional<Facet> ofType(String type) {
		return Arrays.stream(values()).filter((facet) -> facet.type.equals(type)).findFirst();
	}

	/**
	 * The filters that have a button of their own, or those behind "All filters".
	 * @param amongAllFilters which of the two
	 * @return the filters
	 */
	public static List<Facet> shown(boolean amongAllFilters) {
		return Arrays.stream(values()).filter((facet) -> facet.amongAllFilters == amongAllFilters).toList();
	}

}
