package com.zigral.lincoln.profile;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole profile pages, built like those of the real site, of somebody invented. What the
 * page shows of each field can be chosen.
 */
final class ProfileFixture {

	/** The path that the pages are served under. */
	static final String PATH = "/in/mara-quill/";

	private static final String PYTHON_LINK = "/in/mara-quill/overlay/1/skill-associations/";

	private final Markup markup;

	private final Language language;

	private final Map<Part, State> states = new EnumMap<>(Part.class);

	private String name = "Mara Quill";

	private String headline = "Head of Ink at Feather &amp; Sons";

	private String place = "Lund, Skåne, Sweden";

	private ProfileFixture(Markup markup, Language language) {
		this.markup = markup;
		this.language = language;
	}

	static ProfileFixture of(Markup markup, Language language) {
		return new ProfileFixture(markup, language);
	}

	ProfileFixture named(String html) {
		this.name = html;
		return this;
	}

	ProfileFixture withHeadline(String html) {
		this.headline = html;
		return this;
	}

	ProfileFixture in(String html) {
		this.place = html;
		return this;
	}

	ProfileFixture with(Part part, State state) {
		this.states.put(part, state);
		return this;
	}

	State state(Part part) {
		return this.states.getOrDefault(part, State.READABLE);
	}

	Language language() {
		return this.language;
	}

	String name() {
		return this.name;
	}

	String headline() {
		return this.headline;
	}

	String place() {
		return this.place;
	}

	/**
	 * The whole page.
	 * @return its HTML
	 */
	String html() {
		String body = this.markup.body(this);
		return """
				<!doctype html><html lang="%s" dir="%s"><head><meta charset="utf-8"><title>(2) %s | LinkedIn</title>
				<style>.gone { display: none } .visually-hidden { position: absolute; clip: rect(0 0 0 0); width: 1px;
				height: 1px; overflow: hidden } .clamped { max-height: 2em; overflow: hidden }</style></head><body>
				<div><section><h2 class="gone">0 notifications</h2></section></div>%s<script>%s</script></body></html>
				""".formatted(this.language.tag(), this.language.isRightToLeft() ? "rtl" : "ltr", this.name, body,
				script((state(Part.CONTACT_INFO) == State.UNREADABLE) ? "data-nobody" : "data-contact"));
	}

	private static String script(String answered) {
		return """
				for (const slot of document.querySelectorAll(".slot")) {
				  new IntersectionObserver((entries, observer) => {
				    if (!entries.some((entry) => entry.isIntersecting)) return;
				    observer.disconnect();
				    const part = slot.closest("[componentkey]");
				    setTimeout(() => part.replaceChildren(part.querySelector("template").content.cloneNode(true)), 80);
				  }).observe(slot);
				}
				document.addEventListener("click", (event) => {
				  if (!event.target.closest("[%s]")) return;
				  event.preventDefault();
				  setTimeout(() => document.body.insertAdjacentHTML("beforeend", `<div role="dialog"><h2>Contact</h2>
				    <section><svg id="linkedin-bug-medium"></svg><a href="https://www.linkedin.com/in/mara-quill">profile</a>
				    </section><section><svg id="envelope-medium"></svg><h3>Email</h3>
				    <a href="mailto:mara@quill.example">mara@quill.example</a></section><section>
				    <svg id="phone-handset-medium"></svg><h3>Phone</h3><ul><li><span>+46 70 123 45 67</span></li></ul>
				    </section><section><svg id="link-medium"></svg>
				    <a href="https://quill.example/">quill.example (Portfolio)</a></section></div>`), 50);
				});"""
			.formatted(answered);
	}

	/** An attribute of S26, which gives the same element twice the same key. */
	static String key(String name) {
		return "componentkey=\"com.linkedin.sdui.profile.card.refACoAAFixture0%s\"".formatted(name);
	}

	static String pythonLine(String words) {
		return "<p><a href=\"%s\"><span aria-hidden=\"true\"><svg id=\"skills-small\"></svg></span><span>%s</span></a></p>"
			.formatted(PYTHON_LINK, words);
	}

	static String lines(String... texts) {
		return Stream.of(texts).map("<p class=\"_5d1e9c22\">%s</p>"::formatted).collect(Collectors.joining());
	}

	/** What a page can show of somebody. */
	enum Part {

		LOCATION, CONNECTION_DEGREE, ABOUT, EXPERIENCE, EDUCATION, SKILLS, LANGUAGES, CONTACT_INFO;

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** How a page shows a part. */
	enum State {

		/** As readers know it. */
		READABLE,

		/** Its heading or link is there, and something under it that no reader knows. */
		UNREADABLE,

		/** Not at all. */
		ABSENT

	}

	/** A generation of the site's markup. */
	interface Markup {

		String body(ProfileFixture profile);

	}

}
