package com.zigral.cli;

import com.zigral.cli.client.Job;

/**
 * How a command ended, for the shell.
 */
enum ExitCode {

	/** It is done. */
	DONE(0),

	/** It failed, was refused or was ended by somebody. */
	FAILED(1),

	/** It waits for a person: for a yes, or for an answer. */
	WAITS(3),

	/** It continues by itself, now or later. */
	GOES_ON(4),

	/** Nothing answers where Zigral should be. */
	NO_ANSWER(5);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	int number() {
		return this.number;
	}

	/**
	 * What a job's status means for whoever asked for the job.
	 * @param job the job
	 * @return the code
	 */
	static ExitCode of(Job job) {
		return switch (job.status()) {
			case "completed" -> DONE;
			case "failed", "cancelled" -> FAILED;
			case "planned", "waiting_for_approval", "waiting_for_input" -> WAITS;
			default -> GOES_ON;
		};
	}

}
