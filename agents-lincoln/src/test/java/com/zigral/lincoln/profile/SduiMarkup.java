package com.zigral.lincoln.profile;

import com.zigral.lincoln.profile.ProfileFixture.Part;
import com.zigral.lincoln.profile.ProfileFixture.State;

/**
 * Profiles of the generation S26.
 *
 * @param contact the address behind the contact link, which is {@code #} on some pages
 * @param parts how the parts below the activity come
 */
record SduiMarkup(String contact, Parts parts) implements ProfileFixture.Markup {

	@Override
	public String body(ProfileFixture profile) {
		String below = part(1, experience(profile) + education(profile) + empty("VolunteerExperienceTopLevel"))
				+ part(7, skills(profile)) + part(4, languages(profile) + empty("Organizations"));
		return """
				<div role="toolbar"><p>%s</p><p>%s</p></div><main id="workspace" style="height: 600px; overflow: auto">
				<div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile">%s
				<div componentkey="profileCardsAboveActivitymara-quill"><div data-sdui-component="above">%s%s</div></div>
				<div style="height: 2500px"><h2>Activity</h2><p>%s</p></div>%s</div>
				<aside><section><h2>More profiles</h2><a href="/in/tom-other/"><p>Tom Other</p></a><p>· 3rd</p>
				<a href="/preload/custom-invite/?vanityName=tom-other">Connect</a></section></aside></main>"""
			.formatted(profile.name(), profile.headline(), topCard(profile), empty("SuggestedForYou"), about(profile),
					profile.language().followers(), below);
	}

	private String topCard(ProfileFixture profile) {
		Language words = profile.language();
		return """
				<div %s><div data-display-contents="true"><section %s><div role="button" aria-label="Photo"></div><div>
				<div><div><a href="/in/mara-quill/"><div><h2>%s</h2><svg id="verified-medium" role="img"
				aria-label="Verified"></svg></div></a></div><p>%s</p>%s</div><p>%s</p><p>Feather &amp; Sons · Nib School</p>
				%s</div><div><div role="button"><figure></figure><div><p>Feather &amp; Sons</p></div></div></div>
				<div><p>3</p><p>connections</p></div><div><p>%s</p></div>%s%s<div data-testid="carousel-container">
				<p><strong>Open to work</strong></p><p>Ink roles</p></div></section></div></div>"""
			.formatted(ProfileFixture.key("Topcard"), ProfileFixture.key("Topcard"), profile.name(), words.pronouns(),
					degree(profile), profile.headline(), place(profile), words.followers(), actions(), actions());
	}

	private static String actions() {
		return """
				<div><a href="/preload/custom-invite/?vanityName=mara-quill"><svg id="connect-small"></svg>Connect</a>
				<a href="/messaging/compose/?recipient=ACoAAFixture0"><svg id="send-privately-small"></svg>Message</a>
				<button aria-label="More"><svg id="overflow-web-ios-small"></svg></button></div>""";
	}

	private static String degree(ProfileFixture profile) {
		return switch (profile.state(Part.CONNECTION_DEGREE)) {
			case READABLE -> """
					<p class="gone">· 1</p><div data-display-contents="true"><p>· %s</p></div>"""
				.formatted(profile.language().degree());
			case UNREADABLE -> "<p>· II</p>";
			case ABSENT -> "";
		};
	}

	private String place(ProfileFixture profile) {
		String place = switch (profile.state(Part.LOCATION)) {
			case READABLE -> ProfileFixture.lines(profile.place(), "·");
			case UNREADABLE -> "<p><canvas width=\"90\" height=\"12\"></canvas></p><p>·</p>";
			case ABSENT -> "";
		};
		String link = (profile.state(Part.CONTACT_INFO) == State.ABSENT) ? "<p><span>Hidden</span></p>"
				: "<p><a href=\"%s\" data-contact>%s</a></p>".formatted(this.contact, profile.language().contact());
		return "<div>%s%s</div>".formatted(place, link);
	}

	private static String about(ProfileFixture profile) {
		return card("About", "About", profile.state(Part.ABOUT), """
				<p><span data-testid="expandable-text-box">I fill pens.<br>Since 2001 - and on.<button
				data-testid="expandable-text-button"><span>…</span><span>more</span></button></span></p>""");
	}

