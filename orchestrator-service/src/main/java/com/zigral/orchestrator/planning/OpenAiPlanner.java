package com.zigral.orchestrator.planning;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.openai.client.OpenAIClient;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.planning.PlanReader.Answer;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a language model plan, over the Chat Completions API that OpenAI-compatible servers
 * speak, with strict structured output. A plan that cannot be carried out goes back with
 * the problems, twice at most. Over 250 lines because each way in which a server can
 * answer is told apart here, by one short method.
 */
final class OpenAiPlanner implements Planner {

	private static final Logger logger = LoggerFactory.getLogger(OpenAiPlanner.class);

	private static final int REPAIR_ROUNDS = 2;

	private final OpenAIClient client;

	private final PlanningSettings settings;

	private final PlanPrompt prompt;

	private final JsonMapper json;

	private final Clock clock;

	private volatile Learned learned = new Learned(ResponseFormat.STRICT, Instant.EPOCH);

	private final PlanReader reader;

	private final PlanValidator validator;

	OpenAiPlanner(OpenAIClient client, PlanningSettings settings, PlanPrompt prompt, PlanValidator validator,
			JsonMapper json, Clock clock) {
		this.client = client;
		this.settings = settings;
		this.prompt = prompt;
		this.reader = new PlanReader(json);
		this.validator = validator;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "openai/" + this.settings.model();
	}

	@Override
	public boolean usesPastJobs() {
		return true;
	}

	@Override
	public Planning plan(PlanRequest request) {
		Conversation conversation = new Conversation(this.client, this.prompt, this.json, request);
		PlanningOutcome outcome = outcome(conversation, request.spent());
		return new Planning(outcome, conversation.usage());
	}

	/**
	 * The strictest form of an answer that the server has been found to know.
	 * @return the form
	 */
	ResponseFormat form() {
		return this.learned.form(this.clock.instant());
	}

	private PlanningOutcome outcome(Conversation conversation, TokenUsage spent) {
		try {
			return converse(conversation, spent);
		}
		catch (RateLimitException ex) {
			return new PlanningOutcome.ProviderLimited(providerMessage(ex));
		}
		catch (UnauthorizedException | PermissionDeniedException ex) {
			return new PlanningOutcome.ProviderFailed(
					"The model provider refused the key. Check OPENAI_API_KEY and OPENAI_BASE_URL.");
		}
		catch (OpenAIServiceException ex) {
			return new PlanningOutcome.ProviderFailed(
					"The model provider answered %d: %s. %s Try again, or check OPENAI_MODEL and OPENAI_BASE_URL."
						.formatted(ex.statusCode(), providerMessage(ex), asked()));
		}
		catch (OpenAIIoException ex) {
			return unreachable(ex);
		}
		catch (OpenAIException | JacksonException ex) {
			logger.warn("The model provider's answer cannot be read: {}", ex.getClass().getSimpleName());
			return new PlanningOutcome.ProviderFailed(
					"The model provider's answer cannot be read. %s Check that OPENAI_BASE_URL is an OpenAI-compatible server."
						.formatted(asked()));
		}
	}

	private String asked() {
		return "Zigral asked POST %s/chat/completions."
			.formatted(this.settings.baseUrl().toString().replaceAll("/$", ""));
	}

	private PlanningOutcome converse(Conversation conversation, TokenUsage spent) {
		List<String> problems = List.of();
		for (int round = 0; round <= REPAIR_ROUNDS; round++) {
			long used = spent.plus(conversation.usage()).total();
			if (used >= this.settings.maxTokensPerJob()) {
				return new PlanningOutcome.TokensUsedUp(
						"Planning this job has used %d tokens of the %d allowed: begin a new job, or raise OPENAI_MAX_TOKENS_PER_JOB."
							.formatted(used, this.settings.maxTokensPerJob()));
			}
			ModelReply reply = ask(conversation);
			Optional<PlanningOutcome> ended = ended(reply);
			if (ended.isPresent()) {
				return ended.get();
			}
			Proposal proposal = proposal(reply);
			if (proposal.answer().isEmpty() && reply.end().isPresent()) {
				return new PlanningOutcome.ProviderFailed(
						"The model's answer is not whole: %s. Ask for less at once, in other words, or use another OPENAI_MODEL."
							.formatted(reply.end().get()));
			}
			Optional<String> notPossible = proposal.answer().flatMap(Answer::notPossible);
			if (notPossible.isPresent()) {
				return new PlanningOutcome.NotUnderstood(notPossible.get());
			}
			problems = proposal.problems();
			if (problems.isEmpty()) {
				return new PlanningOutcome.Planned(proposal.answer().orElseThrow().plan());
			}
			logger.info("The model's plan cannot be carried out (round {}): {}", round + 1, problems);
			conversation.repair(reply, problems);
		}
		return new PlanningOutcome.ProviderFailed(
				"The model brought no plan that can be carried out, even after %d repairs: %s. Say it in other words, or use a stronger OPENAI_MODEL."
					.formatted(REPAIR_ROUNDS, String.join("; ", problems)));
	}

