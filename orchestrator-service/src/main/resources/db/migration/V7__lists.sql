-- Lists of people that somebody brought along. The digest is of the rows as they came, so
-- that the same file is the same list; committed_row is how far they have come in.
CREATE TABLE people_list (
  id            text PRIMARY KEY,
  name          text                     NOT NULL,
  source        text                     NOT NULL,
  origin        text                     NOT NULL,
  digest        text                     NOT NULL UNIQUE,
  columns       text                     NOT NULL,
  counts        text                     NOT NULL,
  rows          integer                  NOT NULL,
  committed_row integer                  NOT NULL DEFAULT 0,
  created_at    timestamp with time zone NOT NULL,
  committed_at  timestamp with time zone
);

CREATE INDEX people_list_newest ON people_list (created_at DESC, id);

-- The rows of a list that has not come in yet, compressed.
CREATE TABLE people_list_rows (
  list_id text PRIMARY KEY REFERENCES people_list (id) ON DELETE CASCADE,
  content bytea   NOT NULL,
  count   integer NOT NULL
);

CREATE TABLE list_person (
  list_id   text REFERENCES people_list (id) ON DELETE CASCADE,
  row       integer NOT NULL,
  profile   text COLLATE "C",
  full_name text    NOT NULL,
  data      text    NOT NULL,
  PRIMARY KEY (list_id, row),
  UNIQUE (list_id, profile)
);

CREATE INDEX list_person_profile ON list_person (profile);
