-- The type json keeps a document as the text it came in: every digit, the order of its
-- properties, white space. jsonb would not. The status is kept beside it for the filter,
-- cut to a length an index can take.
CREATE TABLE entries (
	job_id       text COLLATE "C" PRIMARY KEY CHECK (char_length(job_id) BETWEEN 1 AND 255),
	job_type     text COLLATE "C" NOT NULL CHECK (char_length(job_type) BETWEEN 1 AND 100),
	context_data json NOT NULL CHECK (json_typeof(context_data) = 'object'),
	status       text COLLATE "C" GENERATED ALWAYS AS (left(context_data ->> 'status', 255)) STORED,
	version      bigint NOT NULL DEFAULT 1,
	created_at   timestamptz NOT NULL DEFAULT statement_timestamp(),
	updated_at   timestamptz NOT NULL DEFAULT statement_timestamp()
);

-- Room in each page lets an update stay there and leave the indexes alone.
ALTER TABLE entries SET (fillfactor = 80, toast_tuple_target = 8160);

CREATE INDEX entries_newest ON entries (created_at DESC, job_id DESC);
CREATE INDEX entries_newest_of_type ON entries (job_type, created_at DESC, job_id DESC);
CREATE INDEX entries_newest_of_status ON entries (status, created_at DESC, job_id DESC);
