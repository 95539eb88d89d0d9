package com.zigral.standin.linkedin.markup;

import com.zigral.standin.linkedin.member.Member;

/**
 * What the pages of some members have and those of others do not. It depends on the
 * member's number only, so that it is the same at every start.
 */
public enum Variation {

	/** Pronouns before the headline. */
	PRONOUNS(3, 1),

	/** A second degree in the page, which is not displayed. */
	SECOND_DEGREE(4, 2),

	/** "Contact info" is a link to {@code #}. */
	CONTACT_BY_SCRIPT(2, 1),

	/** Followers among the lines of the top card and of search results. */
	FOLLOWERS(3, 0),

	/** A link to write a message although they are not connected. */
	COMPOSE_LINK(4, 1),

	/** Connect has a key that ends in {@code _connect}, not a random one. */
	NAMED_KEY(3, 2),

	/** The key of a section stands on a {@code div} around it. */
	KEY_ON_DIV(2, 0),

	/** A skills line and more under a position. */
	SKILLS_OF_POSITION(3, 1),

	/** "LinkedIn helped me get this job" under a position. */
	HELPED(5, 1),

	/** A file under a position. */
	ATTACHMENT(5, 2),

	/** Experience is in a part of its own, as since August 2026. */
	EXPERIENCE_ALONE(3, 0),

	/** Skills are known by keys of their own, schools by random ones. */
	SKILL_KEYS(2, 1),

	/** A badge beside the name. */
	VERIFIED(5, 3),

	/** A search result as a parser leaves it: the link around the card is torn apart. */
	UNNESTED(7, 5),

	/** A search result's lines have one more element around the text. */
	SPANS_IN_LINES(2, 1),

	/** A search result offers nothing. */
	NO_ACTION(4, 3);

	private final int of;

	private final int which;

	Variation(int of, int which) {
		this.of = of;
		this.which = which;
	}

	/**
	 * Whether a member's pages have it.
	 * @param member the member
	 * @return whether they do, the same at every start
	 */
	public boolean isOf(Member member) {
		return member.id() % this.of == this.which;
	}

}
