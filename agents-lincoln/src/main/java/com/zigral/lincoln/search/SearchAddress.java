package com.zigral.lincoln.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import com.zigral.lincoln.search.NameLookup.Term;

/**
 * The address of a search while it is put together. Of several values of a filter people
 * need only one.
 */
interface SearchAddress {

	/**
	 * Ask for words anywhere in the profile.
	 * @param words the words, with the site's own operators
	 */
	void keywords(String words);

	/**
	 * Ask for current titles.
	 * @param titles the titles
	 */
	void titles(List<String> titles);

	/**
	 * Ask for current companies by the words of their names.
	 * @param names the names
	 */
	void companies(List<String> names);

	/**
	 * Ask for terms of a filter.
	 * @param facet the filter
	 * @param terms the terms
	 */
	void terms(Facet facet, List<Term> terms);

	/**
	 * Ask for any of some values.
	 * @param choice the filter
	 * @param values the values
	 * @return whether the site has such a filter
	 */
	boolean anyOf(Choice choice, List<String> values);

	/**
	 * The address so far.
	 * @return the path and query, without a page number
	 */
	String path();

	static SearchAddress on(SearchSite site) {
		return switch (site) {
			case LINKEDIN -> new PeopleAddress();
			case SALES_NAVIGATOR -> new SalesAddress();
		};
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/**
	 * Any of some texts in the words of LinkedIn's search, as its help page a524335 has
	 * them: {@code CTO OR "VP Engineering"}.
	 * @param texts the texts
	 * @return a single one as it is, several joined, those of several words in quotation
	 * marks
	 */
	static String anyOf(List<String> texts) {
		return (texts.size() == 1) ? texts.getFirst()
				: texts.stream().map(SearchAddress::quoted).collect(Collectors.joining(" OR "));
	}

	private static String quoted(String text) {
		String plain = text.replace("\"", "");
		return plain.matches(".*\\s.*") ? '"' + plain + '"' : plain;
	}

}
