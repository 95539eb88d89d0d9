package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Sheet;

/**
 * Sentences near one that was declined. Only those are offered that would be planned.
 */
final class Suggestions {

	private static final int MAX_SUGGESTIONS = 3;

	private static final List<String> ENGLISH = List.of(
			"Find CTOs of fintech companies in Austin and add them to the sheet \"Austin CTOs\"",
			"Find 40 Heads of Sales at Acme", "Message everyone in the sheet \"Austin CTOs\": \"Hello {first_name}\"");

	private static final String ENGLISH_CAMPAIGN = "Find CTOs of fintech companies in Austin and invite them with the "
			+ "note \"Hi {first_name}\", two working days after they accept write \"Thanks, {first_name}\", a week later "
			+ "without an answer write \"Any thoughts?\", withdraw after three weeks";

	private static final String GERMAN_CAMPAIGN = "Finde CTOs von Fintechs in Berlin und lade sie ein mit der Notiz "
			+ "\"Hallo {first_name}\", zwei Werktage nach der Annahme schreibe \"Danke, {first_name}\", eine Woche später "
			+ "ohne Antwort schreibe \"Noch Interesse?\", nach drei Wochen zurückziehen";

	private static final List<String> GERMAN = List.of(
			"Finde CTOs von Fintechs in Berlin und schreibe sie in die Tabelle \"Berlin\"",
			"Finde 40 Vertriebsleiter bei Acme", "Schreibe an alle in der Tabelle \"Berlin\": \"Hallo {first_name}\"");

	private final Language language;

	private final SentencePlanner sentences;

	private final JobSoFar job;

	Suggestions(Language language, SentencePlanner sentences, JobSoFar job) {
		this.language = language;
		this.sentences = sentences;
		this.job = job;
	}

	/**
	 * Suggest sentences.
	 * @param numbered the sentence with a number instead of "all", empty when that is not
	 * what is wrong with it
	 * @param shortened the sentence without the words that cannot be planned
	 * @param parsed what was understood of it
	 * @param campaign whether it is about a campaign
	 * @return one to three sentences
	 */
	List<String> near(String numbered, String shortened, ParsedSentence parsed, boolean campaign) {
		List<String> candidates = new ArrayList<>(List.of(numbered));
		if (campaign) {
			candidates.add(this.language.choose(ENGLISH_CAMPAIGN, GERMAN_CAMPAIGN));
		}
		if (!reachesOut(shortened)) {
			candidates.add(shortened);
		}
		candidates.addAll(said(parsed));
		candidates.addAll(this.language.choose(ENGLISH, GERMAN));
		return candidates.stream().distinct().filter(this::isPlanned).limit(MAX_SUGGESTIONS).toList();
	}

	private boolean isPlanned(String sentence) {
		return plan(sentence, new ParsedSentence(this.job));
	}

	// Words that were left out may have said who is not meant.
	private boolean reachesOut(String sentence) {
		ParsedSentence parsed = new ParsedSentence(this.job);
		return plan(sentence, parsed) && parsed.reachesOut();
	}

	private boolean plan(String sentence, ParsedSentence parsed) {
		try {
			this.sentences.plan(sentence, Map.of(), parsed);
			return true;
		}
		catch (DeclinedException ex) {
			return false;
		}
	}

	private List<String> said(ParsedSentence parsed) {
		PeopleCriteria criteria = parsed.criteria();
		if (criteria.source().flatMap(Sheet::name).isPresent()) {
			String name = criteria.source().flatMap(Sheet::name).get();
			return List.of(this.language.choose("Read the sheet \"%s\"", "Lies die Tabelle \"%s\"").formatted(name));
		}
		if (!criteria.has(Filter.TITLE) && !criteria.has(Filter.COMPANY)) {
			return List.of();
		}
		String people = search(criteria);
		return List.of(people, people + this.language.choose(" and add them to the sheet \"Prospects\"",
				" und schreibe sie in die Tabelle \"Kontakte\""));
	}

	private String search(PeopleCriteria criteria) {
		StringBuilder sentence = new StringBuilder(this.language.choose("Find ", "Finde "));
		sentence.append(criteria.limit().map((limit) -> limit + " ").orElse("20 "));
		sentence.append(criteria.has(Filter.TITLE) ? titles(criteria) : this.language.choose("people", "Leute"));
		if (criteria.has(Filter.COMPANY)) {
			sentence.append(this.language.choose(" at ", " bei ")).append(all(criteria, Filter.COMPANY));
		}
		if (criteria.has(Filter.INDUSTRY) && criteria.values(Filter.INDUSTRY).size() == 1) {
			sentence.append(this.language.choose(" in the %s industry", " in der Branche %s")
				.formatted(all(criteria, Filter.INDUSTRY)));
		}
		if (criteria.has(Filter.LOCATION)) {
			sentence.append(" in ").append(all(criteria, Filter.LOCATION));
		}
		return sentence.toString();
	}

	private String titles(PeopleCriteria criteria) {
		return criteria.values(Filter.TITLE)
			.stream()
			.map((title) -> this.language.choose(plural(title), title))
			.collect(Collectors.joining(this.language.choose(" or ", " oder ")));
	}

	// "VPs of Engineering", "sales directors"
	private static String plural(String title) {
		int of = title.indexOf(" of ");
		String head = (of < 0) ? title : title.substring(0, of);
		return head.matches(".*[sSyx]") ? title : head + "s" + title.substring(head.length());
	}

	private String all(PeopleCriteria criteria, Filter filter) {
		return String.join(this.language.choose(" or ", " oder "), criteria.values(filter));
	}

}
