package com.zigral.standin.linkedin;

/**
 * One generation's way of writing profile pages, without what every page has around it.
 */
interface ProfileMarkup {

	/**
	 * The profile itself.
	 * @param view what it shows
	 * @return the page
	 */
	Html profile(ProfileView view);

	/**
	 * The page behind a section's "Show all".
	 * @param view what it shows
	 * @param section the section's name in the page's address
	 * @return the page
	 */
	Html details(ProfileView view, String section);

}
