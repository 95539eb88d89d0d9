package com.zigral.orchestrator.connection;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.orchestrator.connection.TestResult.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A connection and how its last test went.
 *
 * @param name what it is called in addresses
 * @param host where it leads, without anything secret
 * @param real whether it is the real thing
 * @param detail what else tells it from others
 * @param test how its last test went, absent when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectionView(
		@Schema(description = "linkedin, sheets, model or context-manager", example = "linkedin") String name,
		@Schema(description = "Empty when nothing is reached, as without a model") String host, boolean real,
		@Schema(description = "The name of the model; empty for nothing") String detail, @Nullable Test test) {

	/**
	 * How a test went.
	 *
	 * @param state {@code running}, {@code done} or {@code lost}
	 * @param startedAt when it began
	 * @param finishedAt when it ended
	 * @param passed whether the connection works
	 * @param code how it went, for programs
	 * @param message the same for people
	 * @param findings what was looked for
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Test(@Schema(description = "running, done, or lost when its replica was stopped") String state,
			Instant startedAt, @Nullable Instant finishedAt, boolean passed, String code, String message,
			List<Finding> findings) {
	}

}
