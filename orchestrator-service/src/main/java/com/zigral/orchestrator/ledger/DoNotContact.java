package com.zigral.orchestrator.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.ProfileUrl;

import org.springframework.stereotype.Component;

/**
 * The people who are not to be contacted, by any job.
 */
@Component
public class DoNotContact {

	private final BlockedProfiles profiles;

	private final Tombstones tombstones;

	private final Clock clock;

	DoNotContact(BlockedProfiles profiles, Tombstones tombstones, Clock clock) {
		this.profiles = profiles;
		this.tombstones = tombstones;
		this.clock = clock;
	}

	/**
	 * To whom of some people nothing may be sent, and why.
	 * @param people the people
	 * @return why not, as the end of a sentence that begins with their name; nothing for
	 * those who may be written to
	 */
	public Map<ProfileUrl, String> refusals(Collection<ProfileUrl> people) {
		Map<ProfileUrl, String> refusals = new HashMap<>();
		if (!people.isEmpty()) {
			this.profiles.among(people.stream().map(ProfileUrl::toString).toList())
				.stream()
				.flatMap((profile) -> ProfileUrl.from(profile).stream())
				.forEach((profile) -> refusals.put(profile, "is on the do-not-contact list"));
			this.tombstones.among(people).forEach((profile) -> refusals.put(profile, "was erased"));
		}
		return refusals;
	}

	Optional<String> refusal(ProfileUrl profile) {
		return Optional.ofNullable(refusals(Set.of(profile)).get(profile));
	}

	/**
	 * Forget about somebody who is erased altogether.
	 * @param profile who
	 * @return whether they were on the list
	 */
	public boolean erase(ProfileUrl profile) {
		return remove(profile);
	}

	void add(ProfileUrl profile, String reason) {
		this.profiles.put(profile.toString(), reason, this.clock.instant());
	}

	boolean remove(ProfileUrl profile) {
		return this.profiles.remove(profile.toString()) == 1;
	}

	List<Listed> list(int skip, int limit) {
		return this.profiles.list(skip, limit).stream().map(BlockedProfile::listed).toList();
	}

	/**
	 * Somebody who is not to be contacted.
	 *
	 * @param profile their profile's address
	 * @param reason why not
	 * @param createdAt since when
	 */
	record Listed(String profile, String reason, Instant createdAt) {
	}

}
