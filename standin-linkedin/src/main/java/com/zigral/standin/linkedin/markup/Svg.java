package com.zigral.standin.linkedin.markup;

import com.zigral.standin.linkedin.member.Generation;
import j2html.tags.ContainerTag;

/**
 * An icon. Its name says what a control does, in every language.
 */
public final class Svg extends ContainerTag<Svg> {

	private Svg() {
		super("svg");
	}

	/**
	 * An icon of {@link Generation#S26}.
	 * @param id its name, such as {@code connect-small}
	 * @return the icon
	 */
	public static Svg named(String id) {
		return drawn().withId(id);
	}

	/**
	 * An icon of the Ember generations.
	 * @param icon its name, such as {@code connect-small}
	 * @return the icon
	 */
	public static Svg tested(String icon) {
		return drawn().attr("data-test-icon", icon);
	}

	private static Svg drawn() {
		return new Svg().attr("xmlns", "http://www.w3.org/2000/svg")
			.attr("role", "none")
			.attr("aria-hidden", "true")
			.attr("width", "16")
			.attr("height", "16");
	}

}
