package com.zigral.lincoln.search;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Opens pages of search results, as long as the account may see any.
 */
final class SearchPages {

	/** LinkedIn's help page a564187: the month's searches begin anew then and there. */
	private static final ZoneId WHERE_MONTHS_BEGIN = ZoneId.of("America/Los_Angeles");

	private final LinkedInSite linkedIn;

	private final double timeoutMillis;

	private final double patienceMillis;

	SearchPages(LinkedInSite linkedIn, LincolnSettings settings) {
		this.linkedIn = linkedIn;
		this.timeoutMillis = settings.timeout().toMillis();
		this.patienceMillis = settings.patienceMillis();
	}

	/**
	 * Open the next page of a search.
	 * @param state how far the search has come
	 * @param people how many people were read before
	 * @param now the time
	 * @return the page
	 * @throws LinkedInException if it cannot be read, or the account has used up its
	 * searches of this month
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	SearchPage next(SearchState state, int people, Instant now) throws InterruptedException {
		SearchPage page = this.linkedIn.visit(state.nextPath(),
				(open) -> SearchPage.read(open, state.site(), this.timeoutMillis, this.patienceMillis));
		if (page.isLimited()) {
			throw new LinkedInException(ErrorKind.LIMIT_REACHED,
					("LinkedIn shows this account no more search results this month "
							+ "(its commercial use limit) after %d people; the search goes on with the next month. Sales Navigator "
							+ "has no such limit")
						.formatted(people))
				.after(Optional.of(untilNextMonth(now)));
		}
		return page;
	}

	private static Duration untilNextMonth(Instant now) {
		ZonedDateTime today = now.atZone(WHERE_MONTHS_BEGIN).truncatedTo(ChronoUnit.DAYS);
		return Duration.between(now, today.with(TemporalAdjusters.firstDayOfNextMonth()).toInstant());
	}

}
