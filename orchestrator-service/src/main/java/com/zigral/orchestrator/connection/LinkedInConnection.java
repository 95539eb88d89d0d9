package com.zigral.orchestrator.connection;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.zigral.agent.Delivery;
import com.zigral.lincoln.Lincoln;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.doctor.Examination;
import com.zigral.lincoln.doctor.Examination.Verdict;
import com.zigral.lincoln.profile.ProfileCollection;
import com.zigral.orchestrator.account.AccountLease;
import com.zigral.orchestrator.account.AccountLeases;
import com.zigral.orchestrator.account.AccountStop;
import com.zigral.orchestrator.account.AccountStops;
import com.zigral.orchestrator.account.Budgets;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.connection.TestResult.Finding;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has Lincoln open a search and one profile, as {@code ./zigral doctor linkedin} does,
 * while nobody else works with the account. The profile counts towards the account's
 * budget as any other.
 */
@Component
@Order(1)
class LinkedInConnection implements Connection {

	private final Lincoln lincoln;

	private final Catalog catalog;

	private final AccountLeases leases;

	private final AccountStops stops;

	private final Budgets budgets;

	private final Place place;

	LinkedInConnection(Lincoln lincoln, Catalog catalog, AccountLeases leases, AccountStops stops, Budgets budgets,
			@Value("${zigral.lincoln.base-url}") URI site) {
		this.lincoln = lincoln;
		this.catalog = catalog;
		this.leases = leases;
		this.stops = stops;
		this.budgets = budgets;
		this.place = new Place(site.getAuthority(), LincolnSettings.isReal(site), "");
	}

	@Override
	public String name() {
		return "linkedin";
	}

	@Override
	public Place place() {
		return this.place;
	}

	@Override
	public TestResult test() throws InterruptedException {
		String account = this.catalog.account();
		Optional<AccountStop> stop = this.stops.find(account);
		if (stop.isPresent()) {
			return TestResult.failed("paused", stop.get().reason());
		}
		Optional<AccountLease> lease = this.leases.take(account);
		if (lease.isEmpty()) {
			return TestResult.failed("in_use", "");
		}
		try {
			Optional<Delivery.Postponed> full = this.budgets.spend(account, ProfileCollection.BUDGET);
			if (full.isPresent()) {
				return TestResult.failed("used_up", full.get().reason());
			}
			return result(this.lincoln.examine());
		}
		finally {
			this.leases.giveBack(lease.get());
		}
	}

	private static TestResult result(Examination examination) {
		List<Finding> findings = examination.findings()
			.stream()
			.map((one) -> new Finding(one.page(), one.field(), one.verdict().name().toLowerCase(Locale.ROOT),
					one.detail()))
			.toList();
		if (examination.isPassed()) {
			return new TestResult(true, "understood", "", findings);
		}
		boolean isChanged = examination.has(Verdict.FAIL);
		String why = examination.findings()
			.stream()
			.filter((one) -> one.verdict() == (isChanged ? Verdict.FAIL : Verdict.NOT_OPENED))
			.map(Examination.Finding::detail)
			.findFirst()
			.orElse("");
		return new TestResult(false, isChanged ? "changed" : "not_opened", why, findings);
	}

}
