package com.zigral.orchestrator.run;

import java.time.Clock;

import com.zigral.orchestrator.account.AccountStop;
import com.zigral.orchestrator.account.AccountStops;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets work go on with an account that is paused.
 */
@RequiresScope(Scope.RUN)
@RestController
@Tag(name = "account")
class AccountResumeController {

	private final String account;

	private final AccountStops stops;

	private final Jobs jobs;

	private final RunQueue queue;

	private final Clock clock;

	AccountResumeController(Catalog catalog, AccountStops stops, Jobs jobs, RunQueue queue, Clock clock) {
		this.account = catalog.account();
		this.stops = stops;
		this.jobs = jobs;
		this.queue = queue;
		this.clock = clock;
	}

	@PostMapping("/account/resume")
	@Operation(summary = "Resume the account; its paused jobs continue within 5 s")
	@ApiResponse(responseCode = "200", description = "What it was paused for", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "The account is not paused")
	AccountStop resume() {
		AccountStop stop = this.stops.find(this.account)
			.orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT,
					"Nothing keeps the account %s from being worked with".formatted(this.account)));
		this.jobs.find(stop.jobId())
			.filter((stored) -> stored.job().status() == JobStatus.WAITING_FOR_INPUT)
			.ifPresent(this::goOn);
		this.stops.lift(this.account);
		return stop;
	}

	private void goOn(StoredJob asking) {
		this.queue.storeAndRun(asking.job().jobId(),
				() -> this.jobs.decide(asking.job().answered("Go on", this.clock.instant()), asking));
	}

}
