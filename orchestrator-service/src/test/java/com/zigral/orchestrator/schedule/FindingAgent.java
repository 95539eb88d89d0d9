package com.zigral.orchestrator.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Outcome;
import com.zigral.agent.PastJob;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;

/**
 * An agent that finds the same people again and again, unless it is told to leave them
 * out.
 */
final class FindingAgent implements Agent {

	private static final int MEMBERS = 9;

	private final List<List<String>> found = new CopyOnWriteArrayList<>();

	private volatile String question = "";

	private volatile String family = "Member";

	private volatile String task = "";

	private volatile List<PastJob> learned = List.of();

	/**
	 * Whom it has found.
	 * @return their names by search
	 */
	List<List<String>> found() {
		return List.copyOf(this.found);
	}

	/**
	 * Find other people from now on.
	 * @param name what they are all called
	 */
	void finds(String name) {
		this.family = name;
	}

	/**
	 * Ask a person instead of going on.
	 * @param what the question, blank to go on
	 */
	void asks(String what) {
		this.question = what;
	}

	/**
	 * Ask for past jobs from now on.
	 * @param text what they are to be like, blank to ask for none
	 */
	void learnsFrom(String text) {
		this.task = text;
	}

	/**
	 * The past jobs that the last search was told of.
	 * @return the jobs
	 */
	List<PastJob> learned() {
		return this.learned;
	}

	@Override
	public String name() {
		return "tester";
	}

	@Override
	public String description() {
		return "Finds people.";
	}

	@Override
	public List<Action> actions() {
		return List.of(new Action("search_people", "Find people.",
				List.of(Parameter.oneOrMore("title", "Their title", 100, 5),
						Parameter.integer("limit", "How many", 1, 1000, 25),
						Parameter.data("exclude", "prospects", "Whom to leave out")),
				Set.of("prospects"), Effect.READ, RetryClass.IDEMPOTENT));
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) {
		if (!this.question.isEmpty() && context.answer().isEmpty()) {
			return new Outcome.NeedsHuman(this.question, Optional.empty());
		}
		this.learned = context.pastJobs(this.task);
		List<String> known = request.data("exclude")
			.stream()
			.map((person) -> String.valueOf(person.get("full_name")))
			.toList();
		List<String> names = new ArrayList<>(
				IntStream.rangeClosed(1, MEMBERS).mapToObj((number) -> this.family + " " + number).toList());
		names.removeAll(known);
		names = names.subList(0, Math.min(names.size(), request.integer("limit").orElse(MEMBERS)));
		this.found.add(List.copyOf(names));
		return new Outcome.Succeeded("Found " + names.size(),
				Map.of("prospects", names.stream().map(FindingAgent::prospect).toList()), List.of());
	}

	private static Map<String, Object> prospect(String name) {
		return Map.of("profile_url", "https://www.linkedin.com/in/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
				"full_name", name, "collected_at", "2026-11-02T09:00:00Z", "source", "linkedin");
	}

}
