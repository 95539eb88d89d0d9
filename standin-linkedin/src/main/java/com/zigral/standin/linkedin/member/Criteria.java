package com.zigral.standin.linkedin.member;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a people search asks for. A member must meet all of it; of one facet's terms, any.
 *
 * @param keywords words that must stand somewhere in the profile
 * @param title words that must stand in the current title
 * @param terms the terms asked for
 * @param codes the codes asked for
 */
public record Criteria(Optional<String> keywords, Optional<String> title, Map<Facet, Set<Term>> terms,
		Map<Trait, Set<String>> codes) {

	/** What everybody meets. */
	public static final Criteria NONE = new Criteria(Optional.empty(), Optional.empty(), Map.of(), Map.of());

	public Criteria {
		terms = Map.copyOf(terms);
		codes = Map.copyOf(codes);
	}

	/**
	 * The same, with other keywords.
	 * @param words the keywords
	 * @return the criteria
	 */
	public Criteria withKeywords(String words) {
		return new Criteria(Optional.of(words), this.title, this.terms, this.codes);
	}

	/**
	 * The same, with another title.
	 * @param words words of the title
	 * @return the criteria
	 */
	public Criteria withTitle(String words) {
		return new Criteria(this.keywords, Optional.of(words), this.terms, this.codes);
	}

	/**
	 * The same, with one more term.
	 * @param facet the filter
	 * @param term the term
	 * @return the criteria
	 */
	public Criteria with(Facet facet, Term term) {
		Map<Facet, Set<Term>> more = new EnumMap<>(Facet.class);
		more.putAll(this.terms);
		Set<Term> termsOfFacet = new HashSet<>(more.getOrDefault(facet, Set.of()));
		termsOfFacet.add(term);
		more.put(facet, Set.copyOf(termsOfFacet));
		return new Criteria(this.keywords, this.title, more, this.codes);
	}

	/**
	 * The same, with one more trait.
	 * @param trait the filter
	 * @param asked the codes, any of which a member must have
	 * @return the criteria
	 */
	public Criteria with(Trait trait, Set<String> asked) {
		Map<Trait, Set<String>> more = new EnumMap<>(Trait.class);
		more.putAll(this.codes);
		more.put(trait, Set.copyOf(asked));
		return new Criteria(this.keywords, this.title, this.terms, more);
	}

	/**
	 * Whether a search finds a member.
	 * @param member the member
	 * @return whether they meet all of it; one who is hidden may do, too
	 */
	public boolean isMetBy(Member member) {
		return this.keywords.stream().allMatch((words) -> Words.allIn(words, member.everyWord()))
				&& this.title.stream().allMatch((words) -> isTitle(words, member))
				&& this.terms.keySet().stream().allMatch((facet) -> isMetBy(member, facet))
				&& this.codes.entrySet()
					.stream()
					.allMatch((asked) -> asked.getValue().contains(asked.getKey().of(member)));
	}

	private static boolean isTitle(String words, Member member) {
		return member.current().stream().anyMatch((current) -> Words.allIn(words, Words.folded(current.title())));
	}

	private boolean isMetBy(Member member, Facet facet) {
		return facet.of(member)
			.anyMatch((term) -> this.terms.getOrDefault(facet, Set.of()).stream().anyMatch(term::isOrIsWithin));
	}

}
