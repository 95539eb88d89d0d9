package com.zigral.lincoln.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.lincoln.browser.PageScript;

/**
 * The list of the account's threads. Its locators are in {@code thread-list.js}.
 */
final class ThreadList {

	/**
	 * Where the list stands beside a new message. At the address of all messages the site
	 * opens the newest thread by itself, which then counts as read.
	 */
	static final String PATH = "/messaging/compose/";

	private static final PageScript SCRIPT = PageScript.of(ThreadList.class, "/com/zigral/lincoln/browser/lists.js",
			"thread-list.js");

	private ThreadList() {
	}

	static GrowingList.Part next(Page page, double patienceMillis, double timeoutMillis) {
		return GrowingList.Part.from(SCRIPT.read(page, List.of("next", patienceMillis, timeoutMillis)));
	}

	/**
	 * What opens a thread.
	 * @param page the open page
	 * @param entry the thread's entry as it was read
	 * @return the element to click, empty when the list does not have that entry any more
	 */
	static Optional<ElementHandle> opener(Page page, Entry entry) {
		return SCRIPT.element(page, List.of("opener", entry.name(), entry.said()));
	}

	/**
	 * One thread in the list.
	 *
	 * @param name whom it is with, several names when it is a group
	 * @param said what was said last
	 * @param time when, coarsely and in words
	 * @param unread whether it is marked as new
	 */
	record Entry(String name, String said, String time, boolean unread) {

		static Entry from(Map<String, Object> found) {
			return new Entry(String.valueOf(found.getOrDefault("name", "")),
					String.valueOf(found.getOrDefault("said", "")), String.valueOf(found.getOrDefault("time", "")),
					Boolean.TRUE.equals(found.get("unread")));
		}

		ListMark mark() {
			return ListMark.of(this.name, this.said, this.time, this.unread);
		}

	}

}
