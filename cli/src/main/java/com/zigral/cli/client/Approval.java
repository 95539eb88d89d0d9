package com.zigral.cli.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a job would send, and waits for a person's yes to.
 *
 * @param jobId the job
 * @param stepId the step that waits
 * @param hash names what is shown; a yes is to exactly this
 * @param items what would be sent
 * @param leftOut what cannot be sent, and why
 */
public record Approval(String jobId, String stepId, String hash, List<Item> items, @Nullable List<Item> leftOut) {

	public Approval {
		items = List.copyOf(items);
	}

	/**
	 * Who cannot be reached.
	 * @return what they would have got, with the reasons
	 */
	public List<Item> excluded() {
		return (this.leftOut != null) ? this.leftOut : List.of();
	}

	/**
	 * One thing that would be sent, or cannot be.
	 *
	 * @param kind what it is, such as {@code invitation}
	 * @param recipient the profile it goes to, empty when it goes to nobody
	 * @param name the recipient's name
	 * @param text the exact words
	 * @param degree how far away the recipient is, absent when not known
	 * @param reason why it cannot be sent, absent when it can
	 * @param lastContact what the recipient was sent last, absent when nothing
	 */
	public record Item(String kind, String recipient, String name, String text, @Nullable String degree,
			@Nullable String reason, @Nullable Contact lastContact) {

		boolean isForSomebody() {
			return !this.recipient.isEmpty();
		}

		/**
		 * What is known of the recipient.
		 * @return such as {@code 2nd, invitation on 2026-11-02}; blank when nothing is
		 */
		public String known() {
			return Stream
				.of((this.degree != null) ? this.degree : "",
						(this.lastContact != null) ? this.lastContact.inWords() : "")
				.filter((text) -> !text.isEmpty())
				.collect(Collectors.joining(", "));
		}

	}

	/**
	 * Something that was sent to somebody, or may have been.
	 *
	 * @param kind what it was
	 * @param at when
	 */
	record Contact(String kind, Instant at) {

		String inWords() {
			return this.kind.replace('_', ' ') + " on " + LocalDate.ofInstant(this.at, ZoneId.systemDefault());
		}

	}

}
