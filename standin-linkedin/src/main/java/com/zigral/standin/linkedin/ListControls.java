package com.zigral.standin.linkedin;

/**
 * What is odd about the site's long lists: threads, connections and sent invitations.
 * Safe for several threads.
 */
public final class ListControls {

	private volatile int cutAfter = Integer.MAX_VALUE;

	private volatile boolean sortedByName;

	private volatile boolean empty;

	ListControls() {
	}

	void clear() {
		this.cutAfter = Integer.MAX_VALUE;
		this.sortedByName = false;
		this.empty = false;
	}

	/**
	 * Answer nothing but errors to whoever asks for what comes after some entries.
	 * @param count how many entries still come
	 */
	public void cutAfter(int count) {
		this.cutAfter = count;
	}

	/**
	 * Show connections by first name, as the site does for whoever has chosen that.
	 * @param on whether to
	 */
	public void sortConnectionsByName(boolean on) {
		this.sortedByName = on;
	}

	/**
	 * Show lists without any entry, as the site does when something of it is broken.
	 * @param on whether to
	 */
	public void showNothing(boolean on) {
		this.empty = on;
	}

	boolean isCutAt(int start) {
		return start >= this.cutAfter;
	}

	boolean isSortedByName() {
		return this.sortedByName;
	}

	boolean isEmpty() {
		return this.empty;
	}

}
