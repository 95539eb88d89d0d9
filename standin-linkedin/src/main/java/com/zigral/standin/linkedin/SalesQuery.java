package com.zigral.standin.linkedin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.zigral.standin.linkedin.member.Catalog;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Facet;
import com.zigral.standin.linkedin.member.Term;
import com.zigral.standin.linkedin.member.Trait;
import org.jspecify.annotations.Nullable;

/**
 * The query of a Sales Navigator search, in the notation of its addresses:
 * {@code (filters:List((type:REGION,values:List((id:103644278,text:United%20States,selectionType:INCLUDED)))),keywords:word)}.
 *
 * @param keywords the keywords, if any
 * @param filters for each filter its values: the id, or the text where there is no id
 */
record SalesQuery(Optional<String> keywords, Map<String, Set<String>> filters) {

	private static final Pattern FILTER = Pattern.compile("type:([A-Z_]+),values:List\\(((?:\\([^()]*\\),?)*)\\)");

	private static final Pattern VALUE = Pattern
		.compile("\\((?:id:([^,()]+),)?text:([^,()]*),selectionType:INCLUDED\\)");

	private static final Pattern KEYWORDS = Pattern.compile("[(,]keywords:([^,()]*)");

	static SalesQuery of(String text) {
		Map<String, Set<String>> filters = new LinkedHashMap<>();
		Matcher filter = FILTER.matcher(text);
		while (filter.find()) {
			Set<String> values = new LinkedHashSet<>();
			Matcher value = VALUE.matcher(filter.group(2));
			while (value.find()) {
				values.add(Optional.ofNullable(value.group(1)).orElseGet(() -> decoded(value.group(2))));
			}
			filters.put(filter.group(1), values);
		}
		Matcher keywords = KEYWORDS.matcher(text);
		return new SalesQuery(keywords.find() ? Optional.of(decoded(keywords.group(1))) : Optional.empty(), filters);
	}

	/**
	 * What it asks for. A value that the site does not know is ignored in silence.
	 * @param catalog the site's terms
	 * @return the criteria
	 */
	Criteria criteria(Catalog catalog) {
		Criteria criteria = this.keywords.map(Criteria.NONE::withKeywords).orElse(Criteria.NONE);
		criteria = values("CURRENT_TITLE").stream().findFirst().map(criteria::withTitle).orElse(criteria);
		for (Facet facet : Facet.values()) {
			Set<Long> ids = values(facet.salesType()).stream()
				.filter((id) -> id.matches("\\d{1,18}"))
				.map(Long::valueOf)
				.collect(Collectors.toSet());
			for (Term term : catalog.known(facet, ids)) {
				criteria = criteria.with(facet, term);
			}
		}
		for (Trait trait : Trait.values()) {
			Set<String> codes = values(trait.salesType());
			criteria = codes.isEmpty() ? criteria : criteria.with(trait, codes);
		}
		return criteria;
	}

	/**
	 * The filters that the site takes, as its panel shows them.
	 * @param catalog the site's terms
	 * @return how many values are chosen in each filter, none where none is
	 */
	Map<String, Integer> chosen(Catalog catalog) {
		Criteria criteria = criteria(catalog);
		Map<String, Integer> chosen = new LinkedHashMap<>();
		chosen.put("CURRENT_TITLE", criteria.title().isPresent() ? 1 : 0);
		Arrays.stream(Facet.values())
			.forEach((facet) -> chosen.put(facet.salesType(), size(criteria.terms().get(facet))));
		Arrays.stream(Trait.values())
			.forEach((trait) -> chosen.put(trait.salesType(), size(criteria.codes().get(trait))));
		return chosen;
	}

	private Set<String> values(String type) {
		return this.filters.getOrDefault(type, Set.of());
	}

	private static int size(@Nullable Collection<?> values) {
		return (values != null) ? values.size() : 0;
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
