package com.zigral.standin.linkedin.markup;

import java.time.Instant;
import java.util.Locale;

/**
 * One thing that was done to the practice site.
 *
 * @param at when
 * @param kind what
 * @param account the account that did it, empty before it has logged in
 * @param path the path and query asked for
 * @param text the words that went to somebody, empty when there were none
 */
public record LedgerEntry(Instant at, Kind kind, String account, String path, String text) {

	/** What can be done to the site. */
	public enum Kind {

		/** A login that succeeded. */
		LOGIN,

		/** A login with a wrong name or password. */
		LOGIN_REFUSED,

		/** A login that ran into the identity check. */
		CHECKPOINT,

		/** A PIN that was sent to whoever logs in. */
		PIN,

		/** A wrong PIN. */
		PIN_REFUSED,

		/** One page of search results. */
		SEARCH_PAGE,

		/** A question to a filter's type-ahead. */
		TYPE_AHEAD,

		/** A visit to a lead's page in Sales Navigator. */
		LEAD_VIEW,

		/** A visit to a profile. */
		PROFILE_VIEW,

		/** An invitation that the site took. */
		INVITATION,

		/** An invitation that was taken back. */
		WITHDRAWAL,

		/** A thread that was opened, with which it counts as read. */
		THREAD_VIEW,

		/** A member who has accepted an invitation, by themselves. */
		ACCEPTED,

		/** A message of a member, who has written it by themselves. */
		REPLY,

		/** A message that the site took. */
		MESSAGE,

		/** A picture, a film or a font. */
		MEDIA,

		/** Any other page of the site. */
		PAGE;

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}
}
