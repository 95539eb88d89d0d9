package com.zigral.lincoln.inbox;

import java.util.Optional;
import java.util.function.BiFunction;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.profile.Relationship;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * The way from a member's profile, which must be open, to the thread with them: the page
 * on which to write to them where the profile tells it, else whatever its button opens, a
 * window over the profile or a page.
 *
 * @param linkedIn the site
 * @param member whose profile it is
 */
public record ThreadOpener(LinkedInSite linkedIn, ProfileUrl member) {

	/**
	 * Open the thread and do something with it once it is there as a whole.
	 * @param <T> what comes of it
	 * @param relationship what the profile shows
	 * @param doing does it; whose thread it is has not been looked at yet
	 * @return what came of it, empty when the profile offers no way
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public <T> Optional<T> open(Relationship relationship, BiFunction<Page, MessageThread, T> doing)
			throws InterruptedException {
		Optional<String> path = relationship.composePath();
		if (path.isPresent()) {
			return Optional.of(this.linkedIn.visit(path.get(), (page) -> doing.apply(page, settled(page))));
		}
		return this.linkedIn.here((page) -> clicked(page).map((thread) -> doing.apply(page, thread)));
	}

	private Optional<MessageThread> clicked(Page page) {
		Optional<ElementHandle> button = Relationship.control(page, "message", this.member);
		if (button.isEmpty()) {
			return Optional.empty();
		}
		this.linkedIn.requireOnSite(page);
		button.get().click();
		return Optional.of(settled(page));
	}

	private MessageThread settled(Page page) {
		return MessageThread.settled(page, (double) this.linkedIn.settings().timeout().toMillis(),
				this.linkedIn.settings().patienceMillis());
	}

}
