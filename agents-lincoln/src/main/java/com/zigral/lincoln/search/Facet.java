package com.zigral.lincoln.search;

/**
 * A search filter whose values the site knows by number only. The numbers are the same in
 * the people search and in Sales Navigator, the filters' names are not.
 */
enum Facet {

	/** Where people live. */
	LOCATION("location", "geoUrn", "REGION"),

	/** Where people work now. */
	COMPANY("company", "currentCompany", "CURRENT_COMPANY"),

	/** Where people worked before. */
	PAST_COMPANY("past_company", "pastCompany", "PAST_COMPANY"),

	/** The industry of the company where people work now. */
	INDUSTRY("industry", "industry", "INDUSTRY"),

	/** Where people were educated. */
	SCHOOL("school", "schoolFilter", "SCHOOL");

	private final String parameter;

	private final String inAddress;

	private final String salesType;

	Facet(String parameter, String inAddress, String salesType) {
		this.parameter = parameter;
		this.inAddress = inAddress;
		this.salesType = salesType;
	}

	String parameter() {
		return this.parameter;
	}

	/**
	 * The parameter's name in a sentence.
	 * @return the words
	 */
	String words() {
		return this.parameter.replace('_', ' ');
	}

	String inAddress() {
		return this.inAddress;
	}

	/**
	 * The filter's name in Sales Navigator's query.
	 * @return the name
	 */
	String salesType() {
		return this.salesType;
	}

}
