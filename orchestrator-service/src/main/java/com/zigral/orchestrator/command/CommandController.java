package com.zigral.orchestrator.command;

import java.util.List;

import com.zigral.orchestrator.command.Commands.Answer;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RequiresScope(value = Scope.PLAN, also = "Without dry_run, also the scope `run`.")
@RestController
@Tag(name = "commands", description = "One sentence in.")
class CommandController {

	private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private final Commands commands;

	private final CommandViews views;

	CommandController(Commands commands, CommandViews views) {
		this.commands = commands;
		this.views = views;
	}

	@PostMapping("/command")
	@Operation(summary = "Plan a sentence and carry the plan out")
	@ApiResponse(responseCode = "200",
			description = "The plan, which is being carried out unless it was a dry run; or, when the model provider "
					+ "asks to be left alone for a while, its message, and nothing was started",
			content = @Content(mediaType = "application/json",
					schema = @Schema(oneOf = { CommandView.class, ErrorView.class })))
	@ApiResponse(responseCode = "400", description = "The body is no JSON")
	@ApiResponse(responseCode = "409",
			description = "A run of this job is active, or it has had as many as it can have")
	@ApiResponse(responseCode = "422",
			description = "A field is wrong, the sentence is not understood, or everybody it would write to is on the "
					+ "do-not-contact list",
			content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = DeclinedView.class)))
	@ApiResponse(responseCode = "429", description = "Too many commands from this address")
	@ApiResponse(responseCode = "502", description = "The model provider failed or brought no valid plan")
	@ApiResponse(responseCode = "503", description = "The context manager cannot be reached; nothing was started")
	@ApiResponse(responseCode = "504", description = "The model provider did not answer in time")
	ResponseEntity<?> command(@RequestBody @Valid CommandRequest request) {
		if (!request.isDryRun()) {
			Scope.RUN.require();
		}
		return switch (this.commands.handle(request.sentence(), request.said(), request.isDryRun())) {
			case Answer.Accepted accepted -> ResponseEntity.ok(this.views.running(accepted.job()));
			case Answer.Previewed previewed -> ResponseEntity.ok(this.views.planned(previewed.job()));
			case Answer.Limited limited -> ResponseEntity.ok(new ErrorView(limited.message()));
			case Answer.Refused refused -> throw problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.message(), null);
			case Answer.Declined declined -> throw declined(declined.why());
			case Answer.Failed failed ->
				throw problem(failed.timedOut() ? HttpStatus.GATEWAY_TIMEOUT : HttpStatus.BAD_GATEWAY, failed.message(),
						failed.jobId());
		};
	}

	private static ErrorResponseException problem(HttpStatus status, String detail, @Nullable String jobId) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		if (jobId != null) {
			problem.setProperty("job_id", jobId);
		}
		return new ErrorResponseException(status, problem, null);
	}

	private static ErrorResponseException declined(PlanningOutcome.NotUnderstood why) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why.message());
		problem.setProperty("understood", why.understood());
		problem.setProperty("not_understood", why.notUnderstood());
		problem.setProperty("suggestions", why.suggestions());
		return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
	}

	record ErrorView(String error) {
	}

	@Schema(name = "Declined", description = "A sentence that is not planned, as problem details; other problems have "
			+ "their detail only")
	record DeclinedView(String title, int status,
			@Schema(description = "Why, in a sentence or two, in the language of the sentence") String detail,
			@Schema(description = "What was understood of it",
					example = "[\"title: CTO\", \"place: Austin\"]") List<String> understood,
			@Schema(description = "Its words that were not", example = "[\"quickly\"]") List<String> notUnderstood,
			@Schema(description = "Sentences near it that would be planned, at most three",
					example = "[\"Find CTOs in Austin\"]") List<String> suggestions) {
	}

}
