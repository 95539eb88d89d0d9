package com.zigral.lincoln.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page that shows one way in which the real site differs from what one would expect.
 *
 * @param name what it shows
 * @param path where it is served, below the profile's own path
 * @param body its HTML inside {@code main}
 * @param fields what must be found, by field
 */
record SmallPage(String name, String path, String body, Map<String, Object> fields) {

	private static final String OVERLAY = "/in/mara-quill/overlay/contact-info/";

	static List<SmallPage> all() {
		return List.of(
				head("pronouns are no headline", """
						<div><div><a href="/in/mara-quill/"><h2>Mara Quill</h2></a><p>She/Her</p><p>· 2nd</p></div>
						<p>Head of Ink at Feather</p><p>Feather · Nib School</p><div><p>Lund, Skåne, Sweden</p><p>·</p>
						<p><a href="#">Contact info</a></p></div></div>""",
						Map.of("connection_degree", "2nd", "headline", "Head of Ink at Feather", "location",
								"Lund, Skåne, Sweden", "unread", List.of("contact_info"))),
				head("pronouns after the degree are none either", """
						<h2>Mara Quill</h2><p>· 2nd</p><p>elle/elle</p><p>Head of Ink</p>""",
						Map.of("connection_degree", "2nd", "headline", "Head of Ink")),
				head("pronouns of one's own are no headline",
						"""
								<div><h2>Mara Quill</h2><p>any pronouns</p></div><p>Head of Ink</p><p>Feather</p><div><p>Lund</p><p>·</p>
								<p><a href="#">Contact</a></p></div>""",
						Map.of("headline", "Head of Ink", "location", "Lund", "unread", List.of("contact_info"))),
				head("a headline with a slash is no pronouns",
						"<div><h2>Mara Quill</h2><p>· 1st</p></div><p>CEO/CTO</p>",
						Map.of("connection_degree", "1st", "headline", "CEO/CTO")),
				head("followers are no degree", """
						<h2>Mara Quill</h2><p>Head of Ink</p><div><p>Bergen, Norway</p><p>·</p><p>
						<a href="%s">Contact info</a></p></div><div><p>1,284 followers</p></div><p>2 connections</p>
						<a href="/preload/custom-invite/?vanityName=mara-quill">Connect</a>""".formatted(OVERLAY),
						Map.of("headline", "Head of Ink", "location", "Bergen, Norway", "unread",
								List.of("contact_info"))),
				head("a hidden degree does not count",
						"""
								<div><h2>Mara Quill</h2><p style="display:none">· 1st</p><div data-display-contents="true"><p>· 2nd</p>
								</div></div><p>Head of Ink</p>""",
						Map.of("connection_degree", "2nd", "headline", "Head of Ink")),
				head("a degree can have words in it", "<h2>Mara Quill</h2><p>· 3e et plus</p><p>Cheffe</p>",
						Map.of("connection_degree", "3rd", "headline", "Cheffe")),
				head("what is counted after the name is no degree",
						"<h2>Mara Quill</h2><p>· 2 companies</p><p>Head</p>",
						Map.of("headline", "Head", "unread", List.of("connection_degree"))),
				head("two degrees are none", """
						<div><h2>Mara Quill</h2><p>· 1st</p><div data-display-contents="true"><p>· 2nd</p></div></div>
						<p>Head of Ink</p>""",
						Map.of("headline", "Head of Ink", "unread", List.of("connection_degree"))),
				head("the same degree twice is one", "<h2>Mara Quill</h2><p>· 3rd+</p><p>· 3rd+</p><p>Head of Ink</p>",
						Map.of("connection_degree", "3rd", "headline", "Head of Ink")),
				head("the companies are no headline",
						"""
								<div><h2>Mara Quill</h2><p>· 2nd</p></div><p>Feather · Nib School</p><div><p>Lund</p><p>·</p><p>
								<a href="#">Contact</a></p></div><div role="button"><figure></figure><div><p>Feather</p></div></div>
								<div role="button"><figure></figure><div><p>Nib School</p></div></div>""",
						Map.of("connection_degree", "2nd", "location", "Lund", "unread", List.of("contact_info"))),
				new SmallPage("a head without a key", "",
						"<section><h2>Mara Quill</h2><p>· 2nd</p><p>Potter</p></section>",
						Map.of("full_name", "Mara Quill", "connection_degree", "2nd", "headline", "Potter")),
				new SmallPage("no head at all", "", "<div><p>Mara Quill</p></div>",
						Map.of("full_name", "Mara Quill", "unread",
								List.of("headline", "location", "connection_degree"))),
				new SmallPage("keys on boxes around sections", "", onDivs(),
						Map.of("full_name", "Mara Quill", "connection_degree", "2nd", "headline", "Potter", "about",
								"I turn clay.", "experience",
								List.of(Map.of("title", "Potter", "company", "Clay AG", "dates", "Jan 2020 - Present",
										"location", "Bern, Switzerland")),
								"education",
								List.of(Map.of("school", "Kiln School", "degree", "BSc", "dates", "2010 – 2013")),
								"skills", List.of("Clay"), "languages", List.of("German"))),
				new SmallPage("a part that comes when it is in sight", "", late(), Map.of("full_name", "Mara Quill",
						"connection_degree", "2nd", "headline", "Potter", "experience",
						List.of(Map.of("title", "Potter", "company", "Clay AG", "dates", "Jan 2020 - Present")))),
				new SmallPage("the classic page", "", classic(), Map.of("full_name", "Mara Quill", "connection_degree",
						"2nd", "headline", "Tailor", "about", "I sew.", "experience",
						List.of(Map.of("title", "Tailor", "company", "Hem Ltd", "dates", "Jan 2020 - Present")))),
				new SmallPage("a section told by its link", "",
						"""
								<section><h2>Mara Quill</h2><p>· 2nd</p></section><section><div><h2>
								<a href="/in/mara-quill/details/languages/">Sprachen</a></h2></div><ul><li><p>Deutsch</p></li></ul>
								</section>""",
						Map.of("full_name", "Mara Quill", "connection_degree", "2nd", "languages", List.of("Deutsch"),
								"all_languages", "/in/mara-quill/details/languages/")),
				details("skills are no place",
						"""
								<a href="/company/1/"><p>Potter</p><p>Clay AG · Full-time</p><p>Jun 2023 - Present · 2 yrs</p></a>
								<p>LinkedIn helped me get this job</p><p><svg></svg>Python, SQL and +1 skill</p>""",
						Map.of("title", "Potter", "company", "Clay AG", "dates", "Jun 2023 - Present")),
				details("files and what the site says are no place beside the dates",
						"""
								<p>Potter</p><p>Clay AG</p><p>Jun 2023 - Present · 2 yrs</p><p>LinkedIn helped me get this job</p>
								<p>pots 2023.pdf</p>""",
						Map.of("title", "Potter", "company", "Clay AG", "dates", "Jun 2023 - Present")),
				details("names with years are no dates",
						"""
								<p>Head of 2020 - Vision</p><p>Expo 2030 Ltd · Full-time</p><p>May 2023 · 1 mo</p><p>Bern</p>""",
						Map.of("title", "Head of 2020 - Vision", "company", "Expo 2030 Ltd", "dates", "May 2023",
								"location", "Bern")));
	}

