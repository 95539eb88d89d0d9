package com.zigral.standin.linkedin;

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
	private static final int POSITIONS = 5;

	/** How many schools, skills and languages it shows. */
	private static final int OTHERS = 3;

	ProfileView {
		alsoViewed = List.copyOf(alsoViewed);
	}

	/**
	 * The same with what stands on the profile itself, before "Show all" is followed.
	 * @return the view of the member's first positions, schools, skills and languages
	 */
	ProfileView shortened() {
		Member all = this.member;
		Member first = new Member(all.id(), all.slug(), all.name(), all.headline(), all.place(), all.about(),
				some(all.positions(), POSITIONS), some(all.education(), OTHERS), some(all.skills(), OTHERS),
				some(all.languages(), OTHERS), all.degree(), all.hidden());
		return new ProfileView(this.texts, first, this.name, this.standing, this.reach, this.alsoViewed);
	}

	/**
	 * How many of a section there are in all.
	 * @param section the section's name in the address of its page
	 * @return how many, 0 when the profile itself shows all of them
	 */
	int all(String section) {
		return switch (section) {
			case "experience" -> beyond(this.member.positions(), POSITIONS);
			case "education" -> beyond(this.member.education(), OTHERS);
			case "skills" -> beyond(this.member.skills(), OTHERS);
			case "languages" -> beyond(this.member.languages(), OTHERS);
			default -> 0;
		};
	}

	private static <T> List<T> some(List<T> all, int most) {
		return all.subList(0, Math.min(most, all.size()));
	}

	private static int beyond(List<?> all, int most) {
		return (all.size() > most) ? all.size() : 0;
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
