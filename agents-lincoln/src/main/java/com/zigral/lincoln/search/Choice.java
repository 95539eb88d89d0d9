package com.zigral.lincoln.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.Parameter;
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
			"1st=F; 2nd=S; 3rd+=O"),

	/** The language of their profile. */
	PROFILE_LANGUAGE("profile_language", "The language people wrote their profile in", "profileLanguage",
			"PROFILE_LANGUAGE",
			"English=en; German=de; Spanish=es; French=fr; Portuguese=pt; Italian=it; Dutch=nl; "
					+ "Polish=pl; Turkish=tr; Chinese=zh; Japanese=ja"),

	/** How high up they are. */
	SENIORITY("seniority", "How high up people are; only Sales Navigator can", "", "SENIORITY_LEVEL",
			"Owner/Partner=320; CXO=310; Vice President=300; Director=220; Experienced Manager=210; "
					+ "Entry Level Manager=200; Strategic=130; Senior=120; Entry Level=110; In Training=100"),

	/** The kind of work they do. */
	FUNCTION("function", "The kind of work people do; only Sales Navigator can", "", "FUNCTION",
			"Accounting=1; Administrative=2; Arts and Design=3; Business Development=4; "
					+ "Community and Social Services=5; Consulting=6; Education=7; Engineering=8; "
					+ "Entrepreneurship=9; Finance=10; Healthcare Services=11; Human Resources=12; "
					+ "Information Technology=13; Legal=14; Marketing=15; Media and Communication=16; "
					+ "Military and Protective Services=17; Operations=18; Product Management=19; "
					+ "Program and Project Management=20; Purchasing=21; Quality Assurance=22; "
					+ "Real Estate=23; Research=24; Sales=25; Customer Success and Support=26"),

	/** How many people work where they work. */
	HEAD_COUNT("head_count", "How many people work for the current company; only Sales Navigator can", "",
			"COMPANY_HEADCOUNT", "Self-employed=A; 1-10=B; 11-50=C; 51-200=D; 201-500=E; 501-1000=F; 1001-5000=G; "
					+ "5001-10000=H; 10001+=I");

	private final String parameter;

	private final String description;

	private final String inAddress;

	private final String salesType;

	private final String codes;

	Choice(String parameter, String description, String inAddress, String salesType, String codes) {
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
		return Parameter.choices(this.parameter, this.description, List.copyOf(codes().keySet()));
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
		return Optional.ofNullable(codes().get(value))
			.orElseThrow(
					() -> new LinkedInException(ErrorKind.PRECONDITION, "The filter '%s' has no value '%s'; it has %s"
						.formatted(this.parameter, value, String.join(", ", codes().keySet()))));
	}

	static List<Parameter> toParameters() {
		return Arrays.stream(values()).map(Choice::toParameter).toList();
	}

	private Map<String, String> codes() {
		return Arrays.stream(this.codes.split("; "))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1], (a, b) -> a, LinkedHashMap::new));
	}

}