	private static String experience(ProfileFixture profile) {
		Language words = profile.language();
		String current = "<a href=\"/company/1/\"><div><p>Head of Ink</p><p>Feather &amp; Sons · %s</p></div>%s</a><div>%s</div>%s"
			.formatted(words.kind(),
					ProfileFixture.lines(words.lasting() + " · " + words.length(), "Lund, Sverige · " + words.mode()),
					ProfileFixture.lines(words.helped()), ProfileFixture.pythonLine(words.skills()));
		String earlier = """
				<a href="/company/2/"><p>LinkedIn</p><p>9 yrs</p></a><ul><li><div><a href="/company/2/"><div>%s</div></a>
				<p><span data-testid="expandable-text-box">Filled wells.<button>more</button></span></p>%s</div></li><li><div>
				<a href="/company/2/"><div>%s</div></a></div></li></ul>"""
			.formatted(
					ProfileFixture.lines("Inker", words.kind(), words.past() + " · " + words.length(),
							"Oslo, Norge · " + words.mode()),
					ProfileFixture.pythonLine(words.skills()),
					ProfileFixture.lines("Trainee", "2014 - 2016 · " + words.length()));
		return card("ExperienceTopLevelSection", words.experience(), profile.state(Part.EXPERIENCE),
				"<div componentkey=\"profile_experience_top_anchor_mara-quill\"></div>" + item(current)
						+ item(earlier));
	}

	private static String education(ProfileFixture profile) {
		return card("EducationTopLevelSection", "Schools", profile.state(Part.EDUCATION),
				item("<a href=\"/school/1/\">%s</a>"
					.formatted(ProfileFixture.lines("Nib School", "Penmanship", "2010 – 2013")))
						+ item(ProfileFixture.lines("Blot Academy")));
	}

	private static String skills(ProfileFixture profile) {
		String skill = """
				<div componentkey="com.linkedin.sdui.profile.skill(ACoAAFixture0, %d)"><div
				componentkey="com.linkedin.sdui.profile.skill(ACoAAFixture0, %d)"><div><p>%s</p></div><div role="list">
				<div role="listitem"><p><a href="/in/mara-quill/skill-insights/">2 experiences</a></p></div></div></div></div>
				<div componentkey="com.linkedin.sdui.profile.skill(ACoAAFixture0, %d)-divider"><hr></div>""";
		return card("Skills", "Skills", profile.state(Part.SKILLS),
				skill.formatted(1, 1, "Ink", 1) + skill.formatted(2, 2, "Quills", 2));
	}

	private static String languages(ProfileFixture profile) {
		return card("LanguageTopLevel", "Tongues", profile.state(Part.LANGUAGES),
				item(ProfileFixture.lines("Svenska", "Native")) + item(ProfileFixture.lines("العربية")));
	}

	private String part(int number, String cards) {
		String content = switch (this.parts) {
			case THERE -> "<div>%s</div>".formatted(cards);
			case SCROLLED_TO -> """
					<div data-display-contents="true"><div class="slot" style="min-height: 400px"></div></div>
					<template>%s</template>""".formatted(cards);
			case MISSING -> "<div data-display-contents=\"true\"><div style=\"min-height: 400px\"></div></div>";
		};
		return "<div componentkey=\"profileCardsBelowActivityPart%dmara-quill\">%s</div>".formatted(number, content);
	}

	private static String item(String content) {
		return "<div componentkey=\"entity-collection-item--%d\"><hr role=\"presentation\">%s</div>"
			.formatted(content.hashCode(), content);
	}

	private static String empty(String key) {
		return "<div %s></div>".formatted(ProfileFixture.key(key));
	}

	private static String card(String key, String heading, State state, String content) {
		return (state == State.ABSENT) ? empty(key)
				: "<div %s><div data-display-contents=\"true\"><section componentkey=\"9d1c2a0e\"><div><h2>%s</h2></div>%s</section></div></div>"
					.formatted(ProfileFixture.key(key), heading,
							(state == State.READABLE) ? content : "<div><canvas></canvas></div>");
	}

	/** How the parts of a page come that are not there at first. */
	enum Parts {

		/** They are there at once. */
		THERE,

		/** They come a moment after they are scrolled to. */
		SCROLLED_TO,

		/** They never come. */
		MISSING

	}

}
