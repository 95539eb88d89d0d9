package com.zigral.lincoln.outreach;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageScript;
import com.zigral.lincoln.profile.PersonName;

/**
 * The dialog that is open on a page. Its locators are in {@code dialog.js}, the words for
 * the week's limit in {@code weekly-limit.js}.
 *
 * @param kind what it is about
 * @param text what people see of it
 * @param people what it emphasises, which is whom it is about where it names somebody
 * @param note what is written into its field for a note
 * @param longest how many characters that field takes; 200, a basic account's, where the
 * dialog does not say; 0 without a field
 * @param remaining how many notes the account may still write, empty when not told
 * @param enabled whether it can be confirmed
 */
record Dialog(Kind kind, String text, List<String> people, String note, int longest, OptionalInt remaining,
		boolean enabled) {

	private static final PageScript SCRIPT = PageScript.of(Dialog.class, "weekly-limit.js", "dialog.js");

	Dialog {
		people = List.copyOf(people);
	}

	@SuppressWarnings("unchecked")
	static Optional<Dialog> on(Page page) {
		Map<String, Object> box = SCRIPT.read(page, "dialog");
		if (box.isEmpty()) {
			return Optional.empty();
		}
		int remaining = number(box, "remaining");
		return Optional.of(new Dialog(Kind.valueOf(text(box, "kind").toUpperCase(Locale.ROOT)), text(box, "text"),
				(List<String>) box.getOrDefault("people", List.of()), text(box, "note"), number(box, "longest"),
				(remaining < 0) ? OptionalInt.empty() : OptionalInt.of(remaining),
				Boolean.TRUE.equals(box.get("enabled"))));
	}

	/**
	 * Whether it names somebody. What it emphasises must be the name as a whole: Ann Lee
	 * is not Ann Lee Brown.
	 * @param name their name
	 * @return whether it does; a dialog that names nobody does not
	 */
	boolean names(String name) {
		if (this.people.stream().anyMatch((person) -> PersonName.areSame(person, name))) {
			return true;
		}
		return PersonName.isIn(this.text, name)
				&& this.people.stream().noneMatch((person) -> PersonName.isIn(person, name));
	}

	/** Click what says yes. */
	static void confirm(Page page) {
		require(page, "confirm").click();
	}

	/** Click what stands beside it. */
	static void chooseAlternative(Page page) {
		require(page, "alternative").click();
	}

	/** Write a note, instead of what is there. */
	static void write(Page page, String text) {
		require(page, "note").fill(text);
	}

	private static ElementHandle require(Page page, String element) {
		return SCRIPT.element(page, element)
			.orElseThrow(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The dialog has nothing where Lincoln looks for its '" + element + "': it may have changed"));
	}

	private static int number(Map<String, Object> box, String key) {
		return ((Number) box.getOrDefault(key, 0)).intValue();
	}

	private static String text(Map<String, Object> box, String key) {
		return (String) box.getOrDefault(key, "");
	}

	/** What a dialog is about. */
	enum Kind {

		/** Nothing more may be sent for now. */
		LIMIT,

		/** The site wants the member's e-mail address. */
		EMAIL,

		/** It has a field for a note. */
		NOTE,

		/** The site sells what the account does not have. */
		UPSELL,

		/** It can be answered in two ways. */
		QUESTION,

		/** It can only be closed. */
		NOTICE

	}

}
