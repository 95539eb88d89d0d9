package com.zigral.standin.linkedin.member;

/**
 * What the account has paid for: Sales Navigator, and searches without end. Safe for
 * several threads.
 */
public final class Subscription {

	private boolean salesNavigator = true;

	private int searchPagesLeft = Integer.MAX_VALUE;

	public Subscription() {
	}

	public synchronized void clear() {
		salesNavigator(true);
		limitSearchPages(Integer.MAX_VALUE);
	}

	/**
	 * Let the account use Sales Navigator, or send it to the page that sells it.
	 * @param on whether it may
	 */
	public synchronized void salesNavigator(boolean on) {
		this.salesNavigator = on;
	}

	/**
	 * Show all results on some more pages, then few, as at the monthly limit for free
	 * accounts.
	 * @param left how many pages of results are still shown in full
	 */
	public synchronized void limitSearchPages(int left) {
		this.searchPagesLeft = left;
	}

	public synchronized boolean hasSalesNavigator() {
		return this.salesNavigator;
	}

	public synchronized boolean takeSearchPage() {
		this.searchPagesLeft = Math.max(-1, this.searchPagesLeft - 1);
		return this.searchPagesLeft >= 0;
	}

}
