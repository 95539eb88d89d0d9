package com.zigral.sandbox.linkedin;

import java.util.List;

/**
 * What a profile page shows.
 *
 * @param texts the language
 * @param member whose profile it is
 * @param name the name to show, empty when names are switched off
 * @param alsoViewed who is in the sidebar
 */
record ProfileView(Texts texts, Member member, String name, List<Member> alsoViewed) {

	/** How many positions a profile shows before its link to all of them. */
	static final int POSITIONS = 5;

	ProfileView {
		alsoViewed = List.copyOf(alsoViewed);
	}

	List<Position> firstPositions() {
		return this.member.positions().stream().limit(POSITIONS).toList();
	}

	boolean hasMorePositions() {
		return this.member.positions().size() > POSITIONS;
	}

	String detailsPath(String section) {
		return this.member.path() + "details/" + section + "/";
	}

	boolean isOneCompany() {
		List<Position> positions = this.member.positions();
		return positions.size() > 1 && positions.stream().map(Position::company).distinct().count() == 1;
	}

}
