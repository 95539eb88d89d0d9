package com.zigral.sandbox.linkedin;

import java.util.List;

/**
 * What a profile page shows.
 *
 * @param texts the language
 * @param member whose profile it is
 * @param name the name to show, empty when names are switched off
 * @param standing how the account stands with them
 * @param reach how they can be reached
 * @param alsoViewed who is in the sidebar
 */
record ProfileView(Texts texts, Member member, String name, Standing standing, Reach reach, List<Member> alsoViewed) {

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

	String degree() {
		return switch (this.reach) {
			case OUT_OF_NETWORK -> this.texts.get("out.of.network");
			case OPEN, BEHIND_MORE, FOLLOW_ONLY, EMAIL_REQUIRED ->
				this.texts.degree((this.standing == Standing.CONNECTED) ? 1 : this.member.degree());
		};
	}

	boolean offersConnect() {
		return this.standing == Standing.STRANGER && this.reach != Reach.FOLLOW_ONLY
				&& this.reach != Reach.OUT_OF_NETWORK;
	}

	boolean isBehindMore() {
		return this.reach == Reach.BEHIND_MORE;
	}

	String invitePath() {
		return invitePath(this.member);
	}

	static String invitePath(Member whom) {
		return "/preload/custom-invite/?vanityName=" + Words.encoded(whom.slug());
	}

	String composePath() {
		String id = this.member.profileId();
		return "/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A" + id + "&recipient=" + id
				+ "&screenContext=NON_SELF_PROFILE_VIEW&interop=msgOverlay";
	}

	boolean isOneCompany() {
		List<Position> positions = this.member.positions();
		return positions.size() > 1 && positions.stream().map(Position::company).distinct().count() == 1;
	}

}
