package com.zigral.orchestrator.note;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.suppression.Tombstones;
import com.zigral.service.problem.ProblemException;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps a note and tags for each person. SQL, because a version is checked and replaced
 * by one statement, and a tag is written as whoever used it first has written it.
 */
@Component
public class Notes {

	private static final String WRITE = """
			INSERT INTO person_note (profile, note, written_by, written_at, revision)
			SELECT :profile, :note, :by, :at, 1
			WHERE :expected <= 0 OR EXISTS (SELECT 1 FROM person_note WHERE profile = :profile)
			ON CONFLICT (profile) DO UPDATE SET note = :note, written_by = :by, written_at = :at,
				revision = person_note.revision + 1
			WHERE :expected < 0 OR person_note.revision = :expected""";

	private static final String TAG = """
			INSERT INTO person_tag (profile, tag)
			SELECT :profile, coalesce((SELECT tag FROM person_tag WHERE lower(tag) = lower(:tag) ORDER BY tag LIMIT 1), :tag)
			ON CONFLICT DO NOTHING""";

	private final JdbcClient jdbc;

	private final TransactionOperations transactions;

	private final Tombstones tombstones;

	private final Clock clock;

	Notes(JdbcClient jdbc, TransactionOperations transactions, Tombstones tombstones,
			@Qualifier("systemClock") Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.tombstones = tombstones;
		this.clock = clock;
	}

	NoteView get(ProfileUrl profile) {
		return this.jdbc.sql("SELECT * FROM person_note WHERE profile = :profile")
			.param("profile", profile.toString())
			.query((row, _) -> new NoteView(row.getString("note"), tags(profile),
					row.getString("written_by").isEmpty() ? null : row.getString("written_by"),
					row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getInt("revision")))
			.optional()
			.orElse(NoteView.NOTHING);
	}

	private List<String> tags(ProfileUrl profile) {
		return this.jdbc.sql("SELECT tag FROM person_tag WHERE profile = :profile ORDER BY lower(tag), tag")
			.param("profile", profile.toString())
			.query(String.class)
			.list();
	}

	/**
	 * Write a note and tags in place of those that are there.
	 * @param profile who they are about
	 * @param written the note and the tags
	 * @param by the name of the token with which that is done, empty for none
	 * @param expected the version they replace, empty for any
	 * @return what stands there now
	 * @throws ProblemException 409, if the person was erased; 412, if another version
	 * stands there
	 */
	NoteView write(ProfileUrl profile, NoteBody.Checked written, String by, Optional<Integer> expected) {
		refuseErased(profile);
		this.transactions.executeWithoutResult((_) -> {
			int count = this.jdbc.sql(WRITE)
				.param("profile", profile.toString())
				.param("note", written.note())
				.param("by", by)
				.param("at",
						OffsetDateTime.ofInstant(this.clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
				.param("expected", expected.orElse(-1))
				.update();
			if (count == 0) {
				throw new ProblemException(HttpStatus.PRECONDITION_FAILED,
						"Somebody else has written this note meanwhile: look at it and write again");
			}
			this.jdbc.sql("DELETE FROM person_tag WHERE profile = :profile")
				.param("profile", profile.toString())
				.update();
			written.tags()
				.forEach((tag) -> this.jdbc.sql(TAG).param("profile", profile.toString()).param("tag", tag).update());
		});
		// Whoever is erased meanwhile finds nothing new behind their back.
		if (isErased(profile)) {
			erase(profile);
			refuseErased(profile);
		}
		return get(profile);
	}

	private void refuseErased(ProfileUrl profile) {
		if (isErased(profile)) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"This person was erased, so nothing is written down about them any more");
		}
	}

	private boolean isErased(ProfileUrl profile) {
		return !this.tombstones.among(Set.of(profile)).isEmpty();
	}

	/**
	 * All tags with how many people have each.
	 * @return the most used first
	 */
	List<TagCount> counts() {
		return this.jdbc.sql("""
				SELECT min(tag) AS tag, count(DISTINCT profile) AS people FROM person_tag GROUP BY lower(tag)
				ORDER BY people DESC, lower(min(tag)) LIMIT 500""")
			.query((row, _) -> new TagCount(row.getString("tag"), row.getInt("people")))
			.list();
	}

	/**
	 * Forget what is written down about somebody.
	 * @param profile who is erased
	 * @return whether there was anything
	 */
	public boolean erase(ProfileUrl profile) {
		int tags = this.jdbc.sql("DELETE FROM person_tag WHERE profile = :profile")
			.param("profile", profile.toString())
			.update();
		int notes = this.jdbc.sql("DELETE FROM person_note WHERE profile = :profile")
			.param("profile", profile.toString())
			.update();
		return tags + notes > 0;
	}

	/**
	 * A tag and how often it is used.
	 *
	 * @param tag the tag
	 * @param people how many people have it
	 */
	record TagCount(String tag, int people) {
	}

}
