package com.zigral.sandbox.linkedin;

import java.util.Arrays;
import java.util.Optional;

/**
 * A search filter whose values are chosen from the site's own list, each known by a
 * number.
 */
public enum Facet {

	/** Where people live. */
	PLACE("geoUrn", "GEO", "geo"),

	/** Where people work now. */
	COMPANY("currentCompany", "COMPANY", "company"),

	/** The industry of the company where people work now. */
	INDUSTRY("industry", "INDUSTRY", "industry");

	private final String parameter;

	private final String type;

	private final String urn;

	Facet(String parameter, String type, String urn) {
		this.parameter = parameter;
		this.type = type;
		this.urn = urn;
	}

	/**
	 * The name of this filter in the address of a search.
	 * @return the query parameter
	 */
	public String parameter() {
		return this.parameter;
	}

	String type() {
		return this.type;
	}

	String urn(long id) {
		return "urn:li:%s:%d".formatted(this.urn, id);
	}

	static Optional<Facet> ofType(String type) {
		return Arrays.stream(values()).filter((facet) -> facet.type.equals(type)).findFirst();
	}

}
