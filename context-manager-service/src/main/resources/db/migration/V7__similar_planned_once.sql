-- As before, the entries most like some words come first: those with the rarest words before
-- the others, whose score stays below a half. Planning the search for the rarest words took
-- longer than the search; its plan does not depend on the words and is now made once a
-- connection. How to find the others does depend on them, but they are seldom needed.
CREATE FUNCTION likeness(search tsvector, words tsquery) RETURNS real
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN ts_rank('{0.1, 0.4, 0.4, 1.0}', search, words, 1) / 2;

CREATE OR REPLACE FUNCTION similar_entries(words text, wanted_type text, most integer)
	RETURNS TABLE (job_id text, job_type text, score real, status text, command text, objective text, outcome json,
		created_at timestamptz, updated_at timestamptz)
	LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS
$$
#variable_conflict use_column
DECLARE
	enough CONSTANT integer := 200;
	rare tsquery;
	every tsquery;
	given integer;
BEGIN
	SELECT found.rare, found.every INTO rare, every FROM similar_queries(words, enough) AS found;
	RETURN QUERY
		WITH candidates AS MATERIALIZED (
			SELECT job_id, created_at, search FROM entries
			WHERE search @@ rare AND (wanted_type IS NULL OR job_type = wanted_type)
			LIMIT enough
		), ranked AS (
			SELECT job_id, (0.5 + likeness(search, every))::real AS score FROM candidates
			ORDER BY score DESC, created_at DESC, job_id DESC
			LIMIT most
		)
		SELECT job_id, job_type, ranked.score, status, context_data ->> 'command', context_data ->> 'objective',
			context_data -> 'outcome', created_at, updated_at
		FROM ranked JOIN entries USING (job_id)
		ORDER BY ranked.score DESC, created_at DESC, job_id DESC;
	GET DIAGNOSTICS given = ROW_COUNT;
	IF given < most THEN
		RETURN QUERY EXECUTE $others$
			WITH candidates AS MATERIALIZED (
				SELECT job_id, created_at, search FROM entries
				WHERE search @@ $1 AND NOT search @@ $2 AND ($3 IS NULL OR job_type = $3)
				LIMIT $4
			), ranked AS (
				SELECT job_id, likeness(search, $1) AS score FROM candidates
				ORDER BY score DESC, created_at DESC, job_id DESC
				LIMIT $5
			)
			SELECT job_id, job_type, ranked.score, status, context_data ->> 'command', context_data ->> 'objective',
				context_data -> 'outcome', created_at, updated_at
			FROM ranked JOIN entries USING (job_id)
			ORDER BY ranked.score DESC, created_at DESC, job_id DESC
		$others$ USING every, rare, wanted_type, enough, most - given;
	END IF;
END
$$;
