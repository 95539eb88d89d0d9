-- Tokens that were made while the service ran. None can be found out from a row.
CREATE TABLE api_token (
  name         text PRIMARY KEY,
  hash         text                     NOT NULL UNIQUE,
  scopes       text                     NOT NULL,
  created_at   timestamp with time zone NOT NULL,
  created_by   text                     NOT NULL,
  last_used_at timestamp with time zone
);

-- How the last test of each connection went. There is no end while one runs.
CREATE TABLE connection_test (
  connection  text PRIMARY KEY,
  started_at  timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  passed      boolean                  NOT NULL DEFAULT false,
  code        text                     NOT NULL DEFAULT '',
  detail      text                     NOT NULL DEFAULT '',
  findings    text                     NOT NULL DEFAULT '[]'
);

-- What people write down about somebody, and the words by which they find them again.
CREATE TABLE person_note (
  profile    text COLLATE "C" PRIMARY KEY,
  note       text                     NOT NULL,
  written_by text                     NOT NULL,
  written_at timestamp with time zone NOT NULL,
  revision   integer                  NOT NULL
);

CREATE TABLE person_tag (
  profile text COLLATE "C" NOT NULL,
  tag     text             NOT NULL,
  PRIMARY KEY (profile, tag)
);

CREATE INDEX person_tag_people ON person_tag (lower(tag), profile);
