package com.zigral.lincoln.sweep;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.inbox.MessageThread;
import com.zigral.lincoln.profile.PersonName;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Opens a thread from the list beside it and says whose it is and what was written.
 *
 * @param linkedIn the site
 * @param people whose threads may be opened
 * @param clock tells when a thread was looked at
 */
record ChangedThread(LinkedInSite linkedIn, WantedPeople people, Clock clock) {

	private static final String NAME = "name";

	/**
	 * Open a thread and read it.
	 * @param entry the thread in the open list
	 * @return what was written, once for each person it may be with, who are several when
	 * they have one name; nobody when it turns out to be with somebody else. Empty when
	 * the list has changed and does not have the entry any more
	 * @throws LinkedInException if it cannot be read
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	Optional<List<Map<String, Object>>> read(ThreadList.Entry entry) throws InterruptedException {
		this.linkedIn.rest();
		return this.linkedIn.here((page) -> opened(page, entry)).map((thread) -> told(entry, thread));
	}

	private Optional<MessageThread> opened(Page page, ThreadList.Entry entry) {
		Optional<ElementHandle> opener = ThreadList.opener(page, entry);
		if (opener.isEmpty()) {
			return Optional.empty();
		}
		Set<String> before = MessageThread.read(page).urns();
		this.linkedIn.requireOnSite(page);
		opener.get().click();
		this.linkedIn.await(page, () -> isOf(MessageThread.read(page), entry, before));
		MessageThread thread = MessageThread.settled(page, (double) this.linkedIn.settings().timeout().toMillis(),
				this.linkedIn.settings().patienceMillis());
		if (!isOf(thread, entry, before)) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The thread with %s did not open; what is open is with %s and has %d messages"
						.formatted(entry.name(), thread.people(), thread.messages().size()));
		}
		return Optional.of(thread);
	}

	/** What was open before stays until the next thread has come. */
	private static boolean isOf(MessageThread thread, ThreadList.Entry entry, Set<String> before) {
		return !thread.messages().isEmpty() && !before.containsAll(thread.urns())
				&& thread.people().stream().anyMatch((person) -> isCalled(person, entry.name()));
	}

	private static boolean isCalled(Map<String, String> person, String name) {
		String shown = person.getOrDefault(NAME, "");
		return !shown.isEmpty() && (PersonName.isIn(shown, name) || PersonName.isIn(name, shown));
	}

	private List<Map<String, Object>> told(ThreadList.Entry entry, MessageThread thread) {
		if (thread.people().size() != 1) {
			return List.of();
		}
		Optional<ProfileUrl> shown = ProfileUrl.from(thread.people().getFirst().getOrDefault("href", ""));
		List<WantedPeople.Person> called = this.people.called(entry.name());
		List<WantedPeople.Person> linked = called.stream()
			.filter((person) -> shown.equals(Optional.of(person.profile())))
			.toList();
		boolean isAnonymous = shown.isEmpty() || shown.get().isMemberId();
		List<WantedPeople.Person> likely = (linked.isEmpty() && isAnonymous) ? called : linked;
		List<Map<String, Object>> told = new ArrayList<>();
		for (WantedPeople.Person person : likely) {
			told.add(data(person, thread, linked.isEmpty(), likely.size() > 1));
		}
		return told;
	}

	private Map<String, Object> data(WantedPeople.Person person, MessageThread thread, boolean isByName,
			boolean isShared) {
		MessageThread.Message last = thread.messages().getLast();
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("profile_url", person.profile().toString());
		data.put("full_name", person.name());
		data.put("matched_by", isByName ? NAME : "address");
		data.put("shared_name", isShared);
		ProfileUrl.from(thread.people().getFirst().getOrDefault("href", ""))
			.filter(ProfileUrl::isMemberId)
			.ifPresent((id) -> data.put("member_id", id.publicIdentifier()));
		data.put("changed_at",
				last.at().orElseGet(() -> this.clock.instant().truncatedTo(ChronoUnit.SECONDS)).toString());
		data.put("last_from", last.mine() ? "me" : "them");
		data.put("messages", thread.messages().stream().map(ChangedThread::data).toList());
		return data;
	}

	private static Map<String, Object> data(MessageThread.Message message) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("mine", message.mine());
		data.put("text", message.text());
		message.at().ifPresent((at) -> data.put("at", at.toString()));
		return data;
	}

}