	String html() {
		return "<!doctype html><html lang=\"en\"><head><title>Mara Quill | LinkedIn</title></head><body><main id=\"workspace\">%s</main></body></html>"
			.formatted(this.body);
	}

	@Override
	public String toString() {
		return this.name;
	}

	private static SmallPage head(String name, String card, Map<String, Object> fields) {
		Map<String, Object> all = new HashMap<>(fields);
		all.put("full_name", "Mara Quill");
		return new SmallPage(name, "", "<section %s>%s</section>".formatted(ProfileFixture.key("Topcard"), card), all);
	}

	private static SmallPage details(String name, String item, Map<String, String> position) {
		return new SmallPage(name, "details/experience/",
				"""
						<section componentkey="xDetailsSection"><h2>Experience</h2><div componentkey="entity-collection-item-1">%s</div>
						</section>"""
					.formatted(item),
				Map.of("experience", List.of(position)));
	}

	private static String potter() {
		return "<section %s><h2>Mara Quill</h2><p>· 2nd</p><p>Potter</p></section>"
			.formatted(ProfileFixture.key("Topcard"));
	}

	private static String onDivs() {
		String card = "<div %s><div data-display-contents=\"true\"><section componentkey=\"3f1c\"><h2>X</h2>%s</section></div></div>";
		String item = "<div componentkey=\"entity-collection-item-%d\">%s</div>";
		return potter()
				+ card.formatted(ProfileFixture.key("About"),
						"<p><span data-testid=\"expandable-text-box\">I turn clay.<button>more</button></span></p>")
				+ card.formatted(ProfileFixture.key("ExperienceTopLevelSection"), item.formatted(1, """
						<a href="/company/1/"><p>Potter</p><p>Clay AG · Full-time</p><p>Jan 2020 - Present · 6 yrs</p>
						<p>Bern, Switzerland · On-site</p></a>"""))
				+ card.formatted(ProfileFixture.key("EducationTopLevelSection"),
						item.formatted(2, "<a href=\"/school/1/\"><p>Kiln School</p><p>BSc</p><p>2010 – 2013</p></a>"))
				+ card.formatted(ProfileFixture.key("Skills"), item.formatted(3, "<p>Clay</p>")) + card
					.formatted(ProfileFixture.key("LanguageTopLevel"), item.formatted(4, "<p>German</p><p>Native</p>"));
	}

	private static String late() {
		return potter()
				+ """
						<div componentkey="profileCardsBelowActivityPart1"><div id="slot" style="margin-top:3000px;min-height:50px">
						</div></div><script>new IntersectionObserver((entries, observer) => {
						if (!entries.some((entry) => entry.isIntersecting)) return; observer.disconnect(); setTimeout(() => {
						slot.innerHTML = `<section %s><h2>Experience</h2><div componentkey="entity-collection-item-1"><p>Potter</p>
						<p>Clay AG</p><p>Jan 2020 - Present</p></div></section>` }, 300) }).observe(slot)</script>"""
					.formatted(ProfileFixture.key("ExperienceTopLevelSection"));
	}

	private static String classic() {
		return """
				<section class="artdeco-card hAsh"><h1 class="text-heading-xlarge">Mara Quill</h1>
				<span class="dist-value">2nd</span><div class="text-body-medium break-words">Tailor</div></section>
				<section class="artdeco-card hAsh"><div id="about" class="pv-profile-card__anchor"></div>
				<div class="hAsh inline-show-more-text--is-collapsed full-width"><span aria-hidden="true">I sew.</span></div>
				</section><section class="artdeco-card hAsh"><div id="experience"></div><ul class="hAsh">
				<li class="artdeco-list__item hAsh"><div data-view-name="profile-component-entity"><div class="mr1 t-bold">
				<span aria-hidden="true">Tailor</span></div><span class="t-14 t-normal">
				<span aria-hidden="true">Hem Ltd · Full-time</span></span><span class="t-14 t-normal t-black--light">
				<span class="pvs-entity__caption-wrapper" aria-hidden="true">Jan 2020 - Present · 4 yrs</span></span></div></li>
				</ul></section>""";
	}

}
