package com.zigral.lincoln.doctor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whose profile a page is that does not know its own address: of the links to people on
 * it, those of the profile itself.
 */
final class ProfileOwner {

	/** Links that lead deeper into the profile that is open, in the order of trust. */
	private static final List<String> OWN_LINKS = List.of("main a[href*=/overlay/contact-info]",
			"main [componentkey$=Topcard] a[href*=/overlay/]", "main a[href~=/in/[^/]+/details/]",
			"main a[href~=/in/[^/]+/overlay/]", "main a[href~=/in/[^/]+/recent-activity]");

	/** Links that do something with somebody; the first is that of the profile's head. */
	private static final String INVITATIONS = "main [componentkey$=Topcard] a[href*=vanityName=], main a[href*=vanityName=]";

	private static final Pattern VANITY_NAME = Pattern.compile("[?&]vanityName=([^&#]+)");

	/** Parts of today's pages are named after whom they are about. */
	private static final Pattern KEY = Pattern
		.compile("^(?:profileCards(?:Above|Below)Activity(?:Part\\d)?|ProfilePostConnectDrawer_)(?!Part\\d)(.+)$");

	private ProfileOwner() {
	}

	static Optional<ProfileUrl> of(Document page) {
		return Stream.of(ownLink(page), key(page), invitation(page)).flatMap(Optional::stream).findFirst();
	}

	private static Optional<ProfileUrl> ownLink(Document page) {
		return OWN_LINKS.stream()
			.flatMap((selector) -> page.select(selector).stream())
			.map((link) -> link.attr("href"))
			.flatMap((href) -> ProfileUrl.from(href).stream())
			.findFirst();
	}

	private static Optional<ProfileUrl> key(Document page) {
		return page.select("[componentkey]")
			.eachAttr("componentkey")
			.stream()
			.map(KEY::matcher)
			.filter(Matcher::find)
			.flatMap((matcher) -> ProfileUrl.from("/in/" + matcher.group(1)).stream())
			.findFirst();
	}

	private static Optional<ProfileUrl> invitation(Document page) {
		return page.select(INVITATIONS)
			.stream()
			.filter(ProfileOwner::isOfHead)
			.map((link) -> VANITY_NAME.matcher(link.attr("href")))
			.filter(Matcher::find)
			.flatMap((matcher) -> ProfileUrl.from("/in/" + matcher.group(1)).stream())
			.findFirst();
	}

	// Other people's links stand in the page's margin or in lists.
	private static boolean isOfHead(Element link) {
		return link.closest("aside, li, [role=listitem]") == null;
	}

}
