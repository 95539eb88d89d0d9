package com.zigral.orchestrator.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.campaign.CampaignSightings;
import com.zigral.orchestrator.campaign.CampaignSightings.Listening;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.ledger.PastContact;
import com.zigral.orchestrator.sweep.InboxThread.Message;

import org.springframework.stereotype.Component;

/**
 * Takes down what a look at an account has found.
 */
@Component
class SweepFindings {

	private static final int LONGEST_QUOTE = 100;

	private final CampaignSightings sightings;

	private final AnswerRows answers;

	private final ContactHistory history;

	private final Clock clock;

	SweepFindings(CampaignSightings sightings, AnswerRows answers, ContactHistory history, Clock clock) {
		this.sightings = sightings;
		this.answers = answers;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Some people are connections of an account by now.
	 * @param account the account
	 * @param output the output of {@code read_connections}
	 */
	void connections(String account, Map<String, Object> output) {
		if (output.get("connections") instanceof List<?> connections) {
			this.sightings.connected(account,
					connections.stream()
						.filter(Map.class::isInstance)
						.map((entry) -> String.valueOf(((Map<?, ?>) entry).get("profile_url")))
						.flatMap((address) -> ProfileUrl.from(address).stream())
						.toList());
		}
	}

	/**
	 * Threads of an account have changed.
	 * @param account the account
	 * @param people from whom it may hear
	 * @param threads the threads
	 */
	void threads(String account, List<Listening> people, List<InboxThread> threads) {
		Map<ProfileUrl, Instant> since = people.stream()
			.collect(Collectors.toMap(Listening::profile, Listening::since, (a, b) -> a.isBefore(b) ? a : b));
		Map<ProfileUrl, List<PastContact>> sent = this.history.of(threads.stream().map(InboxThread::profile).toList());
		threads.stream()
			.filter((thread) -> since.containsKey(thread.profile()))
			.forEach((thread) -> thread(account, thread, since.getOrDefault(thread.profile(), Instant.MAX),
					sent.getOrDefault(thread.profile(), List.of())));
	}

	/**
	 * Threads of an account have changed and could not be read: whether those people have
	 * answered is for a person to say.
	 * @param account the account
	 * @param output the output of {@code read_inbox}
	 */
	void unreadable(String account, Map<String, Object> output) {
		if (output.get("unreadable") instanceof List<?> threads) {
			threads.stream().filter(Map.class::isInstance).map((thread) -> (Map<?, ?>) thread).forEach((thread) -> {
				String why = String.valueOf(thread.get("reason"));
				ProfileUrl.from(String.valueOf(thread.get("profile_url")))
					.ifPresent((profile) -> this.sightings.hold(account, profile,
							"Their thread could not be read: %s. Look whether they have answered, then resume or stop them"
								.formatted(quoted(why))));
			});
		}
	}

	private void thread(String account, InboxThread thread, Instant since, List<PastContact> sent) {
		List<Message> answered = thread.answers(since);
		if (!answered.isEmpty()) {
			answered.forEach((message) -> this.answers.add(account, thread.profile().toString(), message.text(),
					message.at().orElse(null), this.clock.instant(), thread.sharedName()));
			this.sightings.answered(thread.profile());
			return;
		}
		Set<String> ours = sent.stream().map(PastContact::words).collect(Collectors.toSet());
		List<Message> byHand = thread.byHand(since, ours);
		if (!byHand.isEmpty()) {
			this.sightings.hold(account, thread.profile(),
					"Somebody has written to them by hand: '%s'. Resume or stop them"
						.formatted(quoted(byHand.getLast().text())));
		}
	}

	private static String quoted(String text) {
		return (text.length() > LONGEST_QUOTE) ? text.substring(0, LONGEST_QUOTE) + "…" : text;
	}

}
