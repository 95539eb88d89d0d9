package com.zigral.lincoln.outreach;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageScript;

/**
 * The dialog that is open on a page. Its locators are in {@code dialog.js}.
 *
 * @param kind what it is about
 * @param text what people see of it
 * @param note what is written into its field for a note
 * @param longest how many characters that field takes
 * @param enabled whether it can be confirmed
 */
record Dialog(Kind kind, String text, String note, int longest, boolean enabled) {

	private static final PageScript SCRIPT = PageScript.of(Dialog.class, "dialog.js");

	static Optional<Dialog> on(Page page) {
		Map<String, Object> box = SCRIPT.read(page, "dialog");
		return box.isEmpty() ? Optional.empty()
				: Optional.of(new Dialog(Kind.valueOf(text(box, "kind").toUpperCase(Locale.ROOT)), text(box, "text"),
						text(box, "note"), ((Number) box.getOrDefault("longest", 0)).intValue(),
						Boolean.TRUE.equals(box.get("enabled"))));
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
