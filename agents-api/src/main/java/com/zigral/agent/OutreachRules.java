package com.zigral.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.description.Effect;

/**
 * What an {@link Effect#OUTREACH} action can send, and to whom, as far as it can be told
 * without looking. What is not known is never a reason to leave somebody out: the agent
 * sees for itself.
 *
 * @param template the parameter that holds the words, in which placeholders may stand
 * @param mayBeBlank whether something can be sent without any words
 * @param maxLength how many characters the words to one person may have
 * @param unreachable to whom nothing can be sent, by their degree, and why not
 */
public record OutreachRules(String template, boolean mayBeBlank, int maxLength,
		Map<String, Delivery.Skipped> unreachable) {

	/** The code of words that are too long. */
	public static final String TOO_LONG = "too_long";

	/** The code of words in which a placeholder is left. */
	public static final String UNRESOLVED_PLACEHOLDER = "unresolved_placeholder";

	/** The code of words that are missing. */
	public static final String NO_TEXT = "no_text";

	/** The degree of those who are connected, and stay so. */
	private static final String CONNECTED = "1st";

	/** Whoever was not connected may have accepted an invitation since. */
	private static final Duration CURRENT = Duration.ofDays(1);

	public OutreachRules {
		unreachable = Map.copyOf(unreachable);
	}

	/**
	 * Whether a reason is about the words, so that others may be sent.
	 * @param code the reason's code
	 * @return whether it is
	 */
	public static boolean isAboutText(String code) {
		return Set.of(TOO_LONG, UNRESOLVED_PLACEHOLDER, NO_TEXT).contains(code);
	}

	/**
	 * Why nothing can be sent to a recipient, whatever the words.
	 * @param outreach what would be sent
	 * @param now the time
	 * @return the reason, empty when it may well be sent
	 */
	public Optional<Delivery.Skipped> recipientRefusal(Outreach outreach, Instant now) {
		return outreach.degree()
			.filter((degree) -> degree.value().equals(CONNECTED) || degree.seenAt().isAfter(now.minus(CURRENT)))
			.flatMap((degree) -> Optional.ofNullable(this.unreachable.get(degree.value())));
	}

	/**
	 * Why some words cannot be sent to anybody.
	 * @param text the words, filled in
	 * @return the reason, empty when they can
	 */
	public Optional<Delivery.Skipped> textRefusal(String text) {
		if (text.isBlank() && !this.mayBeBlank) {
			return Optional.of(new Delivery.Skipped(NO_TEXT, "There are no words to send"));
		}
		if (text.length() > this.maxLength) {
			return Optional.of(new Delivery.Skipped(TOO_LONG,
					"The text has %d characters; at most %d can be sent".formatted(text.length(), this.maxLength)));
		}
		return placeholderRefusal(text);
	}

	/**
	 * Why some words cannot be sent by any action.
	 * @param text the words, filled in
	 * @return the reason, empty when no placeholder is left in them
	 */
	public static Optional<Delivery.Skipped> placeholderRefusal(String text) {
		return MessageTemplate.unresolved(text)
			.map((left) -> new Delivery.Skipped(UNRESOLVED_PLACEHOLDER,
					"The text has an unresolved placeholder, " + left));
	}

	/**
	 * What is wrong with a template, whoever it goes to.
	 * @param words the template
	 * @return the problem as the end of a sentence that begins with the template, empty
	 * when it fits somebody
	 */
	public Optional<String> templateProblem(String words) {
		MessageTemplate message = new MessageTemplate(words);
		Optional<String> unknown = message.unknownPlaceholder();
		if (unknown.isPresent()) {
			return unknown.map((left) -> "has the placeholder %s, which stands for nothing; there are ".formatted(left)
					+ MessageTemplate.PLACEHOLDERS);
		}
		return (message.shortest() > this.maxLength)
				? Optional.of("has %d characters without its placeholders; at most %d can be sent"
					.formatted(message.shortest(), this.maxLength))
				: Optional.empty();
	}

}
