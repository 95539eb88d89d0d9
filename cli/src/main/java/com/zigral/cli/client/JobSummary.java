package com.zigral.cli.client;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A job in the list of jobs.
 *
 * @param jobId its id
 * @param name what people call it, absent when they have given it no name
 * @param status how its latest run stands
 * @param command the sentence that asked for that run
 * @param result {@code empty} when it came to nothing
 * @param updatedAt when it last changed
 */
public record JobSummary(String jobId, @Nullable String name, String status, String command, @Nullable String result,
		Instant updatedAt) {

	/**
	 * What it is known by.
	 * @return its name, or else the sentence
	 */
	public String title() {
		return (this.name != null) ? this.name : this.command;
	}

	/**
	 * How it stands, for people.
	 * @return its status in words
	 */
	public String standing() {
		return this.status.replace('_', ' ') + ("empty".equals(this.result) ? ": nothing" : "");
	}

}
