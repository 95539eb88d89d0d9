package com.zigral.lincoln.profile;

import com.zigral.lincoln.profile.ProfileFixture.Part;
import com.zigral.lincoln.profile.ProfileFixture.State;

/**
 * Profiles of the generations E24 and E26, which differ in details.
 *
 * @param hasHashes whether the classes of the structure are hashes, as in E26
 */
record EmberMarkup(boolean hasHashes) implements ProfileFixture.Markup {

	@Override
	public String body(ProfileFixture profile) {
		return """
				<main class="%s">%s%s<section class="artdeco-card" data-view-name="profile-card">
				<div id="content_collections"></div><h2>Activity</h2><p>%s</p></section>%s%s%s%s</main>
				<aside><section class="artdeco-card"><h2>People also viewed</h2><ul><li><span class="t-bold">
				<span aria-hidden="true">Tom Other</span></span><span class="dist-value">3rd</span></li></ul></section></aside>"""
			.formatted(hash("scaffold-layout__main"), topCard(profile), about(profile), profile.language().followers(),
					experience(profile), education(profile), skills(profile), languages(profile));
	}

	private String topCard(ProfileFixture profile) {
		Language words = profile.language();
		return """
				<section class="artdeco-card %s"><button aria-label="open profile picture"></button><div class="ph5 pb5">
				<div class="mt2 relative"><div><div><span class="artdeco-hoverable-trigger">
				<a href="/in/mara-quill/overlay/about-this-profile/"><h1 class="%s t-24 break-words">%s</h1></a></span>
				<span class="text-body-small break-words t-black--light">(%s)</span>%s</div>
				<div class="text-body-medium break-words">%s</div></div><ul><li><button aria-label="Current company">
				<span><div class="%s">Feather &amp; Sons</div></span></button></li></ul><div class="%s mt2">%s%s</div></div>
				<ul><li class="text-body-small"><span><span class="t-bold">3</span> connections</span></li></ul>
				<div><button aria-label="Invite" type="button"><svg data-test-icon="connect-small"></svg>
				<span class="artdeco-button__text">Connect</span></button></div></div></section>"""
			.formatted(hash("pv-top-card"), hash("text-heading-xlarge"), profile.name(), words.pronouns(),
					degree(profile), profile.headline(), collapsed(), hash("xTop"), place(profile), contact(profile));
	}

	private static String degree(ProfileFixture profile) {
		String badge = """
				<span class="distance-badge"><span class="visually-hidden">1st degree connection</span>
				<span class="dist-value" aria-hidden="true">%s</span></span>""";
		return switch (profile.state(Part.CONNECTION_DEGREE)) {
			case READABLE -> badge.formatted(profile.language().degree());
			case UNREADABLE -> badge.formatted("II");
			case ABSENT -> "";
		};
	}

	private static String place(ProfileFixture profile) {
		return switch (profile.state(Part.LOCATION)) {
			case READABLE -> "<span class=\"text-body-small inline t-black--light break-words\">%s</span>"
				.formatted(profile.place());
			case UNREADABLE -> "<span><canvas width=\"90\" height=\"12\"></canvas></span>";
			case ABSENT -> "";
		};
	}

	private static String contact(ProfileFixture profile) {
		return (profile.state(Part.CONTACT_INFO) == State.ABSENT) ? "" : """
				<span class="pv-text-details__separator t-black--light"><a id="top-card-text-details-contact-info"
				href="/in/mara-quill/overlay/contact-info/" data-contact>%s</a></span>"""
			.formatted(profile.language().contact());
	}

	private String about(ProfileFixture profile) {
		return card("about", "About", profile.state(Part.ABOUT),
				longText("I fill pens.<br>Since 2001 - and on.", "<span><button>…see more</button></span>"));
	}

