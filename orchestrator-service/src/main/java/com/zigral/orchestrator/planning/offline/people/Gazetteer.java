package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Resource;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * The places of the world by their English and German names. Cities are kept in sorted
 * arrays: 25,000 of them take a few megabytes.
 */
final class Gazetteer {

	private static final int MOST_WORDS = 6;

	/** Names of regions that are no names by themselves. */
	private static final Set<String> COMMON = Set.of("central", "western", "northern", "eastern", "southern", "north",
			"south", "east", "west", "centre", "center", "capital", "islands", "northwest", "northeast", "southeast",
			"southwest", "sud", "nord", "est", "ouest", "central region", "northern region", "western region",
			"eastern region", "southern region", "littoral", "lakes", "plateau", "bar", "commune", "plateaux");

	/** "Ludwigshafen am Rhein" is called Ludwigshafen. */
	private static final Pattern AT_A_RIVER = Pattern.compile("(.{5,}?) (?:am|an der|upon) .+");

	private static final Comparator<Place> LIKELIEST = Comparator.comparingInt(Place::rank)
		.thenComparing(Comparator.comparingInt(Place::population).reversed());

	private final Map<String, List<Place>> others = new HashMap<>();

	private final List<Place> cities = new ArrayList<>();

	private final String[] keys;

	/** For each key the number of its city and, after it, the name that has this key. */
	private final Name[] names;

	Gazetteer() {
		Resource.rows("place-words.tsv", 3).forEach(this::addGroup);
		addCountries();
		Resource.rows("regions.tsv", 3).forEach(this::addRegion);
		List<Name> read = new ArrayList<>();
		Resource.rows("cities.tsv", 5).forEach((row) -> addCity(row, read));
		this.names = read.toArray(Name[]::new);
		Arrays.sort(this.names, Comparator.comparing(Name::key));
		this.keys = Arrays.stream(this.names).map(Name::key).toArray(String[]::new);
	}

	/**
	 * The longest name of a place that stands somewhere in a sentence.
	 * @param words the sentence
	 * @return what it may mean, the likeliest first, and how many words it has
	 */
	Optional<Lexicon.Found<List<Place>>> at(Words words) {
		int most = 0;
		while (most < MOST_WORDS && words.peek(most).isWord()) {
			most++;
		}
		for (int length = most; length > 0; length--) {
			StringBuilder key = new StringBuilder(words.peek().key());
			for (int i = 1; i < length; i++) {
				key.append(' ').append(words.peek(i).key());
			}
			List<Place> places = named(key.toString());
			if (!places.isEmpty()) {
				return Optional.of(new Lexicon.Found<>(places, length));
			}
		}
		return Optional.empty();
	}

	List<Place> named(String key) {
		List<Place> places = new ArrayList<>(this.others.getOrDefault(key, List.of()));
		int found = Arrays.binarySearch(this.keys, key);
		int first = found;
		while (first > 0 && this.keys[first - 1].equals(key)) {
			first--;
		}
		for (int i = first; i >= 0 && i < this.keys.length && this.keys[i].equals(key); i++) {
			Place city = this.cities.get(this.names[i].city());
			places.add(new Place(Place.Kind.CITY, List.of(this.names[i].name(), city.values().getFirst()),
					city.country(), city.region(), city.population()));
		}
		places.sort(LIKELIEST);
		return places;
	}

	private void addGroup(List<String> row) {
		List<String> within = List.of((row.get(2) + ".").split("\\.", -1));
		Place group = new Place(Place.Kind.GROUP, List.of(row.get(1).split(";", -1)), within.getFirst(), within.get(1),
				0);
		for (String word : row.getFirst().split(",", -1)) {
			add(word, group);
		}
	}

	private void addCountries() {
		for (String code : Locale.getISOCountries()) {
			Locale country = Locale.of("", code);
			String english = country.getDisplayCountry(Locale.ENGLISH);
			Place place = new Place(Place.Kind.COUNTRY, List.of(english), code, "", 0);
			add(english, place);
			add(country.getDisplayCountry(Locale.GERMAN), place);
		}
		Map.of("UK", "GB", "USA", "US", "US", "US", "U.S.", "US", "United States of America", "US", "Great Britain",
				"GB", "UAE", "AE", "Holland", "NL")
			.forEach((word, code) -> add(word, new Place(Place.Kind.COUNTRY,
					List.of(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code, "", 0)));
	}

	private void addRegion(List<String> row) {
		String code = row.getFirst();
		String english = row.get(1).replace("State of ", "");
		Place region = new Place(Place.Kind.REGION, List.of(english), code.substring(0, 2), code.substring(3), 0);
		add(english, region);
		add(row.get(2).replace("Kanton ", "").replace("Freie und Hansestadt ", ""), region);
		add(row.get(2), region);
		if (region.country().equals("US")) {
			add(region.region(), new Place(Place.Kind.STATE_CODE, List.of(english), "US", region.region(), 0));
		}
	}

	private void addCity(List<String> row, List<Name> read) {
		int number = this.cities.size();
		this.cities.add(new Place(Place.Kind.CITY, List.of(row.getFirst()), row.get(1), row.get(2),
				Integer.parseInt(row.get(3))));
		read.add(new Name(Tokenizer.key(row.getFirst()), number, row.getFirst()));
		for (String other : row.get(4).split(",", -1)) {
			if (!other.isEmpty()) {
				read.add(new Name(Tokenizer.key(other), number, other));
			}
		}
		Matcher river = AT_A_RIVER.matcher(row.getFirst());
		if (river.matches()) {
			read.add(new Name(Tokenizer.key(river.group(1)), number, river.group(1)));
		}
	}

	private void add(String name, Place place) {
		String key = Tokenizer.key(name);
		if (!key.isEmpty() && !COMMON.contains(key)) {
			List<Place> known = this.others.computeIfAbsent(key, (_) -> new ArrayList<>(1));
			if (!known.contains(place)) {
				known.add(place);
			}
		}
	}

	private record Name(String key, int city, String name) {
	}

}
