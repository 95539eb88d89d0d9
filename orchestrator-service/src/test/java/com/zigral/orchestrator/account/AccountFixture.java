package com.zigral.orchestrator.account;

import java.time.Clock;
import java.time.Duration;

/**
 * What decides what an account may do, with settings of a test's own.
 */
public class AccountFixture {

	private static final LeaseSettings LEASES = new LeaseSettings(Duration.ofSeconds(5));

	private final BudgetUses uses;

	private final Leases leases;

	private final AccountStops stops;

	AccountFixture(BudgetUses uses, Leases leases, AccountStops stops) {
		this.uses = uses;
		this.leases = leases;
		this.stops = stops;
	}

	/**
	 * The budgets: two invitations a day, three a week.
	 * @param clock the time
	 * @return the budgets
	 */
	public Budgets budgets(Clock clock) {
		return new Budgets(this.uses, new BudgetSettings(2, 3, 20, 100, 50, 250), clock);
	}

	/**
	 * The leases of another replica.
	 * @return the leases
	 */
	public AccountLeases replica() {
		return new AccountLeases(this.leases, this.stops, LEASES);
	}

	/**
	 * Let the heartbeat of a replica come.
	 * @param replica its leases
	 */
	public void renew(AccountLeases replica) {
		replica.renew();
	}

}
