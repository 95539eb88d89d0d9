package com.zigral.lincoln.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.zigral.lincoln.search.TypeAhead.Term;

/**
 * The address of a search while it is put together.
 */
interface SearchAddress {

	/**
	 * Ask for words anywhere in the profile.
	 * @param words the words
	 */
	void keywords(String words);

	/**
	 * Ask for words of the current title.
	 * @param words the words
	 */
	void title(String words);

	/**
	 * Ask for words of the current company's name.
	 * @param words the words
	 */
	void company(String words);

	/**
	 * Ask for a term of a filter.
	 * @param facet the filter
	 * @param term the term
	 */
	void term(Facet facet, Term term);

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

}
