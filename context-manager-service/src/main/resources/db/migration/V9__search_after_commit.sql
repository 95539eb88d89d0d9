-- A writer only notes that an entry has changed; the service looks at it after the commit, writes
-- what is searched into a table of its own and adds up how many entries there are. Nobody waits
-- for anybody: notes are only appended, and taken away by one process at a time.
CREATE TABLE entry_changes (
	job_id text COLLATE "C" NOT NULL,
	added  bigint NOT NULL
);

CREATE TABLE entry_total (
	entries bigint NOT NULL
);

CREATE TABLE entry_search (
	job_id     text COLLATE "C" PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
	job_type   text COLLATE "C" NOT NULL,
	created_at timestamptz NOT NULL,
	search     tsvector NOT NULL
);

-- The lock keeps writers out until this is committed.
LOCK TABLE entries IN SHARE ROW EXCLUSIVE MODE;

INSERT INTO entry_total SELECT count(*) FROM entries;

INSERT INTO entry_search SELECT job_id, job_type, created_at, search FROM entries;

CREATE INDEX entry_search_words ON entry_search USING gin (search) WITH (gin_pending_list_limit = 512);

ALTER TABLE entries DROP COLUMN search;

DROP TRIGGER added_entries_count ON entries;
DROP TRIGGER deleted_entries_count ON entries;
DROP TRIGGER truncated_entries_count ON entries;
DROP FUNCTION count_entries();
DROP TABLE entry_counts;

-- A trigger, so that nothing is missed of what a person changes by hand.
CREATE FUNCTION note_entry() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
	IF TG_OP = 'TRUNCATE' THEN
		INSERT INTO "${flyway:defaultSchema}".entry_changes
			SELECT '', -(SELECT coalesce(sum(added), 0) FROM "${flyway:defaultSchema}".entry_changes) - entries
			FROM "${flyway:defaultSchema}".entry_total;
	ELSE
		INSERT INTO "${flyway:defaultSchema}".entry_changes
			VALUES (coalesce(NEW.job_id, OLD.job_id), CASE TG_OP WHEN 'INSERT' THEN 1 WHEN 'DELETE' THEN -1 ELSE 0 END);
	END IF;
	RETURN NULL;
END
$$;

CREATE TRIGGER entries_are_noted AFTER INSERT OR DELETE OR UPDATE OF context_data, job_type ON entries
	FOR EACH ROW EXECUTE FUNCTION note_entry();

CREATE TRIGGER no_entries_are_noted AFTER TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION note_entry();

-- As before, but for where the words are.
CREATE OR REPLACE FUNCTION similar_queries(words text, enough integer, OUT rare tsquery, OUT every tsquery)
	LANGUAGE plpgsql STABLE AS
$$
DECLARE
	total real := (SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'entry_search'::regclass);
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
			WHERE schemaname = current_schema AND tablename = 'entry_search' AND attname = 'search'
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
			SELECT job_id, created_at, search FROM entry_search
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
				SELECT job_id, created_at, search FROM entry_search
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

ANALYZE entry_search;
