package com.zigral.orchestrator.run;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.agent.Outreach;
import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.approval.Approval;
import com.zigral.orchestrator.approval.ApprovalEdit;
import com.zigral.orchestrator.approval.Approvals;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Changes words that wait for a yes. The template of a step is filled in by its agent,
 * with the people of its job.
 */
@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ApiResponse(responseCode = "404", description = "There is no such job")
@ApiResponse(responseCode = "409", description = "It was decided already, or has changed")
@ProblemResponses
@RequiresScope(Scope.APPROVE)
@RestController
@Tag(name = "approvals", description = "What waits for a person's yes.")
class ApprovalEditController {

	private final Approvals approvals;

	private final Jobs jobs;

	private final StepActions actions;

	ApprovalEditController(Approvals approvals, Jobs jobs, Catalog catalog, Safeguards safeguards) {
		this.approvals = approvals;
		this.jobs = jobs;
		this.actions = StepActions.of(catalog, safeguards);
	}

	@PutMapping("/approvals/{jobId}/{stepId}")
	@Operation(summary = "Change the template for all whose words nobody has changed, or the words to some recipients; "
			+ "whoever saw the old ones must look again")
	Approval edit(@PathVariable String jobId, @PathVariable String stepId, @RequestBody @Valid Edit edit) {
		if (edit.template() == null && edit.changedTexts().isEmpty()) {
			throw new InvalidInputException("texts", "must have somebody's new words, or give a template");
		}
		this.approvals.requireOpen(jobId, stepId, edit.hash());
		Job job = (edit.template() != null) ? this.jobs.get(jobId).job() : this.jobs.outline(jobId).job();
		PlannedStep step = job.steps()
			.stream()
			.map(Step::planned)
			.filter((planned) -> planned.id().equals(stepId))
			.findFirst()
			.orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT,
					"Job %s has no step %s any more; look at it anew".formatted(jobId, stepId)));
		Map<String, String> rendered = Optional.ofNullable(edit.template())
			.map((template) -> rendered(job, step, template))
			.orElse(Map.of());
		return this.approvals.edit(jobId, stepId, new ApprovalEdit(edit.hash(), edit.changedTexts(), edit.template(),
				rendered, this.actions.rules(step)));
	}

	private Map<String, String> rendered(Job job, PlannedStep step, String template) {
		PlannedStep changed = this.actions.saying(step, template)
			.orElseThrow(() -> new InvalidInputException("template",
					"cannot be given: %s.%s has none; change the words of each recipient in texts"
						.formatted(step.agent(), step.action())));
		return this.actions.outreach(job, changed)
			.stream()
			.collect(Collectors.toMap((outreach) -> outreach.recipient().toString(), Outreach::text,
					(first, second) -> first));
	}

	/**
	 * Other words.
	 *
	 * @param hash the hash of what was seen
	 * @param texts the new words by recipient
	 * @param template the new words for all others, in which placeholders may stand
	 */
	record Edit(@NotBlank @Size(max = 100) String hash, @Nullable Map<String, @NotNull @Size(max = 8000) String> texts,
			@Nullable @Size(max = 8000) String template) {

		Map<String, String> changedTexts() {
			return (this.texts != null) ? this.texts : Map.of();
		}

	}

}
