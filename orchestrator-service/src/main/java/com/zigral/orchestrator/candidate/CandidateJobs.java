package com.zigral.orchestrator.candidate;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.Agent;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.Origin;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.list.OpenRow;
import com.zigral.orchestrator.list.OpenRows;
import com.zigral.orchestrator.run.RunQueue;
import com.zigral.orchestrator.suppression.CompanyName;
import com.zigral.service.problem.ProblemException;
import com.zigral.shaun.table.PersonName;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes the jobs that look for candidates: ordinary ones, with a single step.
 */
@Component
class CandidateJobs {

	/** As many people as one step looks for. */
	static final int MAX_ROWS = 100;

	private static final String ACTION = "find_people";

	/** Longer texts are no names. */
	private static final int MAX_TEXT = 200;

	private final OpenRows rows;

	private final Catalog catalog;

	private final Jobs jobs;

	private final RunQueue queue;

	private final Clock clock;

	CandidateJobs(OpenRows rows, Catalog catalog, Jobs jobs, RunQueue queue, Clock clock) {
		this.rows = rows;
		this.catalog = catalog;
		this.jobs = jobs;
		this.queue = queue;
		this.clock = clock;
	}

	/**
	 * Look for people of a list.
	 * @param listId the list
	 * @param wanted which rows, none for the first ones that no job looks for
	 * @return the job, which has begun
	 */
	Started start(String listId, Set<Integer> wanted) {
		String agent = this.catalog.agents()
			.stream()
			.map(Agent::name)
			.filter((name) -> this.catalog.action(name, ACTION).isPresent())
			.findFirst()
			.orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "No agent here looks for people by name."));
		String jobId = JobId.random();
		List<OpenRow> taken = wanted.isEmpty() ? this.rows.takeNext(listId, jobId, MAX_ROWS)
				: this.rows.take(listId, jobId, wanted);
		try {
			Job job = job(jobId, agent, this.rows.listName(listId), taken);
			this.queue.storeAndRun(jobId,
					() -> this.jobs.plan(job.started(this.clock.instant()), Optional.empty(), Optional.empty()));
		}
		catch (RuntimeException ex) {
			this.rows.release(jobId);
			throw ex;
		}
		return new Started(jobId, taken.stream().map(OpenRow::row).toList());
	}

	private Job job(String jobId, String agent, String list, List<OpenRow> taken) {
		Instant now = this.clock.instant();
		String sentence = "Look for %d people of the list '%s' who have no address".formatted(taken.size(), list);
		PlannedStep step = new PlannedStep("s1", agent, ACTION,
				Map.of("people", taken.stream().map(CandidateJobs::person).toList()));
		return Job.planned(jobId, new Origin(sentence, Map.of(), "list", TokenUsage.NONE),
				new Plan(sentence, List.of(step)), now);
	}

	private static Map<String, Object> person(OpenRow row) {
		String name = row.text("full_name");
		Map<String, Object> person = new LinkedHashMap<>();
		person.put("row", row.row());
		person.put("full_name", cut(PersonName.split(name).full().orElse(name)));
		person.put("company", cut(CompanyName.key(row.text("company"))));
		return person;
	}

	private static String cut(String text) {
		return (text.length() > MAX_TEXT) ? text.substring(0, MAX_TEXT).strip() : text;
	}

	/**
	 * A job that has begun.
	 *
	 * @param jobId its id
	 * @param rows the rows it looks for
	 */
	record Started(String jobId, List<Integer> rows) {

		Started {
			rows = List.copyOf(rows);
		}

	}

}
