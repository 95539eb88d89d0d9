package com.zigral.orchestrator.planning;

import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonField;
import com.openai.core.JsonValue;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.planning.PlanReader.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a language model plan, over the Chat Completions API that OpenAI-compatible servers
 * speak, with strict structured output. A plan that cannot be carried out goes back with
 * the problems, twice at most.
 */
final class OpenAiPlanner implements Planner {

	private static final Logger logger = LoggerFactory.getLogger(OpenAiPlanner.class);

	private static final int REPAIR_ROUNDS = 2;

	private final OpenAIClient client;

	private final PlanningSettings settings;

	private final PlanPrompt prompt;

	/** What this server has been found to know. */
	private volatile AnswerForm form = AnswerForm.STRICT;

	private final PlanReader reader;

	private final PlanValidator validator;

	OpenAiPlanner(OpenAIClient client, PlanningSettings settings, PlanPrompt prompt, PlanReader reader,
			PlanValidator validator) {
		this.client = client;
		this.settings = settings;
		this.prompt = prompt;
		this.reader = reader;
		this.validator = validator;
	}

	@Override
	public String name() {
		return "openai/" + this.settings.model();
	}

	@Override
	public boolean learns() {
		return true;
	}

	@Override
	public Planning plan(PlanRequest request) {
		Conversation conversation = new Conversation(this.client, this.prompt, request);
		PlanningOutcome outcome = outcome(conversation, request.spent());
		return new Planning(outcome, conversation.usage());
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
					"The model provider answered %d: %s. Try again, or check OPENAI_MODEL and OPENAI_BASE_URL."
						.formatted(ex.statusCode(), providerMessage(ex)));
		}
		catch (OpenAIIoException ex) {
			return unreachable(ex);
		}
		catch (OpenAIException ex) {
			logger.warn("The model provider's answer cannot be read: {}", ex.getClass().getSimpleName());
			return new PlanningOutcome.ProviderFailed(
					"The model provider's answer cannot be read. Check that OPENAI_BASE_URL is an OpenAI-compatible server.");
		}
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
			Conversation.Reply reply = ask(conversation);
			if (reply.refusal().isPresent()) {
				return new PlanningOutcome.ProviderFailed(
						"The model refused to plan this: " + reply.refusal().get() + " Say it in other words.");
			}
			Optional<Answer> answer = this.reader.read(reply.text());
			Optional<String> notPossible = answer.flatMap(Answer::notPossible);
			if (notPossible.isPresent()) {
				return new PlanningOutcome.NotUnderstood(notPossible.get());
			}
			problems = answer.map((read) -> this.validator.problems(read.plan()))
				.orElse(List.of("the answer is not JSON of the plan's schema"));
			if (problems.isEmpty()) {
				return new PlanningOutcome.Planned(answer.orElseThrow().plan());
			}
			logger.info("The model's plan cannot be carried out (round {}): {}", round + 1, problems);
			conversation.repair(reply, problems);
		}
		return new PlanningOutcome.ProviderFailed(
				"The model brought no plan that can be carried out, even after %d repairs: %s. Say it in other words, or use a stronger OPENAI_MODEL."
					.formatted(REPAIR_ROUNDS, String.join("; ", problems)));
	}

	private Conversation.Reply ask(Conversation conversation) {
		AnswerForm known = this.form;
		while (true) {
			try {
				Conversation.Reply reply = conversation.ask(known);
				this.form = known;
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
		Optional<JsonValue> error = entry(ex.body(), "error").or(() -> Optional.of(ex.body()));
		String message = error.flatMap((found) -> entry(found, "message"))
			.or(() -> error)
			.flatMap((found) -> ((JsonField<?>) found).asString())
			.orElse(String.valueOf(ex.getMessage()));
		return message.replace(this.settings.apiKey(), "***");
	}

	private static Optional<JsonValue> entry(JsonValue object, String key) {
		return ((JsonField<?>) object).asObject().map((entries) -> entries.get(key));
	}

}
