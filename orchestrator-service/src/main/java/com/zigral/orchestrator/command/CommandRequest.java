package com.zigral.orchestrator.command;

import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /command} is asked.
 *
 * @param command the sentence
 * @param context what is said beside it
 * @param dryRun whether to plan only
 */
@Schema(name = "Command")
record CommandRequest(
		@Schema(description = "The sentence, 1 to 4000 characters", requiredMode = Schema.RequiredMode.REQUIRED,
				example = "Find CTOs of fintech companies in Austin and add them to the sheet Austin CTOs") @NotBlank(
						message = CommandRequest.COMMAND) @Size(max = 4000, message = CommandRequest.COMMAND) @Pattern(
								regexp = "[^\\x00]*", message = CommandRequest.COMMAND) @Nullable String command,
		@Schema(description = "What is said beside it: non-blank texts, numbers, booleans, non-empty lists of texts. "
				+ "job_id names the job to begin or to go on with.",
				example = "{\"job_id\": \"q4-austin\", \"target_industry\": \"fintech\"}") @Nullable Map<String, @Nullable Object> context,
		@Schema(description = "Whether to plan only; POST /jobs/{job_id}/start carries the plan out",
				defaultValue = "false") @Nullable Boolean dryRun) {

	static final String COMMAND = "must be a text of 1 to 4000 characters, such as \"Find CTOs of fintech companies in Austin\"";

	/**
	 * The sentence.
	 * @return it, without white space around it
	 */
	String sentence() {
		return String.valueOf(this.command).strip();
	}

	boolean isDryRun() {
		return Boolean.TRUE.equals(this.dryRun);
	}

	/**
	 * What is said beside the sentence.
	 * @return it, checked
	 * @throws com.zigral.service.problem.InvalidInputException with every entry that is
	 * wrong
	 */
	CommandContext said() {
		return CommandContext.of(Optional.ofNullable(this.context).orElse(Map.of()));
	}

}
