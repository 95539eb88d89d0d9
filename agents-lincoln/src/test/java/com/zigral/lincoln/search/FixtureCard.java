package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Somebody's card in a list of results, as each generation of the site writes it.
 *
 * @param slug the end of the profile's address, as it stands there
 * @param name the name
 * @param degree what stands beside the name
 * @param headline the headline, {@code --} where nobody wrote one
 * @param location the location
 * @param snippet the line that says where the words of the search were found, empty for
 * none
 */
record FixtureCard(String slug, String name, String degree, String headline, String location, String snippet) {

	private static final String COMMON = """
			<div componentkey="%s"><ul role="presentation"><li><figure></figure></li></ul><div><p><a href="/in/ann-bo/">
			<strong>Ann Bo</strong></a>,<span> </span><a href="/in/cy-do/"><strong>Cy Do</strong></a> +4</p></div></div>
			""";

	/**
	 * S26, whose card is a link with links in it. Parsers take such links apart, browsers
	 * that build the page by script do not.
	 * @param link the element for the outer link: {@code a}, or {@code x-link} for a
	 * script to replace
	 * @param order the order of the blocks below the name
	 * @return the list item
	 */
	String sdui(String link, List<String> order) {
		List<String> blocks = new ArrayList<>();
		for (String block : order) {
			blocks.add(switch (block) {
				case "snippet" -> this.snippet.isEmpty() ? "" : "<div><p>" + bold(this.snippet) + "</p></div>";
				case "followers" ->
					"""
							<div componentkey="f1"><svg id="people-small"></svg><div><p>
							<a href="/search/results/people/?origin=SHARED_FOLLOWERS_CANNED_SEARCH">1K followers</a></p></div></div>
							""";
				default -> COMMON.formatted(this.slug);
			});
		}
		return """
				<div><div role="listitem"><div data-display-contents="true" style="display: contents"><%1$s href="/in/%2$s/"
				tabindex="0" componentkey="k-%2$s"><div componentkey="k-%2$s"><div><figure><img alt="%3$s is open to work"></figure>
				<div><p componentkey="n"><a href="/in/%2$s/">%3$s<span> </span><span role="img" aria-label="Verified"><svg
				id="verified-small"></svg></span></a><span><span> %4$s</span></span></p><div><p>%5$s</p></div>
				<div><p><span>%6$s</span></p></div></div><div><div componentkey="SearchResultsACoAA"><a
				href="/preload/search-custom-invite/?vanityName=%2$s" aria-label="Invite %3$s to connect"><svg
				id="connect-small"></svg><div><span>Connect</span></div></a></div></div></div>%7$s</div></%1$s></div>
				<hr role="presentation"></div></div>
				"""
			.formatted(link, this.slug, escaped(this.name), escaped(this.degree), escaped(this.headline),
					escaped(this.location), String.join("", blocks));
	}

	/** E26, which says badges twice and has hashed classes. */
	String ember() {
		String badge = """
				<span class="entity-result__badge-text"><span aria-hidden="true">%s</span><span class="visually-hidden">Degree
				of the connection: 3</span></span>"""
			.formatted(escaped(this.degree));
		return """
				<li class="qQhash"><div class="zHash" data-chameleon-result-urn="urn:li:member:1"><div class="linked-area"><div>
				<a href="/in/%1$s?miniProfileUrn=u"><img alt="%2$s"><span class="visually-hidden">Status: offline</span></a></div>
				<div class="xHash pt3 t-12"><div class="mb1"><div class="t-roman t-sans"><div class="display-flex"><span
				class="aHash t-16"><a href="/in/%1$s?miniProfileUrn=u"><span dir="ltr"><span aria-hidden="true">%2$s</span><span
				class="visually-hidden">View %2$s’s profile</span></span></a><span class="entity-result__badge t-14 t-normal
				t-black--light"><div><button class="reusable-search-modal-badge__verified-badge-button"
				type="button"><svg data-test-icon="verified-small"></svg></button>%3$s</div></span></span>
				<span class="entity-result__badge-overflow" aria-hidden="true"><div>%3$s</div></span></div></div>
				<div class="bHash t-14 t-black t-normal">%4$s</div><div class="cHash t-14 t-normal">%5$s</div></div>%6$s
				<div class="entity-result__insights t-12"><div class="reusable-search-simple-insight__text-container"><span>345
				followers • <a href="/in/ACoAB?x"><strong>Ann Bo</strong></a> knows them</span></div></div></div>
				<div><button aria-label="Invite %2$s to connect" type="button">Connect</button></div></div></div></li>
				"""
			.formatted(this.slug, escaped(this.name), badge, escaped(this.headline), escaped(this.location),
					summary("entity-result__summary--2-lines"));
	}

	/** E24, which names its parts. */
	String classic() {
		return """
				<li class="reusable-search__result-container"><div class="entity-result"><a href="/in/%1$s?x"><img
				alt="%2$s"></a><span class="entity-result__title-text t-16"><a class="app-aware-link" href="/in/%1$s?x"><span
				dir="ltr"><span aria-hidden="true">%2$s</span><span class="visually-hidden">View %2$s’s profile</span></span></a>
				<span class="entity-result__badge"><span class="entity-result__badge-text"><span aria-hidden="true">%3$s</span>
				</span></span></span><div class="entity-result__primary-subtitle t-14 t-black t-normal">%4$s</div>
				<div class="entity-result__secondary-subtitle t-14 t-normal">%5$s</div>%6$s<div
				class="entity-result__insights"><a href="/in/ann-bo/">Ann Bo</a> knows them</div></div></li>
				"""
			.formatted(this.slug, escaped(this.name), escaped(this.degree), escaped(this.headline),
					escaped(this.location), summary("entity-result__summary"));
	}

	static String all(List<FixtureCard> cards, Function<FixtureCard, String> markup) {
		return cards.stream().map(markup).collect(Collectors.joining());
	}

	private String summary(String style) {
		return this.snippet.isEmpty() ? "" : "<p class=\"hHash %s\">%s</p>".formatted(style, bold(this.snippet));
	}

	/** The site marks the words of the search, wherever they stand. */
	private static String bold(String text) {
		return escaped(text).replaceFirst("(\\S+)$", "<strong><span>$1</span></strong>");
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
	}

}
