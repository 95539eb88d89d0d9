package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.orchestrator.planning.PlanRequest;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.orchestrator.planning.PlanningOutcome.NotUnderstood;
import com.zigral.orchestrator.planning.PlanningOutcome.Planned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Campaigns put together from waits and wordings in any order: the steps are found again,
 * and a word that belongs to none of them is never passed over.
 */
class CampaignPropertyTests {

	private static final int SENTENCES = 300;

	private static final List<String> UNKNOWN = List.of("zorblat", "quickly", "purple", "nämlich");

	private static final Wording ENGLISH = new Wording(
			List.of("Find CTOs in Austin and invite them with the note \"Hi\"",
					"Find CTOs in Austin, invite them with the note \"Hi\"",
					"Find CTOs in Austin and send them a connection request with the note \"Hi\""),
			"{location=Austin, title=CTO} > campaign invite Hi",
			List.of(new Wait("two working days", "+2 working_days"), new Wait("3 business days", "+3 working_days"),
					new Wait("a week", "+7 days"), new Wait("2 weeks", "+14 days"), new Wait("one day", "+1 days"),
					new Wait("48 hours", "+48 hours"), new Wait("twenty-one days", "+21 days"),
					new Wait("a fortnight", "+14 days")),
			List.of("WAIT after they accept write TEXT", "write TEXT WAIT after they accept",
					"when they accept, wait WAIT and write TEXT", "WAIT after acceptance send them the message TEXT",
					"once they have accepted, write TEXT WAIT later",
					"wait until they accept, then write TEXT after WAIT",
					"WAIT after they have accepted the invitation: TEXT", "message those who accept TEXT WAIT later"),
			List.of("WAIT later write TEXT", "after WAIT without an answer write TEXT",
					"if they do not answer, write TEXT WAIT later", "if there is no answer after WAIT, send them TEXT",
					"wait WAIT, then write TEXT", "WAIT later without a reply follow up with TEXT",
					"WAIT after that, if they haven't replied, write them TEXT",
					"unless they reply, write TEXT after WAIT"),
			List.of("withdraw after WAIT", "withdraw the invitation after WAIT",
					"if they have not accepted after WAIT, withdraw the invitation",
					"withdraw the invitation WAIT after it was sent"),
			List.of(", ", ". ", "; ", ", then ", ", and "));

	private static final Wording GERMAN = new Wording(
			List.of("Finde CTOs in Berlin und lade sie mit der Notiz \"Hi\" ein",
					"Finde CTOs in Berlin, lade sie ein mit der Notiz \"Hi\""),
			"{location=Berlin, title=CTO} > campaign invite Hi",
			List.of(new Wait("zwei Werktage", "+2 working_days"), new Wait("3 Arbeitstage", "+3 working_days"),
					new Wait("eine Woche", "+7 days"), new Wait("2 Wochen", "+14 days"),
					new Wait("48 Stunden", "+48 hours")),
			List.of("WAIT nachdem sie angenommen haben schreibe TEXT", "schreibe TEXT WAIT nach der Annahme",
					"wenn sie annehmen, warte WAIT und schreibe TEXT", "sobald sie annehmen, schreibe TEXT WAIT später",
					"WAIT nach der Annahme sende ihnen TEXT", "schreibe denen, die annehmen, WAIT später TEXT"),
			List.of("WAIT später schreibe TEXT", "WAIT später ohne Antwort schreibe TEXT",
					"wenn sie nicht antworten, schreibe TEXT WAIT später", "warte WAIT, dann schreibe TEXT",
					"wenn sie WAIT später nicht geantwortet haben, schreibe TEXT"),
			List.of("WAIT nach der Einladung ziehe die Einladung zurück",
					"ziehe die Einladung WAIT nach der Einladung zurück"),
			List.of(", ", ". ", "; ", ", dann ", ", und "));

	private final OfflinePlanner planner = Sentences.planner();

	static Stream<Campaign> campaigns() {
		Random random = new Random(20261127);
		return IntStream.range(0, SENTENCES).mapToObj((i) -> Campaign.any(((i % 3) == 0) ? GERMAN : ENGLISH, random));
	}

	@ParameterizedTest
	@MethodSource("campaigns")
	void whatACampaignIsMadeOfIsFoundAgain(Campaign campaign) {
		assertThat(outcome(campaign.sentence())).isInstanceOfSatisfying(Planned.class,
				(planned) -> assertThat(Sentences.words(planned.plan())).isEqualTo(campaign.plan()));
	}

	@ParameterizedTest
	@MethodSource("campaigns")
	void aWordThatBelongsToNoStepIsNeverPassedOver(Campaign campaign) {
		List<String> words = new ArrayList<>(Arrays.asList(campaign.sentence().split(" ")));
		Random random = new Random(campaign.sentence().hashCode());
		words.add(random.nextInt(words.size()), UNKNOWN.get(random.nextInt(UNKNOWN.size())));
		String mutated = String.join(" ", words);
		assertThat(outcome(mutated)).as(mutated).isInstanceOf(NotUnderstood.class);
	}

	private PlanningOutcome outcome(String sentence) {
		return this.planner.plan(PlanRequest.of(sentence, Map.of())).outcome();
	}

	private record Wait(String words, String plan) {
	}

	private record Wording(List<String> heads, String head, List<Wait> waits, List<String> first, List<String> later,
			List<String> withdraw, List<String> between) {
	}

	/**
	 * A sentence and the plan that it must lead to.
	 *
	 * @param sentence the sentence
	 * @param plan the plan in few words
	 */
	record Campaign(String sentence, String plan) {

		static Campaign any(Wording wording, Random random) {
			StringBuilder sentence = new StringBuilder(one(wording.heads(), random));
			StringBuilder plan = new StringBuilder(wording.head());
			int messages = 1 + random.nextInt(3);
			for (int i = 0; i < messages; i++) {
				Wait wait = one(wording.waits(), random);
				String text = "Text-" + i;
				sentence.append(one(wording.between(), random))
					.append(one((i == 0) ? wording.first() : wording.later(), random).replace("WAIT", wait.words())
						.replace("TEXT", "\"" + text + "\""));
				plan.append("; %s %s message %s".formatted((i == 0) ? "accepted" : "sent", wait.plan(), text));
			}
			if (random.nextBoolean()) {
				Wait wait = one(wording.waits(), random);
				sentence.append(one(wording.between(), random))
					.append(one(wording.withdraw(), random).replace("WAIT", wait.words()));
				plan.append("; invited %s withdraw".formatted(wait.plan()));
			}
			return new Campaign(sentence.toString(), plan.toString());
		}

		private static <T> T one(List<T> all, Random random) {
			return all.get(random.nextInt(all.size()));
		}

		@Override
		public String toString() {
			return this.sentence;
		}

	}

}
