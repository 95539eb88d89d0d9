package com.zigral.orchestrator.people;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.suppression.Tombstones;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Lets people in: whoever a step has found is remembered, unless they were erased; then
 * the step's data continues without them.
 */
@Component
public class People {

	/** No page shows more of anybody in one line. */
	private static final int MAX_LENGTH = 1000;

	private final KnownPeople people;

	private final JsonMapper json;

	private final Tombstones tombstones;

	private final Clock clock;

	People(KnownPeople people, JsonMapper json, Tombstones tombstones, Clock clock) {
		this.people = people;
		this.json = json;
		this.tombstones = tombstones;
		this.clock = clock;
	}

	/**
	 * Take whoever was erased out of data.
	 * @param data the data, in which people stand with their {@code profile_url}
	 * @return the data without them
	 */
	public Map<String, Object> withoutErased(Map<String, Object> data) {
		Set<ProfileUrl> erased = this.tombstones.among(ProfileData.profiles(data));
		return erased.isEmpty() ? data : ProfileData.without(data, erased::contains);
	}

	/**
	 * Remember the people a step has found. Doing it again changes nothing.
	 * @param jobId the step's job
	 * @param output what it put out, without anybody who was erased
	 */
	public void remember(String jobId, Map<String, Object> output) {
		Map<String, Map<String, Object>> rows = new TreeMap<>(Comparator.naturalOrder());
		if (output.get(Prospect.KIND) instanceof List<?> prospects) {
			prospects.forEach((prospect) -> ProfileData.profile(prospect)
				.flatMap((profile) -> row(profile, (Map<?, ?>) prospect))
				.ifPresent((row) -> rows.put(String.valueOf(row.get("profile")), row)));
		}
		if (!rows.isEmpty()) {
			this.people.remember(jobId, this.json.writeValueAsString(rows.values()));
		}
	}

	private Optional<Map<String, Object>> row(ProfileUrl profile, Map<?, ?> prospect) {
		String name = text(prospect, "full_name");
		if (name.isEmpty()) {
			return Optional.empty();
		}
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("profile", profile.toString());
		row.put("full_name", name);
		for (String field : List.of("headline", "title", "company", "location", "email", "phone", "websites",
				"connection_degree")) {
			row.put(field, text(prospect, field));
		}
		row.put("collected_at", collectedAt(prospect).toString());
		row.put("words", String.join(" ", SearchWords.of(name, text(prospect, "headline"), text(prospect, "title"),
				text(prospect, "company"), text(prospect, "location"))));
		row.put("name_key", SearchWords.sortKey(name));
		row.put("company_key", SearchWords.sortKey(text(prospect, "company")));
		return Optional.of(row);
	}

	private Instant collectedAt(Map<?, ?> prospect) {
		try {
			return Instant.parse(text(prospect, "collected_at"));
		}
		catch (DateTimeException ex) {
			return this.clock.instant();
		}
	}

	private static String text(Map<?, ?> prospect, String field) {
		if (!(prospect.get(field) instanceof String text)) {
			return "";
		}
		String clean = text.replace('\0', ' ').strip();
		return (clean.length() > MAX_LENGTH) ? clean.substring(0, MAX_LENGTH) : clean;
	}

	/**
	 * The name under which somebody is known.
	 * @param profile who
	 * @return the name, empty when nobody has found them
	 */
	public Optional<String> name(ProfileUrl profile) {
		return this.people.findById(profile.toString()).map(KnownPerson::fullName);
	}

	/**
	 * What is known of somebody.
	 * @param profile who
	 * @return their data as a step puts it out, empty when nobody has found them
	 */
	public Optional<Map<String, Object>> prospect(ProfileUrl profile) {
		return this.people.findById(profile.toString()).map((person) -> person.prospect(profile).toData());
	}

	/**
	 * Forget somebody.
	 * @param profile who is erased
	 * @return whether they were known
	 */
	public boolean erase(ProfileUrl profile) {
		return this.people.erase(profile.toString()) == 1;
	}

}
