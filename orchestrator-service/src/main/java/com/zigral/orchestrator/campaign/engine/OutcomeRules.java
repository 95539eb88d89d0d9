package com.zigral.orchestrator.campaign.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.campaign.Enrolment;
import com.zigral.orchestrator.campaign.EnrolmentState;
import com.zigral.orchestrator.campaign.Enrolments;
import com.zigral.orchestrator.campaign.sequence.StepKind;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.ledger.Ledger;

import org.springframework.stereotype.Component;

/**
 * Decides how it goes on with the people of a job that has ended, by what its results say
 * of each. Whoever is not told of tries again on the next working day.
 */
@Component
class OutcomeRules {

	private static final String REJECTED = "Rejected: ";

	private final Enrolments enrolments;

	OutcomeRules(Enrolments enrolments) {
		this.enrolments = enrolments;
	}

	/**
	 * Tell people what became of them.
	 * @param people those of whom nothing is known yet
	 * @param job the job, empty when it was deleted
	 * @param step what it was for
	 */
	void ended(List<Enrolment> people, Optional<Job> job, StepOutcome step) {
		Map<ProfileUrl, PersonResult> results = job.map(OutcomeRules::results).orElse(Map.of());
		Optional<String> rejection = job.filter((ended) -> ended.status() == JobStatus.CANCELLED)
			.map(Job::error)
			.filter((error) -> error.startsWith(REJECTED));
		for (Enrolment person : people) {
			if (person.state().isWithJob()) {
				Optional<PersonResult> result = Optional.ofNullable(results.get(person.profile()));
				if (rejection.isPresent()) {
					person.end(EnrolmentState.LEFT_OUT, step.now(), rejection.get());
				}
				else if (result.isPresent()) {
					apply(result.get(), person, step);
				}
				else {
					person.released(step.nextDay());
				}
				this.enrolments.save(person);
			}
		}
	}

	private static Map<ProfileUrl, PersonResult> results(Job job) {
		return job.steps()
			.stream()
			.map(Step::output)
			.flatMap((output) -> (output.get(PersonResult.KEY) instanceof List<?> all) ? all.stream() : Stream.empty())
			.flatMap((entry) -> PersonResult.from(entry).stream())
			.collect(Collectors.toMap(PersonResult::profile, Function.identity(), (first, second) -> second));
	}

	private static void apply(PersonResult result, Enrolment person, StepOutcome step) {
		switch (result.result()) {
			case PersonResult.SENT, PersonResult.WITHDRAWN -> step.sent(person, step.now());
			case PersonResult.SKIPPED -> skipped(result, person, step);
			default -> person.released(step.nextDay());
		}
	}

	private static void skipped(PersonResult result, Enrolment person, StepOutcome step) {
		switch (result.code()) {
			case "already_connected" -> step.connected(person);
			case "pending" -> step.sent(person, step.now());
			case "not_pending" -> person.notPending();
			case "no_notes_left" -> withoutNote(result, person, step);
			case "answered" -> person.replied(step.now());
			case Ledger.DO_NOT_CONTACT -> person.end(EnrolmentState.DO_NOT_CONTACT, step.now(), result.reason());
			case "too_soon", "in_doubt", "held" -> person.released(step.nextDay());
			case "sent_before" -> sentBefore(result, person, step);
			default -> person.end(EnrolmentState.LEFT_OUT, step.now(), result.reason());
		}
	}

	private static void withoutNote(PersonResult result, Enrolment person, StepOutcome step) {
		if (step.campaign().isWithoutNote()) {
			person.continuedWithoutNote();
		}
		else {
			person.end(EnrolmentState.LEFT_OUT, step.now(), result.reason());
		}
	}

	// Whoever was invited before may accept; the same words twice help nobody.
	private static void sentBefore(PersonResult result, Enrolment person, StepOutcome step) {
		if (step.kind() == StepKind.INVITE) {
			step.sent(person, step.now());
		}
		else {
			person.end(EnrolmentState.LEFT_OUT, step.now(), result.reason());
		}
	}

}
