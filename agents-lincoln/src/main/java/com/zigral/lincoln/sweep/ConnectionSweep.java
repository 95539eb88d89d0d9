package com.zigral.lincoln.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.outreach.SentInvitations;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Looks who has been added to the account's connections and whose invitation is pending,
 * in two lists and without opening a profile. Whoever is in neither has not accepted.
 *
 * @param linkedIn the site
 */
public record ConnectionSweep(LinkedInSite linkedIn) {

	private static final String LIMIT = "limit";

	private static final String PENDING = "pending";

	private static final int MAX_CONNECTIONS = 1000;

	private static final int USUAL_LIMIT = 200;

	/** The action by which Zigral asks for it. */
	public static final Action ACTION = new Action("read_connections",
			"Reads who has been added to the connections since the last look, and whose invitations are pending.",
			List.of(Parameter.text(InboxSweep.SINCE, "The watermark of the last look", InboxSweep.MAX_WATERMARK),
					Parameter.integer(LIMIT, "How many new connections to tell at most", 1, MAX_CONNECTIONS,
							USUAL_LIMIT),
					Parameter.flag(PENDING,
							"Whether to read the list of sent invitations, too; yes unless it says no")),
			Set.of(), Effect.READ, RetryClass.IDEMPOTENT)
		.forInternalUse();

	/**
	 * Read the connections down to the watermark, and the pending invitations if wanted.
	 * @param request the watermark, the limit, and whether to read invitations
	 * @param context the step
	 * @return the new connections, whoever was added first comes first, and the next
	 * watermark; those beyond the limit come with the next look
	 * @throws com.zigral.lincoln.browser.LinkedInException if a list cannot be read, is
	 * sorted by name, or no longer has most of what it showed at the last look
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		ListCursor since = ListCursor.from(request.text(InboxSweep.SINCE));
		int limit = request.integer(LIMIT).orElse(USUAL_LIMIT);
		List<ConnectionList.Entry> list = list(since, limit);
		List<ListMark> marks = list.stream().map(ConnectionList.Entry::mark).toList();
		List<Integer> added = added(since.changed(marks), since.isFirst() ? limit : list.size());
		List<Integer> told = added.subList(Math.max(0, added.size() - limit), added.size());
		Set<Integer> putOff = new HashSet<>(added);
		told.forEach(putOff::remove);
		Map<String, Object> output = new LinkedHashMap<>();
		output.put("connections", told.reversed().stream().map((index) -> list.get(index).toData()).toList());
		if (!Boolean.FALSE.equals(request.parameters().get(PENDING))) {
			output.put(PENDING, pending());
		}
		output.put(InboxSweep.WATERMARK, since.after(marks, putOff).toString());
		output.put(InboxSweep.COMPLETE, putOff.isEmpty());
		return new Outcome.Succeeded("%d new connections, %d told".formatted(added.size(), told.size()), output,
				List.of());
	}

	private static List<Integer> added(List<Boolean> changed, int atMost) {
		List<Integer> added = new ArrayList<>();
		for (int i = 0; i < Math.min(changed.size(), atMost); i++) {
			if (changed.get(i)) {
				added.add(i);
			}
		}
		return added;
	}

	private List<ConnectionList.Entry> list(ListCursor since, int limit) throws InterruptedException {
		GrowingList list = new GrowingList(this.linkedIn, ConnectionList.PATH, "connections", ConnectionList::next);
		GrowingList.Part part = list.read((found) -> isEnough(ConnectionList.entries(found), since, limit));
		List<ConnectionList.Entry> entries = ConnectionList.entries(part.entries());
		ConnectionList.requireNewestFirst(entries);
		List<ListMark> marks = entries.stream().map(ConnectionList.Entry::mark).toList();
		if (part.whole()) {
			since.requireIn(marks, "connections");
		}
		return entries.subList(0, since.reach(marks));
	}

	private static boolean isEnough(List<ConnectionList.Entry> entries, ListCursor since, int limit) {
		return since.isFirst() ? entries.size() >= Math.max(limit, ListCursor.RUN)
				: since.isMetBy(entries.stream().map(ConnectionList.Entry::mark).toList());
	}

	private List<Map<String, Object>> pending() throws InterruptedException {
		GrowingList list = new GrowingList(this.linkedIn, SentInvitations.PATH, "sent invitations",
				(page, patience, timeout) -> GrowingList.Part.from(SentInvitations.next(page, patience, timeout)));
		return SentInvitations.toData(list.read((found) -> false).entries());
	}

}
