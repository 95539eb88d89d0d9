package com.zigral.orchestrator.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.account.UnconfirmedEffects;
import com.zigral.orchestrator.suppression.Tombstones;

import org.springframework.stereotype.Component;

/**
 * What people were sent so far, by any job: what the ledger tells whoever does not send.
 */
@Component
public class ContactHistory implements UnconfirmedEffects {

	/** LinkedIn takes no other invitation to them for three weeks. */
	private static final Duration AFTER_WITHDRAWAL = Duration.ofDays(21);

	private final LedgerEntries entries;

	private final FollowUpSettings settings;

	private final Tombstones tombstones;

	private final Clock clock;

	ContactHistory(LedgerEntries entries, FollowUpSettings settings, Tombstones tombstones, Clock clock) {
		this.entries = entries;
		this.settings = settings;
		this.tombstones = tombstones;
		this.clock = clock;
	}

	/**
	 * What some people were sent, or may have been.
	 * @param people the people
	 * @return what it was, newest first; nothing for those who were sent nothing
	 */
	public Map<ProfileUrl, List<PastContact>> of(Collection<ProfileUrl> people) {
		return people.isEmpty() ? Map.of() : this.entries.reached(people.stream().map(ProfileUrl::toString).toList())
			.stream()
			.collect(Collectors.groupingBy(LedgerEntry::recipient,
					Collectors.mapping((entry) -> entry.contact(this.settings.messageGap()), Collectors.toList())));
	}

	/**
	 * To whom a step has sent something, or may have.
	 * @param jobId its job
	 * @param stepId the step
	 * @return what became of each of them
	 */
	public List<PersonResult> sent(String jobId, String stepId) {
		return this.entries.reached(jobId, stepId).stream().map(LedgerEntry::result).toList();
	}

	/**
	 * What became of everything that a job was to send, as far as it is known.
	 * @param jobId the job
	 * @return what became of it, the newest first
	 */
	public List<SettledTouch> settled(String jobId) {
		return this.entries.settled(jobId).stream().map(LedgerEntry::settledTouch).toList();
	}

	/**
	 * Record that invitations were withdrawn: the same people can be invited again three
	 * weeks later. Doing it again changes nothing.
	 * @param account the account that has invited
	 * @param people whose invitations were withdrawn
	 */
	public void withdrawn(String account, Collection<ProfileUrl> people) {
		if (!people.isEmpty()) {
			Instant now = this.clock.instant();
			this.entries.withdraw(account, people.stream().map(ProfileUrl::toString).toList(), now,
					now.plus(AFTER_WITHDRAWAL));
		}
	}

	@Override
	public int inDoubt(String account) {
		return this.entries.countUnknown(account);
	}

	/**
	 * The names under which somebody stands in the ledger.
	 * @param profile who
	 * @return the names
	 */
	public List<String> names(ProfileUrl profile) {
		return this.entries.names(profile.toString());
	}

	/**
	 * Take out who it was and what was said, and leave that something was sent: the
	 * budgets and the job's history need to know.
	 * @param profile who is erased
	 * @return how many entries were about them
	 */
	public int erase(ProfileUrl profile) {
		// What stands for them keeps the rows of one person together, and unlike all
		// others.
		return this.entries.erase(profile.toString(), this.tombstones.address(profile).toString());
	}

}
