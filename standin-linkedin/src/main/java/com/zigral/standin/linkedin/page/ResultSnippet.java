package com.zigral.standin.linkedin.page;

import java.util.Optional;

import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Position;
import com.zigral.standin.linkedin.member.Texts;

/**
 * The line of a search result that says where the words were found that were searched
 * for. Only a current position says what somebody does now.
 *
 * @param label the text that stands before it, such as "Past:"
 * @param text the position or the words
 */
record ResultSnippet(String label, String text) {

	/** How much of an "about" is quoted. */
	private static final int QUOTED = 60;

	private static final int KINDS = 5;

	/**
	 * What the result of a member shows. A search by title always shows the title; other
	 * searches show what the words were found in, or something that depends on the
	 * member.
	 * @param member whose result
	 * @param search the page
	 * @return the line, empty where the result has none
	 */
	static Optional<ResultSnippet> of(Member member, SearchView search) {
		if (search.criteria().title().isPresent()) {
			return current(member, search.texts());
		}
		return switch ((int) (member.id() % KINDS)) {
			case 0 -> current(member, search.texts());
			case 1 -> past(member, search.texts());
			case 2 -> summary(member, search.texts());
			case 3 -> skills(member, search.texts());
			default -> Optional.empty();
		};
	}

	private static Optional<ResultSnippet> current(Member member, Texts texts) {
		return member.current().map((position) -> new ResultSnippet(texts.get("current"), text(position, texts)));
	}

	private static Optional<ResultSnippet> past(Member member, Texts texts) {
		return member.positions()
			.stream()
			.filter((position) -> !position.isCurrent())
			.findFirst()
			.map((position) -> new ResultSnippet(texts.get("past"), text(position, texts)));
	}

	private static Optional<ResultSnippet> summary(Member member, Texts texts) {
		return member.about()
			.map((about) -> new ResultSnippet(texts.get("summary"),
					"..." + about.substring(0,
							about.offsetByCodePoints(0, Math.min(QUOTED, about.codePointCount(0, about.length()))))
							+ "..."));
	}

	private static Optional<ResultSnippet> skills(Member member, Texts texts) {
		return member.skills().stream().findFirst().map((skill) -> new ResultSnippet(texts.get("skills.found"), skill));
	}

	private static String text(Position position, Texts texts) {
		return texts.get("at", position.title(), position.company().name());
	}

}
