package com.zigral.standin.linkedin.page;

import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.member.Generation;
import j2html.tags.DomContent;

/**
 * One generation's way of writing profile pages, without what every page has around it.
 */
public interface ProfileMarkup {

	/**
	 * The profile itself.
	 * @param view what it shows
	 * @return the page
	 */
	DomContent profile(ProfileView view);

	/**
	 * The cards that come when somebody scrolls the profile.
	 * @param view what the profile shows
	 * @param part which of the profile's parts, from 1
	 * @return the cards, nothing where the generation has no such part
	 */
	DomContent cards(ProfileView view, int part);

	/**
	 * The page behind a section's "Show all".
	 * @param view what it shows
	 * @param section the section's name in the page's address
	 * @return the page
	 */
	DomContent details(ProfileView view, String section);

	/**
	 * The entries that come when somebody scrolls the page behind "Show all".
	 * @param view what the page shows
	 * @param section the section's name in the page's address
	 * @return the entries
	 */
	DomContent moreDetails(ProfileView view, String section);

	static ProfileMarkup of(Generation generation) {
		return switch (generation) {
			case S26 -> new SduiProfile();
			case E26, E24 -> new EmberProfile(generation);
		};
	}

}
