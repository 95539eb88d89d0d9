package com.zigral.standin.linkedin;

/**
 * One generation's way of writing the pages of the people search, without what every page
 * has around it.
 */
interface SearchMarkup {

	/**
	 * The whole page as it is before anybody scrolls.
	 * @param view what it shows
	 * @return the page
	 */
	Html search(SearchView view);

	/**
	 * The results that come when somebody scrolls.
	 * @param view what the page shows
	 * @return the results
	 */
	Html later(SearchView view);

}
