package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.PlanningOutcome.NotUnderstood;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Language;

/**
 * Says why a sentence was declined: what of it was understood, which words were not, and
 * which sentences near it would be planned.
 */
final class DeclineExplanation {

	/** A sentence with more unknown words than these is about something else. */
	private static final int MAX_UNKNOWN = 3;

	/** What a language model could not plan either. */
	private static final Set<DeclineReason> NOT_BY_A_MODEL = Set.of(DeclineReason.ELSEWHERE, DeclineReason.ADDRESS,
			DeclineReason.NOTE_AND_NONE);

	/** Instead of "all" or "many". */
	private static final String SOME = "50";

	private final String sentence;

	private final DeclinedException why;

	private final SentencePlanner sentences;

	private final Language language;

	DeclineExplanation(String sentence, DeclinedException why, SentencePlanner sentences) {
		this.sentence = sentence;
		this.why = why;
		this.sentences = sentences;
		this.language = Language.of(sentence);
	}

	/**
	 * Explain it.
	 * @param parsed what was read before it was declined
	 * @return the explanation, in the language of the sentence
	 */
	NotUnderstood outcome(ParsedSentence parsed) {
		boolean unread = parsed.criteria().isAnybody() && parsed.intents().isEmpty();
		ParsedSentence understood = unread ? this.sentences.read(this.sentence, parsed.job()) : parsed;
		List<String> unknown = unknown(parsed.job());
		List<String> suggestions = (this.why.reason() == DeclineReason.NO_AGENT) ? List.of()
				: new Suggestions(this.language, this.sentences, parsed.job()).near(numbered(), shortened(unknown),
						understood, this.why.reason().isAboutCampaign());
		return new NotUnderstood(message(unknown), new Understanding(understood, this.language).words(), unknown,
				suggestions);
	}

	private String message(List<String> unknown) {
		String words = (this.why.reason() == DeclineReason.UNKNOWN) ? String.join("\", \"", unknown) : this.why.words();
		String model = this.language.choose("With OPENAI_API_KEY a language model plans the rest.",
				"Mit OPENAI_API_KEY plant ein Sprachmodell alles andere.");
		boolean never = NOT_BY_A_MODEL.contains(this.why.reason());
		String message = this.why.reason().sentence(this.language, words) + (never ? "" : " " + model);
		return message.lines().map(String::strip).reduce((first, second) -> first + " " + second).orElse("");
	}

	// Those without which the sentence would be planned; when that takes too many, the
	// first.
	private List<String> unknown(JobSoFar job) {
		List<String> unknown = new ArrayList<>();
		DeclinedException last = this.why;
		String rest = this.sentence;
		while (last.reason() == DeclineReason.UNKNOWN && unknown.size() < MAX_UNKNOWN && !last.words().isEmpty()) {
			unknown.add(last.words());
			rest = SentenceEdit.without(rest, last.words());
			try {
				this.sentences.plan(rest, Map.of(), new ParsedSentence(job));
				return List.copyOf(unknown);
			}
			catch (DeclinedException ex) {
				last = ex;
			}
		}
		boolean named = !this.why.words().isEmpty() && this.why.reason() != DeclineReason.INVALID;
		return named ? List.of(this.why.words()) : List.of();
	}

	private String numbered() {
		boolean number = Set.of(DeclineReason.ALL, DeclineReason.VAGUE).contains(this.why.reason());
		return number ? SentenceEdit.instead(this.sentence, this.why.words(), SOME) : "";
	}

	// Without what was not understood, or up to what cannot be planned.
	private String shortened(List<String> unknown) {
		if (this.why.reason() != DeclineReason.UNKNOWN) {
			return SentenceEdit.upTo(this.sentence, this.why.words());
		}
		String rest = this.sentence;
		for (String words : unknown) {
			rest = SentenceEdit.without(rest, words);
		}
		return rest;
	}

}
