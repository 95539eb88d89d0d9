package com.zigral.lincoln.doctor;

import java.net.URI;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import org.jsoup.nodes.Document;

/**
 * Where a saved page is served, so that readers find there the address they expect.
 *
 * @param kind what it is a page of
 * @param address its address on LinkedIn
 */
record SavedPlace(SavedPageKind kind, URI address) {

	/** Readers want to know whose profile it is; nobody has this name. */
	private static final String NOBODY = "unknown";

	/**
	 * Find out where a page was. What a person gives counts more than what the one who
	 * saved it has noted, and that more than what the page says of itself; the last two
	 * must agree with the page's elements.
	 * @param page the page
	 * @param document its elements
	 * @param at the address that a person gives
	 * @return the place
	 */
	static SavedPlace of(SavedPage page, Document document, Optional<URI> at) {
		SavedPageKind markup = SavedPageKind.ofMarkup(document);
		if (at.isPresent()) {
			SavedPlace given = at(at.get());
			boolean isOther = given.kind == SavedPageKind.UNKNOWN
					|| (markup.isObstacle() && !given.kind.isSeenIn(document));
			return isOther ? new SavedPlace(markup, given.address) : given;
		}
		Optional<SavedPlace> noted = page.savedFrom().filter(SavedPlace::isKnown).map(SavedPlace::at);
		if (noted.filter((place) -> markup == SavedPageKind.UNKNOWN || place.kind.isSeenIn(document)).isPresent()) {
			return noted.get();
		}
		return SavedAddress.claimed(document)
			.filter(SavedPlace::isKnown)
			.map(SavedPlace::at)
			.filter((place) -> place.kind == markup)
			.orElseGet(() -> usual(markup, document));
	}

	/**
	 * Whose page it is.
	 * @return the profile, empty for pages that are nobody's
	 */
	Optional<ProfileUrl> member() {
		return this.kind.isOfPerson() ? ProfileUrl.from(this.address.toString()) : Optional.empty();
	}

	private static SavedPlace at(URI uri) {
		URI address = SavedAddress.onLinkedIn(uri);
		return new SavedPlace(SavedPageKind.ofPath(address.getPath()), address);
	}

	private static SavedPlace usual(SavedPageKind kind, Document document) {
		ProfileUrl member = ProfileOwner.of(document).orElse(new ProfileUrl(NOBODY));
		String slug = member.toUri().getRawPath().substring("/in/".length());
		return new SavedPlace(kind, SavedAddress.onLinkedIn(URI.create(kind.path(slug))));
	}

	private static boolean isKnown(URI uri) {
		return uri.getPath() != null && SavedPageKind.ofPath(uri.getPath()) != SavedPageKind.UNKNOWN;
	}

}
