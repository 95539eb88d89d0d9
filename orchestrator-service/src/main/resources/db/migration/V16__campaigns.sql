-- Sequences over people. A campaign's steps are a JSON text; those of earlier versions stay for whoever
-- goes on with them.
CREATE TABLE campaign (
  id               text PRIMARY KEY,
  name             text                     NOT NULL,
  account          text                     NOT NULL,
  zone             text                     NOT NULL,
  status           text                     NOT NULL CHECK (status IN ('draft', 'active', 'paused', 'ended')),
  sequence_version integer                  NOT NULL,
  without_note     boolean                  NOT NULL,
  created_at       timestamp with time zone NOT NULL,
  started_at       timestamp with time zone,
  ended_at         timestamp with time zone,
  revision         integer                  NOT NULL
);

CREATE INDEX campaign_newest ON campaign (created_at DESC, id);

CREATE TABLE campaign_sequence (
  campaign_id text    NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  version     integer NOT NULL,
  sequence    text    NOT NULL,
  PRIMARY KEY (campaign_id, version)
);

-- One person in one campaign. Active are those with whom a started campaign goes on.
CREATE TABLE enrolment (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_id      text                     NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  sequence_version integer                  NOT NULL,
  account          text                     NOT NULL,
  profile          text COLLATE "C"         NOT NULL,
  name             text                     NOT NULL,
  data             text                     NOT NULL,
  state            text                     NOT NULL,
  step             text,
  due_at           timestamp with time zone,
  job_id           text,
  without_note     boolean                  NOT NULL DEFAULT false,
  sent             integer                  NOT NULL DEFAULT 0,
  enrolled_at      timestamp with time zone,
  invited_at       timestamp with time zone,
  accepted_at      timestamp with time zone,
  replied_at       timestamp with time zone,
  ended_at         timestamp with time zone,
  reason           text,
  active           boolean                  NOT NULL,
  held             boolean                  NOT NULL DEFAULT false,
  revision         integer                  NOT NULL DEFAULT 0,
  UNIQUE (campaign_id, profile)
);

-- Nobody is in two campaigns of an account at a time.
CREATE UNIQUE INDEX enrolment_active ON enrolment (account, profile) WHERE active;

CREATE INDEX enrolment_due ON enrolment (campaign_id, due_at) WHERE active AND job_id IS NULL AND NOT held;

CREATE INDEX enrolment_job ON enrolment (job_id) WHERE job_id IS NOT NULL;

CREATE INDEX enrolment_page ON enrolment (campaign_id, id);

CREATE INDEX enrolment_person ON enrolment (profile);

-- The jobs that campaigns have made: one a step and day. What is not stored yet is stored by whoever
-- looks next; what is settled has told its people what became of them.
CREATE TABLE campaign_job (
  job_id           text PRIMARY KEY,
  campaign_id      text                     NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  sequence_version integer                  NOT NULL,
  step             text                     NOT NULL,
  kind             text                     NOT NULL,
  without_note     boolean                  NOT NULL,
  day              date                     NOT NULL,
  created_at       timestamp with time zone NOT NULL,
  stored_at        timestamp with time zone,
  settled_at       timestamp with time zone,
  UNIQUE (campaign_id, sequence_version, step, without_note, day)
);

CREATE INDEX campaign_job_open ON campaign_job (created_at) WHERE settled_at IS NULL;
