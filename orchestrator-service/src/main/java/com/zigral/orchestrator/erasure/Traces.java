package com.zigral.orchestrator.erasure;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The traces of one person in documents: the objects that are about them, by their
 * {@code profile_url}, and in all other texts their address and name. Objects about
 * others are left alone: somebody else may have the same name.
 */
final class Traces {

	private static final String ERASED = "(erased)";

	private static final String URL = "profile_url";

	/** What a job is known by; a name that happens to be the same is no trace. */
	private static final Set<String> KEYS = Set.of("job_id", "id", "agent", "action", "status", "planner");

	/** Shorter names stand in too many other words. */
	private static final int SHORTEST_NAME = 3;

	private final ProfileUrl profile;

	private final Set<String> names;

	Traces(ProfileUrl profile, Set<String> names) {
		this.profile = profile;
		this.names = Set.copyOf(names);
	}

	/**
	 * What to look for in order to find all documents that may hold traces.
	 * @return the address's end in each way it may be written
	 */
	Set<String> searches() {
		String encoded = this.profile.toString().replaceFirst(".*/in/", "/in/");
		return new LinkedHashSet<>(Stream.of(encoded, "/in/" + this.profile.publicIdentifier()).distinct().toList());
	}

	boolean isIn(String text) {
		return pattern(this.names).matcher(text).find();
	}

	/**
	 * Take the traces out of a document.
	 * @param document the document, which is left as it is
	 * @return the document without them, equal to the given one when it had none
	 */
	JsonNode without(JsonNode document) {
		Set<String> known = new HashSet<>(this.names);
		addNames(document, known);
		return cleaned(document, pattern(known));
	}

	private void addNames(JsonNode node, Set<String> known) {
		if (isAboutThem(node) && node.path("full_name").isString()) {
			known.add(node.path("full_name").stringValue());
		}
		node.valueStream().forEach((child) -> addNames(child, known));
	}

	private JsonNode cleaned(JsonNode node, Pattern traces) {
		return switch (node) {
			case ObjectNode object -> cleaned(object, traces);
			case ArrayNode array -> {
				ArrayNode kept = array.arrayNode();
				array.valueStream()
					.filter((entry) -> !isAboutThem(entry))
					.forEach((entry) -> kept.add(cleaned(entry, traces)));
				yield kept;
			}
			case StringNode text when traces.matcher(text.stringValue()).find() ->
				StringNode.valueOf(traces.matcher(text.stringValue()).replaceAll(ERASED));
			default -> node;
		};
	}

	private ObjectNode cleaned(ObjectNode object, Pattern traces) {
		ObjectNode kept = object.objectNode();
		object.forEachEntry((name, value) -> {
			if (KEYS.contains(name) || profile(object).isPresent()) {
				kept.set(name, value);
			}
			else if (!isAboutThem(value)) {
				kept.set(name, cleaned(value, traces));
			}
		});
		return kept;
	}

	private boolean isAboutThem(JsonNode node) {
		return profile(node).filter(this.profile::equals).isPresent();
	}

	private static Optional<ProfileUrl> profile(JsonNode node) {
		return node.path(URL).isString() ? ProfileUrl.from(node.path(URL).stringValue()) : Optional.empty();
	}

	private Pattern pattern(Set<String> known) {
		String addresses = searches().stream().map(Pattern::quote).collect(Collectors.joining("|"));
		String words = known.stream()
			.map(String::strip)
			.filter((name) -> name.length() >= SHORTEST_NAME)
			.sorted((a, b) -> b.length() - a.length())
			.map((name) -> "|(?<![\\p{L}\\p{N}])" + Pattern.quote(name))
			.collect(Collectors.joining());
		return Pattern.compile("(?:[^\\s\"'<>()]*(?:" + addresses + ")" + words + ")(?![\\p{L}\\p{N}_%-])",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	@Override
	public String toString() {
		return "Traces[%s]".formatted(this.profile.toString().toLowerCase(Locale.ROOT));
	}

}
