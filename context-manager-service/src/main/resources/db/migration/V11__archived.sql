-- A list may leave out what nobody wants to see any more. The column is in the index, so that
-- counting the others needs no look into the table; it seldom changes, and so leaves the index alone.
ALTER TABLE entries ADD COLUMN archived boolean NOT NULL
	GENERATED ALWAYS AS (coalesce(context_data ->> 'archived' = 'true', false)) STORED;

DROP INDEX entries_newest_of_type;

CREATE INDEX entries_newest_of_type ON entries (job_type, created_at DESC, job_id DESC) INCLUDE (archived);
