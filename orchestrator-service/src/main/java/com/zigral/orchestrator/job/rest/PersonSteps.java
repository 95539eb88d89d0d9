package com.zigral.orchestrator.job.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.Prospects;
import com.zigral.orchestrator.job.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a job did for one person.
 *
 * @param profileUrl their profile's address, empty when nobody knows it
 * @param fullName their name
 * @param title their title, empty when not known
 * @param company their company, empty when not known
 * @param location where they are, empty when not known
 * @param steps what each step did for them, in the order in which that was done
 */
record PersonSteps(String profileUrl, String fullName, String title, String company, String location,
		List<Done> steps) {

	/** In a step's output, of whom it has read nothing, with the reason. */
	private static final String NOT_COLLECTED = "not_collected";

	PersonSteps {
		steps = List.copyOf(steps);
	}

	/**
	 * Everybody a job has found, or of whom one of its steps says what became of them.
	 * @param job the job, with its lists
	 * @return a person each, in the order in which they were found
	 */
	static List<PersonSteps> of(Job job) {
		Map<ProfileUrl, List<Done>> done = new LinkedHashMap<>();
		new JobRuns(job).all().forEach((run) -> run.steps().forEach((step) -> add(done, run.number(), step)));
		return Prospects.withOutcomes(job)
			.people()
			.stream()
			.map((person) -> new PersonSteps(text(person, "profile_url"), text(person, "full_name"),
					text(person, "title"), text(person, "company"), text(person, "location"),
					ProfileUrl.from(text(person, "profile_url"))
						.map((profile) -> done.getOrDefault(profile, List.of()))
						.orElse(List.of())))
			.toList();
	}

	private static void add(Map<ProfileUrl, List<Done>> done, int run, Step step) {
		Map<ProfileUrl, Done> here = new LinkedHashMap<>();
		String seen = step.planned().references().isEmpty() ? "found" : "read";
		list(step, Prospect.KIND).forEach((person) -> ProfileUrl.from(text(person, "profile_url"))
			.ifPresent((profile) -> here.put(profile, Done.of(run, step, seen, "", ""))));
		// A profile that could not be read stands among the others, as it was before.
		list(step, NOT_COLLECTED).forEach((person) -> PersonResult.from(person)
			.ifPresent((one) -> here.put(one.profile(), Done.of(run, step, "not_read", one.result(), one.reason()))));
		step.results()
			.forEach((one) -> here.put(one.profile(), Done.of(run, step, one.result(), one.code(), one.reason())));
		here.forEach((profile, one) -> done.computeIfAbsent(profile, (_) -> new ArrayList<>()).add(one));
	}

	private static Stream<Map<?, ?>> list(Step step, String name) {
		return (step.output().get(name) instanceof List<?> entries)
				? entries.stream().filter((entry) -> entry instanceof Map).map((entry) -> (Map<?, ?>) entry)
				: Stream.empty();
	}

	private static String text(Map<?, ?> person, String field) {
		return (person.get(field) instanceof String text) ? text : "";
	}

	/**
	 * Whether a text stands in what people know them by.
	 * @param sought the text in lower case, empty for everybody
	 * @return whether it is in their name, title, company or place
	 */
	boolean contains(String sought) {
		return Stream.of(this.fullName, this.title, this.company, this.location)
			.anyMatch((text) -> text.toLowerCase(Locale.ROOT).contains(sought));
	}

	/**
	 * Whether a step came to a result with them.
	 * @param result the result, empty for any
	 * @return whether one did
	 */
	boolean has(String result) {
		return result.isEmpty() || this.steps.stream().anyMatch((one) -> one.result().equals(result));
	}

	/** How people can be listed. */
	enum Order {

		/** In the order in which they were found. */
		FOUND,

		/** By name. */
		NAME,

		/** By title. */
		TITLE,

		/** By company. */
		COMPANY,

		/** By place. */
		LOCATION;

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

		List<PersonSteps> sorted(List<PersonSteps> people, boolean isDown) {
			if (this == FOUND) {
				return isDown ? people.reversed() : people;
			}
			Comparator<PersonSteps> comparator = Comparator.comparing(this::text, String.CASE_INSENSITIVE_ORDER);
			return people.stream().sorted(isDown ? comparator.reversed() : comparator).toList();
		}

		private String text(PersonSteps person) {
			return switch (this) {
				case FOUND -> "";
				case NAME -> person.fullName();
				case TITLE -> person.title();
				case COMPANY -> person.company();
				case LOCATION -> person.location();
			};
		}

	}

	/**
	 * What a step did for a person.
	 *
	 * @param run the number of the step's run, from 1
	 * @param step the step's id
	 * @param action what it does
	 * @param result what it came to with them
	 * @param code why, for programs
	 * @param reason why, or what proves it, for people
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Done(int run, String step, String action,
			@Schema(description = "found, read, not_read, or a result as in the step's own list",
					example = "added") String result,
			@Nullable String code, @Schema(example = "Row 5") @Nullable String reason) {

		static Done of(int run, Step step, String result, String code, String reason) {
			return new Done(run, step.id(), step.planned().action(), result, code, reason);
		}

	}

}
