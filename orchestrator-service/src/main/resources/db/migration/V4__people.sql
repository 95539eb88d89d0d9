-- Everybody a job has found. The words are what the name and the position are searched by,
-- in lower case and without accents; the sort keys are the same as one text.
CREATE TABLE person (
  profile      text COLLATE "C" PRIMARY KEY,
  full_name    text                     NOT NULL,
  headline     text                     NOT NULL DEFAULT '',
  title        text                     NOT NULL DEFAULT '',
  company      text                     NOT NULL DEFAULT '',
  location     text                     NOT NULL DEFAULT '',
  job_id       text                     NOT NULL,
  collected_at timestamp with time zone NOT NULL,
  words        tsvector                 NOT NULL,
  name_key     text COLLATE "C"         NOT NULL,
  company_key  text COLLATE "C"         NOT NULL
);

CREATE INDEX person_words ON person USING gin (words);

CREATE INDEX person_newest ON person (collected_at DESC, profile DESC);

CREATE INDEX person_name ON person (name_key, profile);

CREATE INDEX person_company ON person (company_key, profile);

CREATE INDEX ledger_recipient ON ledger (recipient, id DESC);

INSERT INTO person (profile, full_name, job_id, collected_at, words, name_key, company_key)
SELECT DISTINCT ON (recipient) recipient, name, job_id, intended_at, to_tsvector('simple', name), lower(name), ''
FROM ledger ORDER BY recipient, id DESC;

-- Whoever was erased, by a keyed hash that tells nobody who it was. The key check tells
-- whether it is still the same key.
CREATE TABLE tombstone (
  hash      text PRIMARY KEY,
  key_check text                     NOT NULL,
  erased_at timestamp with time zone NOT NULL
);

-- Where somebody who was erased may still stand, for a person to look.
CREATE TABLE tombstone_sheet (
  hash  text NOT NULL REFERENCES tombstone (hash) ON DELETE CASCADE,
  url   text NOT NULL,
  title text NOT NULL,
  PRIMARY KEY (hash, url)
);

ALTER TABLE account_lease ADD COLUMN taken_at timestamp with time zone NOT NULL DEFAULT now();
