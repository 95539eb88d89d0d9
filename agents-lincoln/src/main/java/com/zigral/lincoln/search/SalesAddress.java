package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.lincoln.search.NameLookup.Term;

/**
 * The address of a Sales Navigator search: one parameter in a notation of its own, in
 * which texts are encoded once more.
 */
final class SalesAddress implements SearchAddress {

	private final List<String> filters = new ArrayList<>();

	private Optional<String> keywords = Optional.empty();

	@Override
	public void keywords(String words) {
		this.keywords = Optional.of(words);
	}

	@Override
	public void titles(List<String> titles) {
		put("CURRENT_TITLE", texts(titles));
	}

	@Override
	public void companies(List<String> names) {
		put(Facet.COMPANY.salesType(), texts(names));
	}

	@Override
	public void terms(Facet facet, List<Term> terms) {
		put(facet.salesType(),
				terms.stream().map((term) -> value("id:%s,".formatted(term.id()), term.label())).toList());
	}

	@Override
	public boolean anyOf(Choice choice, List<String> values) {
		put(choice.salesType(),
				values.stream().map((name) -> value("id:%s,".formatted(choice.code(name)), name)).toList());
		return true;
	}

	@Override
	public String path() {
		List<String> parts = new ArrayList<>();
		if (!this.filters.isEmpty()) {
			parts.add("filters:List(" + String.join(",", this.filters) + ")");
		}
		this.keywords.ifPresent((words) -> parts.add("keywords:" + SearchAddress.encoded(words)));
		return SearchSite.SALES_NAVIGATOR.path() + "?query="
				+ SearchAddress.encoded(parts.stream().collect(Collectors.joining(",", "(", ")")));
	}

	private void put(String type, List<String> values) {
		this.filters.add("(type:%s,values:List(%s))".formatted(type, String.join(",", values)));
	}

	private static List<String> texts(List<String> texts) {
		return texts.stream().map((text) -> value("", text)).toList();
	}

	private static String value(String id, String text) {
		return "(%stext:%s,selectionType:INCLUDED)".formatted(id, SearchAddress.encoded(text));
	}

}
