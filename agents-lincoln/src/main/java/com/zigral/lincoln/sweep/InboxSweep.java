package com.zigral.lincoln.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Looks which threads have changed since the last look and reads those of certain people.
 * Nothing else is opened: what others have written stays unread. One thread that cannot
 * be read is told with its person, so that nobody else has to wait for it.
 *
 * @param linkedIn the site
 */
public record InboxSweep(LinkedInSite linkedIn) {

	static final String SINCE = "since";

	static final String WATERMARK = "watermark";

	static final String COMPLETE = "complete";

	static final int MAX_WATERMARK = 20_000;

	private static final String PEOPLE = "people";

	private static final String LIMIT = "limit";

	private static final int MAX_PEOPLE = 20_000;

	private static final int MAX_OPENED = 200;

	private static final int USUAL_LIMIT = 30;

	/** How far the first look goes back. */
	private static final int FIRST_LOOK = 300;

	/** The action by which Zigral asks for it. */
	public static final Action ACTION = new Action("read_inbox",
			"Reads what has been written since the last look in the threads with certain people.",
			List.of(Parameter.text(SINCE, "The watermark of the last look", MAX_WATERMARK),
					Parameter.objects(PEOPLE, "Whose threads may be opened", MAX_PEOPLE, WantedPeople.schema()),
					Parameter.integer(LIMIT, "How many threads to open at most", 1, MAX_OPENED, USUAL_LIMIT)),
			Set.of(), Effect.READ, RetryClass.IDEMPOTENT)
		.forInternalUse();

	/**
	 * Read the threads down to the watermark and open those of the given people that
	 * changed, whichever has waited longest first.
	 * @param request the watermark, the people and the limit
	 * @param context the step, whose clock dates what is read
	 * @return the threads with what is new in them, those that cannot be read, and the
	 * next watermark; threads beyond the limit come with the next look
	 * @throws LinkedInException if the list, or a second thread, cannot be read
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		ListCursor since = ListCursor.from(request.text(SINCE));
		WantedPeople people = new WantedPeople(request.objects(PEOPLE));
		List<ThreadList.Entry> list = list(since);
		List<ListMark> marks = list.stream().map(ThreadList.Entry::mark).toList();
		List<Boolean> changed = since.changed(marks);
		List<Integer> wanted = new ArrayList<>();
		for (int i = list.size() - 1; i >= 0; i--) {
			if (changed.get(i) && !people.called(list.get(i).name()).isEmpty()) {
				wanted.add(i);
			}
		}
		List<Integer> now = wanted.subList(0, Math.min(wanted.size(), request.integer(LIMIT).orElse(USUAL_LIMIT)));
		Set<Integer> putOff = new HashSet<>(wanted.subList(now.size(), wanted.size()));
		List<Map<String, Object>> threads = new ArrayList<>();
		List<Map<String, Object>> unreadable = new ArrayList<>();
		ChangedThread reader = new ChangedThread(this.linkedIn, people, context.clock());
		for (int index : now) {
			try {
				reader.read(list.get(index)).ifPresentOrElse(threads::addAll, () -> putOff.add(index));
			}
			catch (LinkedInException ex) {
				// One odd thread concerns its person; with a second, all may have
				// changed.
				if (ex.kind() != ErrorKind.PAGE_CHANGED || !unreadable.isEmpty()) {
					throw ex;
				}
				people.called(list.get(index).name()).forEach((person) -> unreadable.add(unread(person, ex)));
			}
		}
		Map<String, Object> output = new LinkedHashMap<>();
		output.put("threads", threads);
		output.put("unreadable", unreadable);
		output.put(WATERMARK, since.after(marks, putOff).toString());
		output.put(COMPLETE, putOff.isEmpty());
		output.put("seen", list.size());
		output.put("opened", now.size());
		output.put("others", changed.stream().filter(Boolean::booleanValue).count() - wanted.size());
		return new Outcome.Succeeded("%d of %d threads have changed and were read".formatted(now.size(), list.size()),
				output, List.of());
	}

	private static Map<String, Object> unread(WantedPeople.Person person, LinkedInException why) {
		return Map.of("profile_url", person.profile().toString(), "full_name", person.name(), "reason",
				String.valueOf(why.getMessage()));
	}

	private List<ThreadList.Entry> list(ListCursor since) throws InterruptedException {
		GrowingList list = new GrowingList(this.linkedIn, ThreadList.PATH, "threads", ThreadList::next);
		GrowingList.Part part = list
			.read((found) -> since.isFirst() ? found.size() >= FIRST_LOOK : since.isMetBy(marks(found)));
		List<ListMark> marks = marks(part.entries());
		if (part.whole()) {
			since.requireIn(marks, "threads");
		}
		return part.entries().stream().limit(since.reach(marks)).map(ThreadList.Entry::from).toList();
	}

	private static List<ListMark> marks(List<Map<String, Object>> found) {
		return found.stream().map((data) -> ThreadList.Entry.from(data).mark()).toList();
	}

}
