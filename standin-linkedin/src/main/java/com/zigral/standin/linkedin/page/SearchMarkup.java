package com.zigral.standin.linkedin.page;

import com.zigral.standin.linkedin.member.Generation;
import j2html.tags.DomContent;

/**
 * One generation's way of writing the pages of the people search, without what every page
 * has around it.
 */
public interface SearchMarkup {

	/**
	 * The whole page as it is before anybody scrolls.
	 * @param view what it shows
	 * @return the page
	 */
	DomContent search(SearchView view);

	/**
	 * The results that come when somebody scrolls.
	 * @param view what the page shows
	 * @return the results
	 */
	DomContent later(SearchView view);

	static SearchMarkup of(Generation generation) {
		return switch (generation) {
			case S26 -> new SduiSearch();
			case E26, E24 -> new EmberSearch();
		};
	}

}
