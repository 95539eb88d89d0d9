package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.zigral.lincoln.search.NameLookup.Term;

/**
 * The address of a people search: one parameter a filter, numbers and codes in a JSON
 * array.
 */
final class PeopleAddress implements SearchAddress {

	private final List<String> parameters = new ArrayList<>();

	@Override
	public void keywords(String words) {
		put("keywords", words);
	}

	@Override
	public void titles(List<String> titles) {
		put("titleFreeText", SearchAddress.anyOf(titles));
	}

	@Override
	public void companies(List<String> names) {
		put("company", SearchAddress.anyOf(names));
	}

	@Override
	public void terms(Facet facet, List<Term> terms) {
		put(facet.inAddress(), array(terms.stream().map(Term::id).toList()));
	}

	@Override
	public boolean anyOf(Choice choice, List<String> values) {
		choice.inAddress().ifPresent((name) -> put(name, array(values.stream().map(choice::code).toList())));
		return choice.inAddress().isPresent();
	}

	@Override
	public String path() {
		return SearchSite.LINKEDIN.path() + "?" + String.join("&", this.parameters);
	}

	private void put(String name, String value) {
		this.parameters.add(name + "=" + SearchAddress.encoded(value));
	}

	private static String array(List<String> values) {
		return values.stream().map((value) -> '"' + value + '"').collect(Collectors.joining(",", "[", "]"));
	}

}
