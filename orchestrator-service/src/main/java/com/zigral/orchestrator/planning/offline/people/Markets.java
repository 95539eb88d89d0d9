package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Resource;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads where people work when it is no company but a kind of them: an industry of
 * LinkedIn's list, or what people call one.
 */
public final class Markets {

	/** Words that stand for the industry, or for the companies in it. */
	public static final Lexicon<Boolean> ORGANISATIONS = Phrases.of("markets.organisations");

	static final Lexicon<Boolean> INDUSTRY = Phrases.of("markets.industry");

	/** Words for young companies, which are no industry. */
	public static final Lexicon<String> STARTUPS = new Lexicon<String>()
		.add("startup,startups,start-up,start-ups,start up,start ups,startup companies,"
				+ "early stage startups,early-stage startups,early stage startup,young startups,junge startups,jungen startups",
				"startup")
		.add("scaleup,scaleups,scale-up,scale-ups", "scaleup");

	private static final List<String> GERMAN_ENDS = List.of("branche", "industrie", "sektor", "bereich", "unternehmen",
			"firmen", "firma", "startups", "wirtschaft", "anbietern", "anbieter", "betriebe", "betrieben", "hersteller",
			"herstellern");

	private static final Set<String> COINED_ENDS = Set.of("tech", "saas", "pharma");

	private final Lexicon<Market> lexicon = new Lexicon<>();

	/** Words that are a market only before "company" or "industry". */
	private final Lexicon<Market> stems = new Lexicon<>();

	Markets() {
		Resource.rows("markets.tsv", 3).forEach((row) -> addWords(row.get(0), row.get(1), row.get(2)));
		Resource.rows("industries.tsv", 3).forEach((row) -> {
			Market market = new Market(List.of(row.get(0)), List.of(), false);
			row.stream().filter((name) -> !name.isEmpty()).forEach((name) -> put(name, market));
			put(row.get(0).replaceFirst(" Manufacturing$", " manufacturer"), market);
			this.stems.put(row.get(0).replaceFirst(" (?:Services|Providers|Companies)$", ""), market);
		});
	}

	/**
	 * Read the word for a market that stands here.
	 * @param words the sentence
	 * @return the market, empty when none stands here
	 */
	Optional<Market> read(Words words) {
		Optional<Market> found = words.take(this.lexicon);
		if (found.isPresent() || !words.peek().isWord()) {
			return found;
		}
		Optional<Lexicon.Found<Market>> stem = this.stems.at(words);
		if (stem.isPresent() && isBeforeCompany(words, stem.get().length())) {
			return words.take(this.stems);
		}
		Optional<Market> compound = german(words.peek().key());
		compound.ifPresent((_) -> words.next());
		return compound;
	}

	private static boolean isBeforeCompany(Words words, int ahead) {
		return ORGANISATIONS.at(words, ahead).isPresent() || INDUSTRY.at(words, ahead).isPresent()
				|| STARTUPS.at(words, ahead).isPresent();
	}

	/**
	 * Whether a German word says by its end that it is an industry.
	 * @param key the word as it is looked up
	 * @return whether it does
	 */
	static boolean isIndustry(String key) {
		return List.of("branche", "industrie", "sektor").stream().anyMatch(key::endsWith);
	}

	boolean knows(Token word) {
		return this.lexicon.has(word.key()) || german(word.key()).isPresent();
	}

	private Optional<Market> german(String key) {
		for (String end : List.of("n", "en", "s", "er", "e", "ern")) {
			if (key.endsWith(end) && key.length() > end.length() + 3) {
				Optional<Market> inflected = this.lexicon.get(key.substring(0, key.length() - end.length()));
				if (inflected.isPresent() && !end.equals("er")) {
					return inflected;
				}
			}
		}
		return GERMAN_ENDS.stream()
			.filter((end) -> key.endsWith(end) && key.length() > end.length() + 1)
			.map((end) -> key.substring(0, key.length() - end.length()))
			.flatMap(
					(first) -> List.of(first, first.replaceFirst("s$", ""), first + "e", first + "wirtschaft").stream())
			.flatMap((first) -> this.lexicon.get(first).stream())
			.findFirst();
	}

	private void addWords(String words, String how, String meaning) {
		String[] parts = meaning.split("\\|", -1);
		List<String> industries = List.of(parts[0].split(";", -1));
		for (String word : words.split(",", -1)) {
			String key = Tokenizer.folded(word.strip());
			boolean coined = COINED_ENDS.stream().anyMatch(key::endsWith) && !key.equals("tech");
			Market market = switch (how) {
				case "word" -> new Market(List.of(parts[0]), List.of(), coined);
				case "keyword" -> new Market(industries, List.of(parts[1]), coined);
				default -> new Market(industries, List.of(), coined);
			};
			put(word.strip(), market);
			Optional.of(word.strip())
				.filter((name) -> name.matches("(?i).* (?:company|provider|services?)"))
				.map((name) -> name.substring(0, name.lastIndexOf(' ')))
				.ifPresent((name) -> this.stems.put(name, market));
		}
	}

	private void put(String word, Market market) {
		this.lexicon.put(word, market);
		if (word.indexOf(' ') > 0 && word.endsWith("s") && !word.endsWith("ss")) {
			this.lexicon.put(word.substring(0, word.length() - 1), market);
		}
		for (String plural : plurals(word)) {
			this.lexicon.put(plural, market);
		}
	}

	private static List<String> plurals(String word) {
		List<String> plurals = new ArrayList<>();
		if (word.endsWith("y")) {
			plurals.add(word.substring(0, word.length() - 1) + "ies");
		}
		else if (!word.endsWith("s")) {
			plurals.add(word + "s");
		}
		return plurals;
	}

}
