package com.zigral.standin.linkedin.member;

/**
 * What the account has paid for: Sales Navigator, and searches without end. Safe for
 * several threads.
 */
public final class Subscription {

	private boolean salesNavigator = true;

	private int searchPagesLeft = Integer.MAX_VALUE;

	/**
	 * Create a subscription with Sales Navigator and without a limit.
	 */
	public Subscription() {
	}

	/**
	 * Go back to Sales Navigator and no limit.
	 */
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

	/**
	 * Whether the account may use Sales Navigator.
	 * @return whether it may
	 */
	public synchronized boolean hasSalesNavigator() {
		return this.salesNavigator;
	}

	/**
	 * Count a page of results.
	 * @return whether it is shown in full, as the limit was not reached before
	 */
	public synchronized boolean takeSearchPage() {
		this.searchPagesLeft = Math.max(-1, this.searchPagesLeft - 1);
		return this.searchPagesLeft >= 0;
	}

}
