package com.zigral.lincoln.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that the address of a people search gives a filter, as
 * {@code geoUrn=["103644278"]} or with whole urns.
 */
final class FacetIds {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");

	private FacetIds() {
	}

	/**
	 * Read them.
	 * @param address the address of the results
	 * @param facet the filter
	 * @return the numbers in their order, none when the filter is not set
	 */
	static List<String> in(String address, Facet facet) {
		Matcher parameter = Pattern.compile("[?&]" + facet.inAddress() + "=([^&#]*)").matcher(address);
		return parameter.find() ? NUMBER.matcher(URLDecoder.decode(parameter.group(1), StandardCharsets.UTF_8))
			.results()
			.map((match) -> match.group())
			.toList() : List.of();
	}

}
