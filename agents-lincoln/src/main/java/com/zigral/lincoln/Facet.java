package com.zigral.lincoln;

/**
 * A search filter whose values the site knows by number only.
 */
enum Facet {

	/** Where people live. */
	LOCATION("location", "geoUrn"),

	/** Where people work now. */
	COMPANY("company", "currentCompany"),

	/** The industry of the company where people work now. */
	INDUSTRY("industry", "industry");

	private final String parameter;

	private final String inAddress;

	Facet(String parameter, String inAddress) {
		this.parameter = parameter;
		this.inAddress = inAddress;
	}

	String parameter() {
		return this.parameter;
	}

	String inAddress() {
		return this.inAddress;
	}

}
