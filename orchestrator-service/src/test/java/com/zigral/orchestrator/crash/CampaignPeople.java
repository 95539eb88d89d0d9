package com.zigral.orchestrator.crash;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;
import com.zigral.standin.linkedin.member.Member;

/**
 * The people of a campaign, one of each kind: what the campaign has for them differs.
 *
 * @param connected was connected before; gets both messages
 * @param accepting accepts the invitation; gets both messages
 * @param answering accepts and answers the first message; gets no other
 * @param silent does not accept; the invitation is taken back
 */
record CampaignPeople(Member connected, Member accepting, Member answering, Member silent) {

	private static final int INVITED = 3;

	/** The first members have profiles that are not like most. */
	private static final int ODD = 7;

	/**
	 * Choose people whose names nobody else has.
	 * @param all everybody on the site
	 * @param number how many times somebody was chosen before; nobody is chosen twice
	 */
	static CampaignPeople among(List<Member> all, int number) {
		Set<String> shared = all.stream()
			.collect(Collectors.groupingBy(Member::name, Collectors.counting()))
			.entrySet()
			.stream()
			.filter((name) -> name.getValue() > 1)
			.map((name) -> name.getKey())
			.collect(Collectors.toSet());
		Predicate<Member> usual = (member) -> member.id() > ODD && !member.hidden() && !shared.contains(member.name());
		List<Member> invited = all.stream()
			.filter((member) -> member.degree() == 2)
			.filter(usual)
			.skip((long) number * INVITED)
			.limit(INVITED)
			.toList();
		Member connected = all.stream()
			.filter((member) -> member.degree() == 1)
			.filter(usual)
			.skip(number)
			.findFirst()
			.orElseThrow();
		return new CampaignPeople(connected, invited.get(0), invited.get(1), invited.get(2));
	}

	List<Member> all() {
		return List.of(this.connected, this.accepting, this.answering, this.silent);
	}

	/** Whoever accepts the invitation. */
	List<Member> willing() {
		return List.of(this.accepting, this.answering);
	}

	static ProfileUrl profile(Member member) {
		return new ProfileUrl(member.slug());
	}

	static String firstName(Member member) {
		return member.name().split(" ")[0];
	}

}
