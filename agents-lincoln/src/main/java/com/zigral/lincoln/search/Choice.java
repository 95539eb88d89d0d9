package com.zigral.lincoln.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.description.Parameter;
import com.zigral.lincoln.browser.LinkedInException;

/**
 * A search filter with few values, each with a code that is the same in every language.
 * Functions and head counts have the codes of Microsoft's LinkedIn API reference ("Job
 * function codes", "Company size codes"), the others those that the addresses of searches
 * show.
 */
enum Choice {

	/** How far away people are in the account's network. */
	NETWORK("network", "How far away people are in the account's own network", "network", "RELATIONSHIP",
			List.of(new Code("1st", "F"), new Code("2nd", "S"), new Code("3rd+", "O"))),

	/** The language of their profile. */
	PROFILE_LANGUAGE("profile_language", "The language people wrote their profile in", "profileLanguage",
			"PROFILE_LANGUAGE",
			List.of(new Code("English", "en"), new Code("German", "de"), new Code("Spanish", "es"),
					new Code("French", "fr"), new Code("Portuguese", "pt"), new Code("Italian", "it"),
					new Code("Dutch", "nl"), new Code("Polish", "pl"), new Code("Turkish", "tr"),
					new Code("Chinese", "zh"), new Code("Japanese", "ja"))),

	/** How high up they are. */
	SENIORITY("seniority", "How high up people are; only Sales Navigator can", "", "SENIORITY_LEVEL",
			List.of(new Code("Owner/Partner", "320"), new Code("CXO", "310"), new Code("Vice President", "300"),
					new Code("Director", "220"), new Code("Experienced Manager", "210"),
					new Code("Entry Level Manager", "200"), new Code("Strategic", "130"), new Code("Senior", "120"),
					new Code("Entry Level", "110"), new Code("In Training", "100"))),

	/** The kind of work they do. */
	FUNCTION("function", "The kind of work people do; only Sales Navigator can", "", "FUNCTION",
			List.of(new Code("Accounting", "1"), new Code("Administrative", "2"), new Code("Arts and Design", "3"),
					new Code("Business Development", "4"), new Code("Community and Social Services", "5"),
					new Code("Consulting", "6"), new Code("Education", "7"), new Code("Engineering", "8"),
					new Code("Entrepreneurship", "9"), new Code("Finance", "10"), new Code("Healthcare Services", "11"),
					new Code("Human Resources", "12"), new Code("Information Technology", "13"),
					new Code("Legal", "14"), new Code("Marketing", "15"), new Code("Media and Communication", "16"),
					new Code("Military and Protective Services", "17"), new Code("Operations", "18"),
					new Code("Product Management", "19"), new Code("Program and Project Management", "20"),
					new Code("Purchasing", "21"), new Code("Quality Assurance", "22"), new Code("Real Estate", "23"),
					new Code("Research", "24"), new Code("Sales", "25"),
					new Code("Customer Success and Support", "26"))),

	/** How many people work where they work. */
	HEAD_COUNT("head_count", "How many people work for the current company; only Sales Navigator can", "",
			"COMPANY_HEADCOUNT",
			List.of(new Code("Self-employed", "A"), new Code("1-10", "B"), new Code("11-50", "C"),
					new Code("51-200", "D"), new Code("201-500", "E"), new Code("501-1000", "F"),
					new Code("1001-5000", "G"), new Code("5001-10000", "H"), new Code("10001+", "I")));

	private final String parameter;

	private final String description;

	private final String inAddress;

	private final String salesType;

	/** Unmodifiable: each constant's codes come from {@link List#of}. */
	@SuppressWarnings("ImmutableEnumChecker")
	private final List<Code> codes;

	Choice(String parameter, String description, String inAddress, String salesType, List<Code> codes) {
		this.parameter = parameter;
		this.description = description;
		this.inAddress = inAddress;
		this.salesType = salesType;
		this.codes = codes;
	}

	String parameter() {
		return this.parameter;
	}

	/**
	 * The parameter of an action that takes it.
	 * @return the parameter
	 */
	Parameter toParameter() {
		return Parameter.choices(this.parameter, this.description, values(this.codes));
	}

	/**
	 * The filter's name in the address of a people search.
	 * @return the name, empty when the people search has no such filter
	 */
	Optional<String> inAddress() {
		return Optional.of(this.inAddress).filter((name) -> !name.isEmpty());
	}

	/**
	 * The filter's name in Sales Navigator's query.
	 * @return the name
	 */
	String salesType() {
		return this.salesType;
	}

	/**
	 * The code of a value.
	 * @param value one of the values the parameter allows
	 * @return the code
	 */
	String code(String value) {
		return this.codes.stream()
			.filter((code) -> code.value().equals(value))
			.map(Code::code)
			.findFirst()
			.orElseThrow(
					() -> new LinkedInException(ErrorKind.PRECONDITION, "The filter '%s' has no value '%s'; it has %s"
						.formatted(this.parameter, value, String.join(", ", values(this.codes)))));
	}

	static List<Parameter> toParameters() {
		return Arrays.stream(values()).map(Choice::toParameter).toList();
	}

	private static List<String> values(List<Code> codes) {
		return codes.stream().map(Code::value).toList();
	}

	/**
	 * A value and the code by which addresses know it.
	 *
	 * @param value the value as plans word it
	 * @param code the code
	 */
	private record Code(String value, String code) {
	}

}