	// No repair helps against these.
	private Optional<PlanningOutcome> ended(ModelReply reply) {
		if (reply.error().isPresent()) {
			String words = withoutKey(reply.error().get());
			return Optional.of(reply.isLimit() ? new PlanningOutcome.ProviderLimited(words)
					: new PlanningOutcome.ProviderFailed(
							"The model provider answered with an error: %s. Try again, or check OPENAI_MODEL."
								.formatted(words)));
		}
		return reply.refusal()
			.map((refusal) -> new PlanningOutcome.ProviderFailed(
					"The model refused to plan this: " + refusal + " Say it in other words."));
	}

	private Proposal proposal(ModelReply reply) {
		try {
			Optional<Answer> answer = this.reader.read(reply.text());
			return new Proposal(answer, answer.map((read) -> problems(read.plan()))
				.orElse(List.of("the answer is not JSON of the plan's schema")));
		}
		catch (InvalidInputException ex) {
			return new Proposal(Optional.empty(), List.of(String.valueOf(ex.getBody().getDetail())));
		}
	}

	private List<String> problems(Plan plan) {
		return this.validator.problems(plan).stream().map(FieldProblem::line).toList();
	}

	private ModelReply ask(Conversation conversation) {
		ResponseFormat known = form();
		while (true) {
			try {
				ModelReply reply = conversation.ask(known);
				this.learned = this.learned.with(known, this.clock.instant());
				return reply;
			}
			catch (OpenAIServiceException ex) {
				if (!known.isUnknownBy(ex)) {
					throw ex;
				}
				logger.info("The model's server does not know the answer form {}; trying {}", known, known.simpler());
				known = known.simpler();
			}
		}
	}

	private PlanningOutcome unreachable(OpenAIIoException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof InterruptedIOException) {
				return new PlanningOutcome.ProviderTimedOut("The model provider did not answer within "
						+ this.settings.timeout().toSeconds() + " seconds. Try again.");
			}
		}
		return new PlanningOutcome.ProviderFailed(
				"The model provider cannot be reached. Check the network and OPENAI_BASE_URL.");
	}

	private String providerMessage(OpenAIServiceException ex) {
		return ex.body().isMissing() ? "nothing that is JSON"
				: withoutKey(ModelReply.message(this.json.valueToTree(ex.body().convert(Object.class))));
	}

	private String withoutKey(String words) {
		return words.replace(this.settings.apiKey(), "***");
	}

	/**
	 * What came back, and what is wrong with it.
	 *
	 * @param answer the answer, empty when it is none
	 * @param problems everything that is wrong with it
	 */
	private record Proposal(Optional<Answer> answer, List<String> problems) {
	}

	/**
	 * What the server has been found to know. A server may learn more, so it is asked in
	 * the strict form again after a while.
	 *
	 * @param form the strictest form that it knew
	 * @param since when that was found out
	 */
	private record Learned(ResponseFormat form, Instant since) {

		private static final Duration VALID = Duration.ofHours(1);

		ResponseFormat form(Instant now) {
			return now.isBefore(this.since.plus(VALID)) ? this.form : ResponseFormat.STRICT;
		}

		Learned with(ResponseFormat found, Instant now) {
			return (found == form(now)) ? this : new Learned(found, now);
		}

	}

}
