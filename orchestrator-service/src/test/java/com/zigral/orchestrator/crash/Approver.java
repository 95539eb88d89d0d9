package com.zigral.orchestrator.crash;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person who approves whatever is asked, and knows what that was.
 */
final class Approver {

	private final Set<Words> approved = ConcurrentHashMap.newKeySet();

	/**
	 * Say yes to all that a job asks, if it asks.
	 * @param api where to say it
	 * @param jobId the job
	 * @param site where nothing of it may have happened yet
	 */
	void approve(Api api, String jobId, PracticeLinkedIn site) {
		JsonNode approval = api.get("/approvals?job_id=" + jobId).json().path(0);
		if (approval.isMissingNode()) {
			return;
		}
		String kind = approval.at("/items/0/kind").stringValue("");
		requireApproved(site, kind);
		approval.path("items")
			.forEach((item) -> this.approved
				.add(new Words(kind, item.path("recipient").stringValue(), item.path("text").stringValue())));
		Api.Answer answer = api.post("/jobs/" + jobId + "/approve",
				"{\"hash\": \"%s\"}".formatted(approval.path("hash").stringValue()));
		assertThat(answer.status()).as(answer.body()).isIn(200, 409, 503);
	}

	/**
	 * Who got something of a kind. It fails if anybody got it twice, or in other words
	 * than were approved.
	 * @param site where it happened
	 * @param kind what
	 * @return the recipients
	 */
	Set<ProfileUrl> reachedOnce(PracticeLinkedIn site, Kind kind) {
		Set<ProfileUrl> recipients = new HashSet<>();
		for (LedgerEntry entry : requireApproved(site, kind.name())) {
			assertThat(recipients.add(profile(entry))).as("%s to %s only once", kind, entry.path()).isTrue();
		}
		return recipients;
	}

	/**
	 * Make sure that nobody got something of a kind in other words than were approved.
	 * @param site where it happened
	 * @param kind what
	 * @return everything of that kind
	 */
	List<LedgerEntry> requireApproved(PracticeLinkedIn site, String kind) {
		List<LedgerEntry> entries = site.ledger()
			.entries()
			.stream()
			.filter((entry) -> entry.kind().name().equalsIgnoreCase(kind))
			.toList();
		assertThat(entries).allSatisfy((entry) -> assertThat(this.approved)
			.contains(new Words(kind.toLowerCase(Locale.ROOT), profile(entry).toString(), entry.text())));
		return entries;
	}

	/**
	 * Whether anything was approved for somebody.
	 * @param profile who
	 */
	boolean meant(ProfileUrl profile) {
		return this.approved.stream().anyMatch((words) -> words.recipient().equals(profile.toString()));
	}

	void forget() {
		this.approved.clear();
	}

	private static ProfileUrl profile(LedgerEntry entry) {
		return ProfileUrl.from(entry.path()).orElseThrow();
	}

	/** What was approved for somebody. */
	private record Words(String kind, String recipient, String text) {
	}

}
