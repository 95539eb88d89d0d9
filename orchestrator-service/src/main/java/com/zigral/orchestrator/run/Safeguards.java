package com.zigral.orchestrator.run;

import com.zigral.orchestrator.account.AccountLeases;
import com.zigral.orchestrator.account.AccountStops;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.approval.Approvals;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.orchestrator.job.store.RememberedJobs;
import com.zigral.orchestrator.ledger.ContactHistory;
import com.zigral.orchestrator.ledger.Ledger;
import com.zigral.orchestrator.list.Lists;
import com.zigral.orchestrator.people.People;

import org.springframework.stereotype.Component;

/**
 * What stands between a plan and the outside world.
 *
 * @param approvals what a person said yes to
 * @param ledger what sends, once
 * @param history what was sent already
 * @param budgets how much more may be done
 * @param leases who works with which account
 * @param stops with which account nothing may be done
 * @param people who is known, and who was erased
 * @param lists the lists that steps take people from
 * @param jobs the jobs that steps take people from
 * @param past what past jobs have brought, for agents that ask
 */
@Component
record Safeguards(Approvals approvals, Ledger ledger, ContactHistory history, Budgets budgets, AccountLeases leases,
		AccountStops stops, People people, Lists lists, JobPeople jobs, RememberedJobs past) {
}
