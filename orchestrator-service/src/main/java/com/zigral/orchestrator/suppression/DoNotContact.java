package com.zigral.orchestrator.suppression;

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

	private final BlockedCompanies companies;

	private final Tombstones tombstones;

	private final Clock clock;

	DoNotContact(BlockedProfiles profiles, BlockedCompanies companies, Tombstones tombstones, Clock clock) {
		this.profiles = profiles;
		this.companies = companies;
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
			refusals.putAll(this.companies.refusals(people));
			this.profiles.among(people.stream().map(ProfileUrl::toString).toList())
				.stream()
				.flatMap((profile) -> ProfileUrl.from(profile).stream())
				.forEach((profile) -> refusals.put(profile, "is on the do-not-contact list"));
			this.tombstones.among(people).forEach((profile) -> refusals.put(profile, "was erased"));
		}
		return refusals;
	}

	/**
	 * The companies and domains to whose people nothing is sent, as they are now.
	 * @return what tells who works for them
	 */
	public CompanyCheck companies() {
		return this.companies.check();
	}

	/**
	 * Send nothing to some people from now on.
	 * @param people who
	 * @param reason why
	 */
	public void addAll(Collection<ProfileUrl> people, String reason) {
		String[] profiles = people.stream().map(ProfileUrl::toString).distinct().toArray(String[]::new);
		this.profiles.put(profiles, reason, this.clock.instant());
	}

	/**
	 * Why nothing may be sent to somebody.
	 * @param profile who
	 * @return the end of a sentence that begins with the person, empty when something may
	 * be sent
	 */
	public Optional<String> refusal(ProfileUrl profile) {
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
		addAll(Set.of(profile), reason);
	}

	boolean remove(ProfileUrl profile) {
		return this.profiles.remove(profile.toString()) == 1;
	}

	List<Listed> list(int skip, int limit) {
		return this.profiles.list(skip, limit).stream().map(BlockedProfile::listed).toList();
	}

	/** Tells who works for a company to whose people nothing is sent. */
	@FunctionalInterface
	public interface CompanyCheck {

		/**
		 * Why nothing may be sent to somebody.
		 * @param company their company, empty when not known
		 * @param email their e-mail address, empty when not known
		 * @param websites their websites, with commas between
		 * @return the end of a sentence that begins with the person, empty when something
		 * may be sent
		 */
		Optional<String> refusal(String company, String email, String websites);

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
