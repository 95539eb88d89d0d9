package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.PlanValidator;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;
import com.zigral.service.problem.FieldProblem;

/**
 * Turns a sentence into a plan that can be carried out, or says why it cannot.
 */
final class SentencePlanner {

	private static final Lexicon<Boolean> CLOSING = Phrases.of("sentence.closing");

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
		List<Token> tokens = withoutClosing(sentence, Tokenizer.tokens(sentence));
		Optional<FollowUps> later = new SentenceSplit(sentence, tokens, parsed.job()).later();
		List<Token> head = later.map(FollowUps::head).orElse(tokens);
		DeclinedPhrases.check(new Words(sentence, head), parsed.job().hasPeople());
		SentenceSplit.read(sentence, head, parsed);
		later.ifPresent(parsed::follow);
		Plan plan = new PlanWriter(parsed, context, Language.of(tokens)).write();
		verify(plan);
		return plan;
	}

	// "... Thank you very much!" A sheet may be called "Thanks", which no mark stands in
	// front of.
	private static List<Token> withoutClosing(String sentence, List<Token> tokens) {
		Words words = new Words(sentence, tokens);
		int end = tokens.size();
		for (int at = tokens.size() - 1; at > 0; at--) {
			words.reset(at);
			boolean set = words.peek(-1).kind() != Token.Kind.WORD || !words.peek().isCapitalised();
			boolean closing = set && words.skip(CLOSING);
			while (words.skipMark(",;.:!?") || words.skip(CLOSING)) {
				// up to the end
			}
			end = (closing && words.isEnded()) ? at : end;
		}
		return tokens.subList(0, end);
	}

	/**
	 * Read a sentence as far as it goes, though phrases in it cannot be planned.
	 * @param sentence the sentence
	 * @param job what its job has done before
	 * @return what it says up to there
	 */
	ParsedSentence read(String sentence, JobSoFar job) {
		try {
			return SentenceSplit.readAsFarAsItGoes(sentence, Tokenizer.tokens(sentence), job);
		}
		catch (DeclinedException ex) {
			return new ParsedSentence(job);
		}
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
