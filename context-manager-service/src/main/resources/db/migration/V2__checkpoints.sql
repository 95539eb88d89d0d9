-- Versions come from a sequence, so that no version ever stands for two states: not even
-- when a job was deleted and another got its id.
CREATE SEQUENCE checkpoint_versions;

CREATE TABLE checkpoints (
	job_id     text COLLATE "C" PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
	state      json NOT NULL CHECK (json_typeof(state) = 'object'),
	version    bigint NOT NULL DEFAULT nextval('checkpoint_versions'),
	updated_at timestamptz NOT NULL DEFAULT statement_timestamp()
);

ALTER TABLE checkpoints SET (fillfactor = 70);
