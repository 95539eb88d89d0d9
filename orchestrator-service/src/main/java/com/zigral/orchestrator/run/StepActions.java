package com.zigral.orchestrator.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.RetryClass;
import com.zigral.orchestrator.approval.ApprovalRequest;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.orchestrator.ledger.Touch;
import com.zigral.orchestrator.list.Lists;
import com.zigral.orchestrator.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the steps of a plan mean to the agents at hand.
 *
 * @param catalog the agents
 * @param people who was erased, and so is in no request
 * @param lists the lists that steps take people from
 * @param jobs the jobs that steps take people from
 */
record StepActions(Catalog catalog, People people, Lists lists, JobPeople jobs) {

	private static final Logger logger = LoggerFactory.getLogger(StepActions.class);

	/**
	 * What steps mean to the agents at hand.
	 * @param catalog the agents
	 * @param safeguards who was erased, the lists and the jobs
	 * @return their meaning
	 */
	static StepActions of(Catalog catalog, Safeguards safeguards) {
		return new StepActions(catalog, safeguards.people(), safeguards.lists(), safeguards.jobs());
	}

	/**
	 * What a step does to the outside world.
	 * @param step the step
	 * @return its effect; of an action that nobody knows, the least
	 */
	Effect effect(PlannedStep step) {
		return action(step).map(Action::effect).orElse(Effect.READ);
	}

	/**
	 * Whether a step that was interrupted or has failed may be done again. What reaches
	 * people may: the ledger decides about it, one by one.
	 * @param step the step
	 * @return {@code false} when nobody can tell how far it came
	 */
	boolean mayBeRepeated(PlannedStep step) {
		return action(step)
			.filter((action) -> action.effect() == Effect.WRITE && action.retryClass() == RetryClass.UNVERIFIABLE)
			.isEmpty();
	}

	/**
	 * The account with which a step works.
	 * @param step the step
	 * @return the account, empty when it needs none for itself
	 */
	Optional<String> account(PlannedStep step) {
		return this.catalog.agent(step.agent())
			.flatMap((agent) -> agent.account()
				.or(() -> (effect(step) == Effect.OUTREACH) ? Optional.of(agent.name()) : Optional.empty()));
	}

	/**
	 * Everything a step would send.
	 * @param job its job
	 * @param step the step
	 * @return what it would send, rendered
	 */
	List<Outreach> outreach(Job job, PlannedStep step) {
		return this.catalog.agent(step.agent()).map((agent) -> agent.outreach(request(job, step))).orElse(List.of());
	}

	/**
	 * What a person is to be asked before a step is carried out.
	 * @param job its job
	 * @param step the step
	 * @return the request, with everything it would send
	 */
	ApprovalRequest approval(Job job, PlannedStep step) {
		return new ApprovalRequest(job.jobId(), step.id(), job.createdAt(), outreach(job, step), step.words(),
				account(step).orElse(""), touch(job), rules(step), template(step).orElse(null));
	}

	/**
	 * What everything that a job sends is part of.
	 * @param job the job
	 * @return the campaign's step for which it was made, if it was made for one
	 */
	static Touch touch(Job job) {
		return job.origin()
			.campaignStep()
			.map((step) -> new Touch(step.campaignId(), step.step()))
			.orElse(Touch.SINGLE);
	}

	/**
	 * What can be said beforehand of what a step can send to whom.
	 * @param step the step
	 * @return the rules, empty when nothing can
	 */
	Optional<OutreachRules> rules(PlannedStep step) {
		return action(step).flatMap(Action::rules);
	}

	/**
	 * The same step with another template.
	 * @param step the step
	 * @param template the words for all, in which placeholders may stand
	 * @return the step, empty when it has no template
	 */
	Optional<PlannedStep> saying(PlannedStep step, String template) {
		return rules(step).map((known) -> {
			Map<String, Object> parameters = new LinkedHashMap<>(step.parameters());
			parameters.put(known.template(), template);
			return new PlannedStep(step.id(), step.agent(), step.action(), parameters);
		});
	}

	private Optional<String> template(PlannedStep step) {
		return rules(step).map(OutreachRules::template)
			.map((parameter) -> (step.parameters().get(parameter) instanceof String words) ? words : "");
	}

	/**
	 * What an agent is asked for, with the data of earlier steps, lists and jobs in it.
	 * @param job the step's job
	 * @param step the step
	 * @return the request
	 */
	ActionRequest request(Job job, PlannedStep step) {
		Map<String, Object> parameters = new LinkedHashMap<>(step.parameters());
		action(step).stream()
			.flatMap((action) -> action.parameters().stream())
			.forEach((parameter) -> parameter.reference()
				.flatMap((kind) -> data(job, step, parameter.name(), kind))
				.ifPresent((data) -> parameters.put(parameter.name(), data)));
		return new ActionRequest(step.action(), this.people.withoutErased(parameters));
	}

	private Optional<Object> data(Job job, PlannedStep step, String parameter, String kind) {
		return step.reference(parameter)
			.map((id) -> job.step(id).output().getOrDefault(kind, List.of()))
			.or(() -> step.list(parameter).map(this.lists::prospects))
			.or(() -> step.job(parameter).map((id) -> this.jobs.people(id, job)));
	}

	private Optional<Action> action(PlannedStep step) {
		return this.catalog.action(step.agent(), step.action());
	}

	/**
	 * What becomes of a step whose agent has a defect; the log says which.
	 * @param step the step
	 * @param ex what the agent threw
	 * @return the failure, as people are told it
	 */
	static Outcome.Failed broken(PlannedStep step, RuntimeException ex) {
		logger.error("{}.{} broke", step.agent(), step.action(), ex);
		return new Outcome.Failed("%s broke (%s); the log says more. Retry the job, or report this."
			.formatted(step.agent(), ex.getClass().getSimpleName()), List.of());
	}

}
