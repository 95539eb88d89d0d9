package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.PlanValidator;
import com.zigral.service.problem.FieldProblem;

/**
 * Turns a sentence into a plan that can be carried out, or says why it cannot.
 */
final class SentencePlanner {

	private final PlanValidator validator;

	SentencePlanner(PlanValidator validator) {
		this.validator = validator;
	}

	/**
	 * Plan a sentence.
	 * @param sentence the sentence
	 * @param context what the caller said beside it
	 * @param parsed takes what it says, also when it is declined
	 * @return the plan, already valid
	 * @throws DeclinedException if it cannot be planned
	 */
	Plan plan(String sentence, Map<String, Object> context, ParsedSentence parsed) {
		List<Token> tokens = Tokenizer.tokens(sentence);
		Optional<FollowUps> later = later(sentence, tokens, parsed.job());
		List<Token> head = later.map(FollowUps::head).orElse(tokens);
		DeclinedPhrases.check(new Words(sentence, head), parsed.job().hasPeople());
		read(sentence, head, parsed);
		later.ifPresent(parsed::follow);
		Plan plan = new PlanWriter(parsed, context, Language.of(tokens)).write();
		verify(plan);
		return plan;
	}

	// What looks like later steps and is none may be something else, unless the sentence
	// begins like a campaign.
	private Optional<FollowUps> later(String sentence, List<Token> tokens, JobSoFar job) {
		Optional<FollowUps> found = FollowUps.find(sentence, tokens);
		Optional<DeclinedException> problem = found.flatMap(FollowUps::problem);
		if (problem.isEmpty()) {
			return found;
		}
		ParsedSentence head = new ParsedSentence(job);
		try {
			read(sentence, found.orElseThrow().head(), head);
		}
		catch (DeclinedException ex) {
			// as far as it went
		}
		if (head.canBeFollowed()) {
			throw problem.get();
		}
		return Optional.empty();
	}

	/**
	 * Read a sentence as far as it goes, though phrases in it cannot be planned.
	 * @param sentence the sentence
	 * @param job what its job has done before
	 * @return what it says up to there
	 */
	ParsedSentence read(String sentence, JobSoFar job) {
		ParsedSentence parsed = new ParsedSentence(job);
		try {
			read(sentence, Tokenizer.tokens(sentence), parsed);
		}
		catch (DeclinedException ex) {
			// as far as it went
		}
		return parsed;
	}

	private static void read(String sentence, List<Token> tokens, ParsedSentence parsed) {
		new SentenceReader(new Words(sentence, tokens), Vocabulary.get(), Language.of(tokens), parsed).read();
	}

	private void verify(Plan plan) {
		Optional<PlannedStep> unknown = plan.steps().stream().filter((step) -> !this.validator.knows(step)).findFirst();
		unknown.ifPresent((step) -> {
			throw new DeclinedException(DeclineReason.NO_AGENT, step.agent() + "." + step.action());
		});
		List<FieldProblem> problems = this.validator.problems(plan);
		if (!problems.isEmpty()) {
			throw new DeclinedException(DeclineReason.INVALID,
					problems.stream().map(FieldProblem::line).collect(Collectors.joining("; ")));
		}
	}

}
