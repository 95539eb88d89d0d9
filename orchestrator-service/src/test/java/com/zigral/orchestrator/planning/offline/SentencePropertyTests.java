package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.planning.PlanRequest;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.orchestrator.planning.PlanningOutcome.NotUnderstood;
import com.zigral.orchestrator.planning.PlanningOutcome.Planned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sentences put together from slots in any order and wording: the slots are found again,
 * and a word that belongs to none of them is never passed over.
 */
class SentencePropertyTests {

	private static final int SENTENCES = 400;

	private static final List<String> UNKNOWN = List.of("zorblat", "quickly", "purple", "nämlich");

	private static final List<Slot> TITLES = List.of(new Slot("CTOs", "title", "CTO"),
			new Slot("Heads of Sales", "title", "Head of Sales"),
			new Slot("VPs of Engineering", "title", "VP of Engineering"),
			new Slot("data scientists", "title", "data scientist"), new Slot("founders", "title", "founder"),
			new Slot("CFOs and COOs", "title", List.of("CFO", "COO")),
			new Slot("software engineers or architects", "title", List.of("software engineer", "architect")));

	private static final List<Slot> PLACES = List.of(new Slot("in Austin", "location", "Austin"),
			new Slot("based in Denver, Colorado", "location", "Denver, Colorado"),
			new Slot("near Munich", "location", "Munich"), new Slot("living in New York", "location", "New York"),
			new Slot("in Berlin or Hamburg", "location", List.of("Berlin", "Hamburg")),
			new Slot("in DACH", "location", List.of("Germany", "Austria", "Switzerland")));

	private static final List<Slot> WORKPLACES = List.of(new Slot("at Acme", "company", "Acme"),
			new Slot("working for O'Reilly & Sons", "company", "O'Reilly & Sons"),
			new Slot("at Salesforce or HubSpot", "company", List.of("Salesforce", "HubSpot")),
			new Slot("of fintech companies", "industry", "fintech"),
			new Slot("in the banking industry", "industry", "Banking"),
			new Slot("at hospitals", "industry", "Hospitals"));

	private static final List<Slot> OTHERS = List.of(new Slot("who used to work at Google", "past_company", "Google"),
			new Slot("who studied at Stanford", "school", "Stanford"),
			new Slot("who are 2nd degree connections", "network", List.of("2nd")),
			new Slot("on Sales Navigator", "site", "sales_navigator"));

	private static final List<Slot> LIMITS = List.of(new Slot("20", "limit", 20), new Slot("up to 15", "limit", 15),
			new Slot("5-10", "limit", 10), new Slot("a dozen", "limit", 12), new Slot("about thirty", "limit", 30),
			new Slot("", "limit", 25));

	private static final List<String> VERBS = List.of("Find", "Please find", "Can you find", "Search for", "I need",
			"Show me", "We are looking for", "Build a list of", "get me");

	private static final List<Slot> THEN = List.of(new Slot("", "", ""),
			new Slot(" and add them to the sheet Leads", "spreadsheet", "Leads"),
			new Slot(". Put them in \"My leads\"", "spreadsheet", "My leads"),
			new Slot(", then invite them with the note 'Hi {first_name}'", "note", "Hi {first_name}"),
			new Slot(" and message them \"Hello\"", "text", "Hello"),
			new Slot(" and save them to a spreadsheet called Q1 leads", "spreadsheet", "Q1 leads"));

	private final OfflinePlanner planner = Sentences.planner();

	static Stream<Sentence> sentences() {
		Random random = new Random(20261126);
		return IntStream.range(0, SENTENCES).mapToObj((_) -> Sentence.any(random));
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void whatASentenceIsMadeOfIsFoundAgain(Sentence sentence) {
		assertThat(outcome(sentence.text())).isInstanceOfSatisfying(Planned.class, (planned) -> {
			Map<String, Object> found = new TreeMap<>();
			planned.plan().steps().stream().map(PlannedStep::parameters).forEach(found::putAll);
			found.remove("prospects");
			assertThat(found).isEqualTo(sentence.slots());
		});
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void aWordThatBelongsToNoSlotIsNeverPassedOver(Sentence sentence) {
		List<String> words = new ArrayList<>(Arrays.asList(sentence.outsideQuotes().split(" ")));
		Random random = new Random(sentence.text().hashCode());
		String unknown = UNKNOWN.get(random.nextInt(UNKNOWN.size()));
		words.add(random.nextInt(words.size()), unknown);
		String mutated = String.join(" ", words).replace("\u0001", " ");
		assertThat(outcome(mutated)).as(mutated).isInstanceOf(NotUnderstood.class);
	}

	private PlanningOutcome outcome(String sentence) {
		return this.planner.plan(PlanRequest.of(sentence, Map.of())).outcome();
	}

	private record Slot(String words, String parameter, Object value) {
	}

	/**
	 * A sentence and what it is made of.
	 *
	 * @param text the sentence
	 * @param slots the parameters it must lead to
	 */
	record Sentence(String text, Map<String, Object> slots) {

		static Sentence any(Random random) {
			Slot limit = one(LIMITS, random);
			Slot title = one(TITLES, random);
			Slot then = one(THEN, random);
			List<Slot> around = new ArrayList<>();
			Stream.of(PLACES, WORKPLACES, OTHERS)
				.filter((_) -> random.nextBoolean())
				.forEach((slots) -> around.add(one(slots, random)));
			Collections.shuffle(around, random);
			Map<String, Object> slots = new TreeMap<>();
			Stream.concat(Stream.of(limit, title, then), around.stream())
				.filter((slot) -> !slot.parameter().isEmpty())
				.forEach((slot) -> slots.put(slot.parameter(), slot.value()));
			String verb = one(VERBS, random);
			String people = String.join(" ",
					Stream.concat(Stream.of(verb, limit.words(), title.words()), around.stream().map(Slot::words))
						.filter((words) -> !words.isEmpty())
						.toList());
			return new Sentence(people + then.words(), slots);
		}

		// Blanks between quotes stand for themselves, so that no word is put there.
		String outsideQuotes() {
			StringBuilder words = new StringBuilder();
			boolean quoted = false;
			for (char letter : this.text.toCharArray()) {
				boolean quote = letter == '"' || (letter == '\'' && !words.toString().endsWith("O"));
				quoted = quote != quoted;
				words.append((quoted && letter == ' ') ? '\u0001' : letter);
			}
			return words.toString();
		}

		private static <T> T one(List<T> all, Random random) {
			return all.get(random.nextInt(all.size()));
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
