package com.zigral.orchestrator.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;

import org.springframework.stereotype.Component;

/**
 * What people were sent so far, by any job.
 */
@Component
public class ContactHistory {

	private final LedgerEntries entries;

	private final FollowUpSettings settings;

	ContactHistory(LedgerEntries entries, FollowUpSettings settings) {
		this.entries = entries;
		this.settings = settings;
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

}
