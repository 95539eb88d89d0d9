package com.zigral.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.zigral.cli.client.Job;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.Table;
import com.zigral.cli.screen.TerminalText;
import tools.jackson.databind.JsonNode;

/**
 * What is said of a job when it is left: how it stands, what it brought, and what can be
 * done next.
 *
 * @param job the job
 * @param zigral whose job it is
 */
record JobText(Job job, OrchestratorClient zigral) {

	private static final List<String> COLUMNS = List.of("full_name", "title", "company", "location", "profile_url");

	/**
	 * Print all of it.
	 * @param screen where
	 */
	void print(Screen screen) throws InterruptedException {
		List<String> lines = new ArrayList<>();
		this.job.steps().stream().filter((step) -> step.summary() != null).forEach((step) -> {
			lines.add(step.title() + ". " + TerminalText.line(step.news()));
			if (!step.counts().isEmpty()) {
				lines.add("  " + TerminalText.line(step.counts()));
			}
		});
		lines.addAll(table().lines(screen.width()));
		if (!lines.isEmpty()) {
			screen.print("");
			lines.forEach(screen::print);
			screen.print("");
		}
		screen.print(standing());
	}

	private Table table() throws InterruptedException {
		JsonNode people = this.zigral.people(this.job.jobId());
		if (people.isEmpty()) {
			return new Table(List.of());
		}
		Stream<List<String>> header = Stream.of(COLUMNS.stream().map((name) -> name.replace('_', ' ')).toList());
		Stream<List<String>> rows = people.valueStream()
			.map((person) -> COLUMNS.stream().map((name) -> person.path(name).asString("")).toList());
		return new Table(Stream.concat(header, rows).toList());
	}

	private String standing() {
		String id = this.job.jobId();
		String next = "./zigral job " + id + ", or " + this.zigral.page(id);
		return switch (this.job.status()) {
			case "completed" -> this.job.broughtNothing()
					? "Job " + id + " is done and came to nothing. What each step says stands above."
					: "Job " + id + " is done.";
			case "planned" -> "Job " + id + " was not started. Start it: " + next;
			case "waiting_for_approval" -> "Job " + id + " needs your approval: " + next;
			case "waiting_for_input" -> "Job " + id + " waits for your answer: " + next;
			case "paused_until" ->
				"Job " + id + " continues by itself at " + this.job.resumeAt() + reason() + ". Look at it: " + next;
			case "failed" -> "Job " + id + " failed" + reason() + ". Try again: " + this.zigral.page(id);
			case "cancelled" ->
				"Job " + id + " was ended by a person" + ((this.job.error() != null) ? reason() : "") + ".";
			default -> "Job " + id + " continues. Look at it: " + next;
		};
	}

	private String reason() {
		String news = this.job.firstOpenStep().map(Job.Step::news).orElse("");
		String reason = TerminalText.line((this.job.error() != null) ? this.job.error() : news);
		return reason.isEmpty() ? "" : ": " + reason.replaceFirst("\\.$", "");
	}

}