	private String experience(ProfileFixture profile) {
		Language words = profile.language();
		String skills = """
				<li><div><ul><li><div class="display-flex"><a href="/in/mara-quill/overlay/1/skill-associations/"><div><ul>
				<li><svg data-test-icon="skills-small"></svg></li></ul></div><div class="hoverable-link-text"><strong>%s</strong>
				</div></a></div></li></ul></div></li>"""
			.formatted(words.skills());
		String helped = """
				<li><div><ul><li><div><svg data-test-icon="linkedin-bug-small"></svg>%s</div></li></ul></div></li>"""
			.formatted(longText(words.helped(), ""));
		String file = """
				<li><div><ul><li><a href="/in/mara-quill/overlay/2/"><div aria-label="Thumbnail for ink.pdf"></div>
				<div class="t-bold break-words"><span aria-hidden="true">ink.pdf</span></div></a></li></ul></div></li>""";
		String current = item("Head of Ink", "Feather &amp; Sons · " + words.kind(),
				words.lasting() + " · " + words.length(), "Lund, Sverige · " + words.mode(),
				"<ul>%s%s%s</ul>".formatted(helped, skills, file));
		String told = "<ul><li><div><ul><li>%s</li></ul></div></li>%s</ul>".formatted(longText("Filled wells.", ""),
				skills);
		String roles = "<ul><li><span></span>%s</li><li><span></span>%s</li></ul>"
			.formatted(
					entity("Inker", words.kind(), words.past() + " · " + words.length(),
							"Oslo, Norge · " + words.mode(), told),
					entity("Trainee", "", "2014 - 2016 · " + words.length(), "", ""));
		return card("experience", words.experience(), profile.state(Part.EXPERIENCE),
				list(current + item("LinkedIn", "9 yrs", "", "", roles)));
	}

	private String education(ProfileFixture profile) {
		return card("education", "Schools", profile.state(Part.EDUCATION),
				list(item("Nib School", "Penmanship", "2010 – 2013", "", "") + item("Blot Academy", "", "", "", "")));
	}

	private String skills(ProfileFixture profile) {
		String insight = "<ul><li><div><svg data-test-icon=\"company\"></svg>%s</div></li></ul>"
			.formatted(longText("2 experiences", ""));
		return card("skills", "Skills", profile.state(Part.SKILLS),
				list(item("Ink", "", "", "", insight) + item("Quills", "", "", "", "")));
	}

	private String languages(ProfileFixture profile) {
		return card("languages", "Tongues", profile.state(Part.LANGUAGES),
				list(item("Svenska", "", "", "Native", "") + item("العربية", "", "", "", "")));
	}

	private String card(String anchor, String heading, State state, String content) {
		return (state == State.ABSENT) ? "" : """
				<section class="artdeco-card pv-profile-card" data-view-name="profile-card">
				<div id="%s" class="pv-profile-card__anchor"></div><div><h2>%s</h2></div><div>%s</div></section>"""
			.formatted(anchor, twice(heading), (state == State.READABLE) ? content : "<div><canvas></canvas></div>");
	}

	private String list(String items) {
		return "<ul class=\"%s\">%s</ul>".formatted(hash("pvs-list"), items);
	}

	private String item(String title, String second, String dates, String light, String below) {
		return "<li class=\"artdeco-list__item %s\">%s</li>".formatted(hash("x"),
				entity(title, second, dates, light, below));
	}

	private String entity(String title, String second, String dates, String light, String below) {
		String caption = this.hasHashes ? " class=\"pvs-entity__caption-wrapper\"" : "";
		return """
				<div class="%s" data-view-name="profile-component-entity"><div><a aria-hidden="true"></a></div><div><div>
				<div><div class="mr1 t-bold">%s</div></div>%s%s%s</div><div class="pvs-entity__sub-components">%s</div></div>
				</div>"""
			.formatted(hash("y"), twice(title),
					second.isEmpty() ? "" : "<span class=\"t-14 t-normal\">%s</span>".formatted(twice(second)),
					dates.isEmpty() ? "" : """
							<span class="t-14 t-normal t-black--light"><span%s aria-hidden="true">%s</span>
							<span class="visually-hidden">%s</span></span>""".formatted(caption, dates, dates),
					light.isEmpty() ? ""
							: "<span class=\"t-14 t-normal t-black--light\">%s</span>".formatted(twice(light)),
					below);
	}

	private String longText(String text, String more) {
		return "<div class=\"%s clamped\" style=\"-webkit-line-clamp: 4\">%s%s</div>".formatted(collapsed(),
				twice(text), more);
	}

	private String collapsed() {
		return hash("inline-show-more-text") + " inline-show-more-text--is-collapsed";
	}

	private String hash(String name) {
		return this.hasHashes ? "QxYvWbTzKdLmNpRsTuVw" + Math.abs(name.hashCode() % 97) : name;
	}

	private static String twice(String text) {
		return "<span aria-hidden=\"true\">%s</span><span class=\"visually-hidden\">%s</span>".formatted(text, text);
	}

}
