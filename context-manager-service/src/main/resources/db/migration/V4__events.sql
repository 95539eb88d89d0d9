-- The counter's row is locked until its event is committed, so the numbers of a job have
-- no gaps, and whoever has read up to a number has missed none before it.
CREATE TABLE event_counters (
	job_id text COLLATE "C" PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
	last   bigint NOT NULL
);

ALTER TABLE event_counters SET (fillfactor = 50);

CREATE TABLE events (
	job_id     text COLLATE "C" NOT NULL REFERENCES event_counters ON DELETE CASCADE,
	number     bigint NOT NULL,
	type       text NOT NULL CHECK (char_length(type) BETWEEN 1 AND 100),
	data       json NOT NULL CHECK (json_typeof(data) = 'object'),
	created_at timestamptz NOT NULL DEFAULT statement_timestamp(),
	PRIMARY KEY (job_id, number)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
	RAISE EXCEPTION 'History is never changed';
END
$$;

CREATE TRIGGER events_are_kept BEFORE UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
