package com.zigral.orchestrator.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.zigral.agent.description.Parameter;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;

import org.springframework.stereotype.Component;

/**
 * Makes searches leave out whom earlier jobs have found.
 */
@Component
public class NewPeople {

	private static final String EXCLUDE = "exclude";

	/** "10 new CTOs", but neither "10 new ones" nor "10 CTOs in New York". */
	private static final Pattern NEW = Pattern.compile("(?<=\\b(?i:\\d{1,4}|find|me|suche|finde|such|mir)) "
			+ "(?:new|neue|neuen)(?= (?!(?i:ones|people|leute)\\b)\\S)");

	private final Catalog catalog;

	NewPeople(Catalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Take the word "new" out of a sentence whose searches are for new people anyway.
	 * @param sentence the sentence, English or German
	 * @return the sentence for a planner
	 */
	public static String withoutNew(String sentence) {
		return NEW.matcher(sentence).replaceFirst("");
	}

	/**
	 * Have all searches of a plan leave people out, unless they leave out somebody
	 * already.
	 * @param plan the plan
	 * @param jobId the job whose earlier people are left out
	 * @return the plan
	 */
	public Plan only(Plan plan, String jobId) {
		return new Plan(plan.objective(), plan.steps().stream().map((step) -> only(step, jobId)).toList());
	}

	private PlannedStep only(PlannedStep step, String jobId) {
		boolean can = this.catalog.action(step.agent(), step.action())
			.stream()
			.flatMap((action) -> action.parameters().stream())
			.anyMatch((parameter) -> parameter.name().equals(EXCLUDE) && parameter.reference().isPresent());
		if (!can || step.parameters().containsKey(EXCLUDE)) {
			return step;
		}
		Map<String, Object> parameters = new LinkedHashMap<>(step.parameters());
		parameters.put(EXCLUDE, Map.of(Parameter.FROM_JOB, jobId));
		return new PlannedStep(step.id(), step.agent(), step.action(), parameters);
	}

}
