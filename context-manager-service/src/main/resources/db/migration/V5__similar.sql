-- Bodies that begin with RETURN are bound when they are made, so they also work where the
-- schema is not on the search path, as in a restore of a dump.
-- English stems "companies" and "company" alike, but not "CTOs" and "CTO".
CREATE FUNCTION search_words(words text) RETURNS tsvector
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN to_tsvector('english', regexp_replace(left(words, 20000), '\m([A-Z]{2,})s\M', '\1', 'g'));

-- What a job was about: its command and objective, then the other texts of its data, those
-- in lists of texts and in objects included. Lists of objects are what a job has found, and
-- the status is how it went; leaving both out also spares the index most updates.
CREATE FUNCTION search_vector(data json) RETURNS tsvector
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN setweight(search_words(concat_ws(' ', data ->> 'command', data ->> 'objective')), 'A')
		|| setweight(search_words(coalesce((
			SELECT string_agg(CASE json_typeof(value)
				WHEN 'string' THEN value #>> '{}'
				WHEN 'object' THEN (SELECT string_agg(inner_value, ' ') FROM json_each_text(value) AS inside (inner_key, inner_value))
				WHEN 'array' THEN (SELECT string_agg(element, ' ') FROM json_array_elements_text(value) AS list (element))
			END, ' ')
			FROM json_each(data)
			WHERE key NOT IN ('command', 'objective', 'status', 'outcome')
				AND (json_typeof(value) IN ('string', 'object')
					OR (json_typeof(value) = 'array' AND json_typeof(value -> 0) = 'string'))
		), '')), 'C');

ALTER TABLE entries ADD COLUMN search tsvector GENERATED ALWAYS AS (search_vector(context_data)) STORED;

CREATE INDEX entries_search ON entries USING gin (search) WITH (gin_pending_list_limit = 512);

-- Two queries out of some words. The first finds about as many entries as it makes sense to
-- rank: any of the rarest words, or, when even the rarest is common, all of the rarest. The
-- other finds any of the words. How common a word is comes from the planner's statistics.
CREATE FUNCTION similar_queries(words text, enough integer, OUT rare tsquery, OUT every tsquery)
	LANGUAGE plpgsql STABLE AS
$$
DECLARE
	total real := (SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'entries'::regclass);
	expected real := 0;
	full_up boolean := false;
	word record;
BEGIN
	FOR word IN
		SELECT quote_literal(lexeme)::tsquery AS query, coalesce(frequency, 0) * total AS found
		FROM unnest(search_words(words))
		LEFT JOIN (
			SELECT unnest(most_common_elems::text::text[]) AS lexeme, unnest(most_common_elem_freqs) AS frequency
			FROM pg_stats
			WHERE schemaname = current_schema AND tablename = 'entries' AND attname = 'search'
		) AS common USING (lexeme)
		ORDER BY found, lexeme
		LIMIT 32
	LOOP
		IF rare IS NULL THEN
			rare := word.query;
			expected := word.found;
		ELSIF NOT full_up AND expected > enough THEN
			rare := rare && word.query;
			expected := expected * word.found / total;
		ELSIF NOT full_up AND expected + word.found <= enough THEN
			rare := rare || word.query;
			expected := expected + word.found;
		ELSE
			full_up := true;
		END IF;
		every := CASE WHEN every IS NULL THEN word.query ELSE every || word.query END;
	END LOOP;
END
$$;

-- The entries most like some words, the most like them first: those with the rarest words
-- before the others, whose score stays below a half. Only some hundred candidates are
-- looked at, so the answer takes about as long with a million entries as with a hundred.
CREATE FUNCTION similar_entries(words text, wanted_type text, most integer)
	RETURNS TABLE (job_id text, job_type text, score real, status text, command text, objective text, outcome json,
		created_at timestamptz, updated_at timestamptz)
	LANGUAGE plpgsql STABLE AS
$$
#variable_conflict use_column
DECLARE
	enough CONSTANT integer := 200;
	rare tsquery;
	every tsquery;
BEGIN
	SELECT found.rare, found.every INTO rare, every FROM similar_queries(words, enough) AS found;
	RETURN QUERY
		WITH first_found AS MATERIALIZED (
			SELECT job_id, created_at, search FROM entries
			WHERE search @@ rare AND (wanted_type IS NULL OR job_type = wanted_type)
			LIMIT enough
		), candidates AS (
			SELECT job_id, created_at, search, 0.5 AS base FROM first_found
			UNION ALL
			(SELECT job_id, created_at, search, 0 FROM entries
			WHERE (SELECT count(*) FROM first_found) < most AND search @@ every AND NOT search @@ rare
				AND (wanted_type IS NULL OR job_type = wanted_type)
			LIMIT enough)
		), ranked AS (
			SELECT job_id, (base + ts_rank('{0.1, 0.4, 0.4, 1.0}', search, every, 1) / 2)::real AS score
			FROM candidates
			ORDER BY score DESC, created_at DESC, job_id DESC
			LIMIT most
		)
		SELECT job_id, job_type, ranked.score, status, context_data ->> 'command', context_data ->> 'objective',
			context_data -> 'outcome', created_at, updated_at
		FROM ranked JOIN entries USING (job_id)
		ORDER BY ranked.score DESC, created_at DESC, job_id DESC;
END
$$;
