package com.zigral.standin.linkedin.markup;

import java.util.ArrayList;
import java.util.List;

import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Position;
import com.zigral.standin.linkedin.member.Reach;
import com.zigral.standin.linkedin.member.Standing;
import com.zigral.standin.linkedin.member.Texts;

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
public record ProfileView(Texts texts, Member member, String name, Standing standing, Reach reach,
		List<Member> alsoViewed) {

	/** The sections that have a page of their own. */
	public static final List<String> SECTIONS = List.of("experience", "education", "skills", "languages");

	/** How many positions a profile shows before its link to all of them. */
	private static final int POSITIONS = 5;

	/** How many schools, skills and languages it shows. */
	private static final int OTHERS = 3;

	/** How many entries the page of a section shows before anybody scrolls. */
	private static final int DETAILS = 10;

	public ProfileView {
		alsoViewed = List.copyOf(alsoViewed);
	}

	/**
	 * The same with what stands on the profile itself, before "Show all" is followed.
	 * @return the view of the member's first positions, schools, skills and languages
	 */
	public ProfileView shortened() {
		return part(0, POSITIONS, OTHERS);
	}

	/**
	 * The same with what the page of a section shows before anybody scrolls.
	 * @return the view of the member's first entries in each section
	 */
	public ProfileView firstDetails() {
		return part(0, DETAILS, DETAILS);
	}

	/**
	 * The same with what the page of a section shows later.
	 * @return the view of the member's other entries in each section
	 */
	public ProfileView laterDetails() {
		return part(DETAILS, Integer.MAX_VALUE, Integer.MAX_VALUE);
	}

	/**
	 * Whether the page of a section has entries that come only when somebody scrolls.
	 * @param section the section's name in the address of its page
	 * @return whether it has more than 10
	 */
	public boolean hasLaterDetails(String section) {
		return count(section) > DETAILS;
	}

	private ProfileView part(int from, int positions, int others) {
		Member all = this.member;
		Member some = new Member(all.id(), all.slug(), all.name(), all.headline(), all.place(), all.about(),
				some(all.positions(), from, positions), some(all.education(), from, others),
				some(all.skills(), from, others), some(all.languages(), from, others), all.degree(), all.hidden());
		return new ProfileView(this.texts, some, this.name, this.standing, this.reach, this.alsoViewed);
	}

	private static <T> List<T> some(List<T> all, int from, int to) {
		return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
	}

	/**
	 * How many entries a section has.
	 * @param section the section's name in the address of its page
	 * @return how many
	 */
	public int count(String section) {
		return switch (section) {
			case "experience" -> this.member.positions().size();
			case "education" -> this.member.education().size();
			case "skills" -> this.member.skills().size();
			case "languages" -> this.member.languages().size();
			default -> 0;
		};
	}

	/**
	 * Whether a section has more entries than the profile itself shows.
	 * @param section the section's name in the address of its page
	 * @return whether there is a link to all of them
	 */
	public boolean hasMore(String section) {
		return count(section) > shortened().count(section);
	}

	/**
	 * Where a section has a page of its own.
	 * @param section the section's name in the address of its page
	 * @return the path, with a slash at its end
	 */
	public String detailsPath(String section) {
		return this.member.path() + "details/" + section + "/";
	}

	/**
	 * Where the contact info opens.
	 * @return the path, with a slash at its end
	 */
	public String contactPath() {
		return this.member.path() + "overlay/contact-info/";
	}

	/**
	 * How far away the member is, as the page shows it.
	 * @return such as {@code 2nd} in the page's language; the first degree once they are
	 * connected, words for out of network
	 */
	public String degree() {
		return switch (this.reach) {
			case OUT_OF_NETWORK -> this.texts.get("out.of.network");
			case OPEN, BEHIND_MORE, FOLLOW_ONLY, EMAIL_REQUIRED ->
				this.texts.degree(isConnected() ? 1 : this.member.degree());
		};
	}

	/**
	 * Whether the account is connected with the member by now.
	 * @return whether it is
	 */
	public boolean isConnected() {
		return this.standing == Standing.CONNECTED;
	}

	/**
	 * Whether Connect stands on the profile or behind "More".
	 * @return false once invited or connected, and when the member cannot be invited from
	 * here
	 */
	public boolean offersConnect() {
		return this.standing == Standing.STRANGER && this.reach != Reach.FOLLOW_ONLY
				&& this.reach != Reach.OUT_OF_NETWORK;
	}

	/**
	 * Whether Connect, if the profile offers it, is an entry of "More".
	 * @return false when it has a button of its own
	 */
	public boolean isBehindMore() {
		return this.reach == Reach.BEHIND_MORE;
	}

	/**
	 * Where a message to this member begins.
	 * @return the link's address
	 */
	public String composePath() {
		return composePath(this.member);
	}

	/**
	 * Where a message to a member begins, as profiles and lists link to it.
	 * @param whom who is to be written to
	 * @return the link's address, which knows the member by id and not by slug
	 */
	public static String composePath(Member whom) {
		String id = whom.profileId();
		return "/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A" + id + "&recipient=" + id
				+ "&screenContext=NON_SELF_PROFILE_VIEW&interop=msgOverlay";
	}

	/**
	 * Where an invitation begins. The slug is not encoded there, as it is in the address
	 * of the profile.
	 * @param whom who is to be invited
	 * @return the link's address
	 */
	public static String invitePath(Member whom) {
		return "/preload/custom-invite/?vanityName=" + whom.slug();
	}

	/**
	 * The positions, those that follow each other at one company together.
	 * @return the groups in order
	 */
	public List<List<Position>> companies() {
		List<List<Position>> groups = new ArrayList<>();
		for (Position position : this.member.positions()) {
			if (groups.isEmpty() || !groups.getLast().getFirst().company().equals(position.company())) {
				groups.add(new ArrayList<>());
			}
			groups.getLast().add(position);
		}
		return groups;
	}

}
