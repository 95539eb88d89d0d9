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
import com.zigral.orchestrator.ledger.Tombstones;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets people in: whoever a step has found is remembered, unless they were erased; then
 * the step's data goes on without them.
 */
@Component
public class People {

	/** No page shows more of anybody in one line. */
	private static final int LONGEST = 1000;

	private static final String UPSERT = """
			INSERT INTO person AS known (profile, full_name, headline, title, company, location, job_id, collected_at,
				words, name_key, company_key)
			SELECT profile, full_name, headline, title, company, location, :job, collected_at,
				array_to_tsvector(string_to_array(words, ' ')), name_key, company_key
			FROM json_to_recordset(:people::json) AS found (profile text, full_name text, headline text, title text,
				company text, location text, collected_at timestamptz, words text, name_key text, company_key text)
			ORDER BY profile
			ON CONFLICT (profile) DO UPDATE SET full_name = excluded.full_name,
				headline = coalesce(nullif(excluded.headline, ''), known.headline),
				title = coalesce(nullif(excluded.title, ''), known.title),
				company = coalesce(nullif(excluded.company, ''), known.company),
				location = coalesce(nullif(excluded.location, ''), known.location),
				job_id = excluded.job_id, collected_at = excluded.collected_at,
				words = known.words || excluded.words, name_key = excluded.name_key,
				company_key = coalesce(nullif(excluded.company_key, ''), known.company_key)
			WHERE known.collected_at <= excluded.collected_at""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Tombstones tombstones;

	private final Clock clock;

	People(JdbcClient jdbc, JsonMapper json, Tombstones tombstones, Clock clock) {
		this.jdbc = jdbc;
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
			this.jdbc.sql(UPSERT)
				.param("job", jobId)
				.param("people", this.json.writeValueAsString(rows.values()))
				.update();
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
		for (String field : List.of("headline", "title", "company", "location")) {
			row.put(field, text(prospect, field));
		}
		row.put("collected_at", collectedAt(prospect).toString());
		row.put("words", String.join(" ",
				SearchWords.of(name, text(prospect, "headline"), text(prospect, "title"), text(prospect, "company"))));
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
		return (clean.length() > LONGEST) ? clean.substring(0, LONGEST) : clean;
	}

	/**
	 * The name under which somebody is known.
	 * @param profile who
	 * @return the name, empty when nobody has found them
	 */
	public Optional<String> name(ProfileUrl profile) {
		return this.jdbc.sql("SELECT full_name FROM person WHERE profile = :profile")
			.param("profile", profile.toString())
			.query(String.class)
			.optional();
	}

	/**
	 * Forget somebody.
	 * @param profile who is erased
	 * @return whether they were known
	 */
	public boolean erase(ProfileUrl profile) {
		return this.jdbc.sql("DELETE FROM person WHERE profile = :profile")
			.param("profile", profile.toString())
			.update() == 1;
	}

}
