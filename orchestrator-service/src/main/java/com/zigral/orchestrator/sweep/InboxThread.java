package com.zigral.orchestrator.sweep;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.zigral.agent.ProfileUrl;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the inbox that has changed, as the agent has read it.
 *
 * @param profile with whom it is
 * @param sharedName whether somebody else of the same name may be meant
 * @param messages what was written, oldest first
 */
record InboxThread(ProfileUrl profile, boolean sharedName, List<Message> messages) {

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	InboxThread {
		messages = List.copyOf(messages);
	}

	/**
	 * The threads in what the agent has put out.
	 * @param output the output of {@code read_inbox}
	 * @return the threads, those of nobody left out
	 */
	static List<InboxThread> in(Map<String, Object> output) {
		List<InboxThread> threads = new ArrayList<>();
		for (Object entry : list(output.get("threads"))) {
			if (entry instanceof Map<?, ?> thread) {
				ProfileUrl.from(String.valueOf(thread.get("profile_url")))
					.ifPresent((profile) -> threads
						.add(new InboxThread(profile, Boolean.TRUE.equals(thread.get("shared_name")),
								list(thread.get("messages")).stream().map(Message::from).toList())));
			}
		}
		return threads;
	}

	/**
	 * What they have answered. Words without a time count: one follow-up too few does no
	 * harm.
	 * @param since since when what they write is an answer
	 * @return their messages since then
	 */
	List<Message> answers(Instant since) {
		return this.messages.stream().filter((message) -> !message.mine() && message.isAfter(since, true)).toList();
	}

	/**
	 * What somebody has written to them by hand.
	 * @param since since when that matters
	 * @param sent what was sent to them by Zigral
	 * @return the messages from the account that Zigral has not sent; of those without a
	 * time, what stands after one that it has sent
	 */
	List<Message> byHand(Instant since, Set<String> sent) {
		List<Message> byHand = new ArrayList<>();
		boolean afterOurs = false;
		for (Message message : this.messages) {
			boolean ours = message.mine() && sent.stream().anyMatch((words) -> areSame(words, message.text()));
			afterOurs |= ours;
			if (message.mine() && !ours && message.isAfter(since, afterOurs)) {
				byHand.add(message);
			}
		}
		return byHand;
	}

	private static boolean areSame(String one, String other) {
		return plain(one).equals(plain(other));
	}

	private static String plain(String text) {
		return SPACES.matcher(text).replaceAll(" ").strip();
	}

	private static List<?> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

	/**
	 * A message.
	 *
	 * @param mine whether it is from the account
	 * @param text the words
	 * @param at when it was written, empty when the page does not say
	 */
	record Message(boolean mine, String text, Optional<Instant> at) {

		// PostgreSQL keeps no NUL; without it, the words are the same to people.
		private static Message from(Object entry) {
			Map<?, ?> data = (entry instanceof Map<?, ?> map) ? map : Map.of();
			return new Message(Boolean.TRUE.equals(data.get("mine")),
					(data.get("text") instanceof String text) ? text.replace("\0", "") : "", instant(data.get("at")));
		}

		private static Optional<Instant> instant(@Nullable Object value) {
			try {
				return (value instanceof String text) ? Optional.of(Instant.parse(text)) : Optional.empty();
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		}

		boolean isAfter(Instant since, boolean otherwise) {
			return this.at.map((written) -> written.isAfter(since)).orElse(otherwise);
		}

	}

}
