package com.zigral.standin.linkedin;

import java.util.concurrent.ThreadLocalRandom;

/**
 * What the pages of {@link Generation#S26} have in common: class names that mean nothing
 * and are different each time, and the scroll bar on an element of its own.
 */
final class Hashed {

	private Hashed() {
	}

	static String name() {
		return "_" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000_0000, Integer.MAX_VALUE));
	}

	static Html main(Html content, Html sidebar) {
		return Html.of("""
				<main id="workspace"><div class="{}"><div class="{}">{}</div><div class="{}">{}</div></div></main>""",
				name(), name(), content, name(), sidebar);
	}

}
