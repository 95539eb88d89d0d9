package com.zigral.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a job would send, and waits for a person's yes to.
 *
 * @param jobId the job
 * @param stepId the step that waits
 * @param hash names what is shown; a yes is to exactly this
 * @param items what would be sent
 */
record Approval(String jobId, String stepId, String hash, List<Item> items) {

	Approval {
		items = List.copyOf(items);
	}

	/**
	 * What can be said yes to.
	 * @return the items that are not left out
	 */
	List<Item> open() {
		return this.items.stream().filter((item) -> item.leftOut() == null).toList();
	}

	/**
	 * One thing that would be sent.
	 *
	 * @param kind what it is, such as {@code invitation}
	 * @param recipient the profile it goes to, empty when it goes to nobody
	 * @param name the recipient's name
	 * @param text the exact words
	 * @param leftOut why it cannot be approved, absent when it can
	 */
	record Item(String kind, String recipient, String name, String text, @Nullable String leftOut) {

		boolean isForSomebody() {
			return !this.recipient.isEmpty();
		}

	}

}
