package com.zigral.orchestrator.people;

import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of everybody that any job has found.
 */
interface KnownPeople extends Repository<KnownPerson, String> {

	/**
	 * Remember people, unless more recent things are known of them; what is blank leaves
	 * what was known. SQL, because jobs that find the same people at once must not lose
	 * what the other has found: an atomic statement.
	 * @param jobId the job that has found them
	 * @param people the people, a JSON array of objects
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO person AS known (profile, full_name, headline, title, company, location, job_id, collected_at,
				words, name_key, company_key, email, phone, websites, connection_degree)
			SELECT profile, full_name, headline, title, company, location, :jobId, collected_at,
				array_to_tsvector(string_to_array(words, ' ')), name_key, company_key,
				email, phone, websites, connection_degree
			FROM json_to_recordset(cast(:people as json)) AS found (profile text, full_name text, headline text, title text,
				company text, location text, collected_at timestamptz, words text, name_key text, company_key text,
				email text, phone text, websites text, connection_degree text)
			ORDER BY profile
			ON CONFLICT (profile) DO UPDATE SET full_name = excluded.full_name,
				headline = coalesce(nullif(excluded.headline, ''), known.headline),
				title = coalesce(nullif(excluded.title, ''), known.title),
				company = coalesce(nullif(excluded.company, ''), known.company),
				location = coalesce(nullif(excluded.location, ''), known.location),
				email = coalesce(nullif(excluded.email, ''), known.email),
				phone = coalesce(nullif(excluded.phone, ''), known.phone),
				websites = coalesce(nullif(excluded.websites, ''), known.websites),
				connection_degree = coalesce(nullif(excluded.connection_degree, ''), known.connection_degree),
				job_id = excluded.job_id, collected_at = excluded.collected_at,
				words = known.words || excluded.words, name_key = excluded.name_key,
				company_key = coalesce(nullif(excluded.company_key, ''), known.company_key)
			WHERE known.collected_at <= excluded.collected_at""")
	void remember(String jobId, String people);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<KnownPerson> findById(String profile);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM person WHERE profile = :profile")
	int erase(String profile);

}
