package com.zigral.lincoln.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;

/**
 * What a list that has the newest first showed when it was last read: the watermark of a
 * sweep. It knows entries by what they say and by their order, because the times that
 * pages show are coarse and in words.
 *
 * @param marks the entries, the newest first, the first {@value #MAX_MARKS} at most
 */
record ListCursor(List<ListMark> marks) {

	/** How many entries in a row must be as they were for those below to be so, too. */
	static final int RUN = 10;

	/** Longer lists are read to here only; what is further down has not changed. */
	static final int MAX_MARKS = 400;

	/** How many of the newest entries are asked for in a list that has become shorter. */
	private static final int NEWEST = 20;

	private static final String VERSION = "1";

	ListCursor {
		marks = List.copyOf(marks.subList(0, Math.min(marks.size(), MAX_MARKS)));
	}

	/**
	 * Read a watermark.
	 * @param text as {@link #toString()} writes it, empty when there is none yet
	 * @return the cursor
	 * @throws LinkedInException if the text is none
	 */
	static ListCursor from(Optional<String> text) {
		String marks = text.map((watermark) -> watermark.replaceFirst("^" + VERSION, "")).orElse("");
		if (text.isPresent() && (!text.get().startsWith(VERSION) || marks.length() % ListMark.LENGTH != 0)) {
			throw new LinkedInException(ErrorKind.PRECONDITION,
					"The parameter 'since' must be the watermark of an earlier look, unchanged; leave it out to begin anew");
		}
		List<ListMark> read = new ArrayList<>();
		for (int i = 0; i < marks.length(); i += ListMark.LENGTH) {
			read.add(ListMark.from(marks.substring(i, i + ListMark.LENGTH)));
		}
		return new ListCursor(read);
	}

	/**
	 * Whether nothing was ever read.
	 * @return whether this is the first look
	 */
	boolean isFirst() {
		return this.marks.isEmpty();
	}

	/**
	 * Whether a list has been read as far as it can have changed.
	 * @param now the list as far as it was read
	 * @return whether some entries in a row are as they were, and all that were put off
	 * have been seen
	 */
	boolean isMetBy(List<ListMark> now) {
		return meeting(now).isPresent();
	}

	/**
	 * How much of a list can have changed. Below a run that is as it was nothing has:
	 * what is unknown there lies deeper than the last look went, and is not new.
	 * @param now the list as far as it was read
	 * @return how many of its entries, all of them when there is no such run
	 */
	int reach(List<ListMark> now) {
		return meeting(now).orElse(now.size());
	}

	private OptionalInt meeting(List<ListMark> now) {
		return IntStream.rangeClosed(RUN, now.size()).filter((size) -> endsAsItWas(now.subList(0, size))).findFirst();
	}

	private boolean endsAsItWas(List<ListMark> now) {
		List<Boolean> changed = changed(now);
		int last = now.size() - RUN;
		return changed.subList(last, now.size()).stream().noneMatch(Boolean::booleanValue)
				&& index(now.get(last)) > lastPending();
	}

	private int lastPending() {
		int last = -1;
		for (int i = 0; i < this.marks.size(); i++) {
			last = this.marks.get(i).isPending() ? i : last;
		}
		return last;
	}

	private int index(ListMark mark) {
		for (int i = 0; i < this.marks.size(); i++) {
			if (this.marks.get(i).saysTheSameAs(mark)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Which entries have changed. What has changed moves to the top: so has whatever
	 * stands above something that has, and whatever has overtaken an entry that has not.
	 * @param now the list as far as it was read
	 * @return for each entry whether it has
	 */
	List<Boolean> changed(List<ListMark> now) {
		Map<String, Integer> places = new HashMap<>();
		Set<String> pending = new HashSet<>();
		for (int i = 0; i < this.marks.size(); i++) {
			ListMark mark = this.marks.get(i);
			places.putIfAbsent(mark.identity(), i);
			if (mark.isPending()) {
				pending.add(mark.key());
			}
		}
		List<Boolean> changed = new ArrayList<>();
		boolean moved = false;
		int lowest = Integer.MAX_VALUE;
		for (ListMark mark : now.reversed()) {
			Integer place = places.get(mark.identity());
			boolean putOff = place == null && pending.contains(mark.key());
			moved |= !putOff && (place == null || place >= lowest || this.marks.get(place).wasReadBefore(mark));
			lowest = (moved || place == null) ? lowest : place;
			changed.add(moved || putOff);
		}
		Collections.reverse(changed);
		return changed;
	}

	/**
	 * Make sure that a list that was read to its end is not cut off.
	 * @param now the list
	 * @param what what it is a list of
	 * @throws LinkedInException if most of what it showed last time is not in it any more
	 */
	void requireIn(List<ListMark> now, String what) {
		Set<String> keys = new HashSet<>();
		now.forEach((mark) -> keys.add(mark.key()));
		List<ListMark> newest = this.marks.subList(0, Math.min(NEWEST, this.marks.size()));
		long left = newest.stream().filter((mark) -> keys.contains(mark.key())).count();
		if (left * 2 < newest.size()) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The list of %s ends after %d and shows only %d of the %d that were at its top last time: it may be cut off or filtered, or they were archived or deleted"
						.formatted(what, now.size(), left, newest.size()));
		}
	}

	/**
	 * The watermark after a look.
	 * @param now the list as far as it was read
	 * @param putOff the indexes of what has changed and is left for the next look
	 * @return the next cursor
	 */
	ListCursor after(List<ListMark> now, Set<Integer> putOff) {
		List<ListMark> next = new ArrayList<>();
		Set<String> keys = new HashSet<>();
		int reached = -1;
		for (int i = 0; i < now.size(); i++) {
			next.add(putOff.contains(i) ? now.get(i).asPending() : now.get(i));
			keys.add(now.get(i).key());
			reached = Math.max(reached, index(now.get(i)));
		}
		this.marks.subList(reached + 1, this.marks.size())
			.stream()
			.filter((mark) -> !keys.contains(mark.key()) || isShared(mark.key()))
			.forEach(next::add);
		return new ListCursor(next);
	}

	/** Two threads may be with people of one name. */
	private boolean isShared(String key) {
		return this.marks.stream().filter((mark) -> mark.key().equals(key)).count() > 1;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(VERSION);
		this.marks.forEach(text::append);
		return text.toString();
	}

}
