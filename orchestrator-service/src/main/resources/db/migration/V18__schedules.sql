-- Sentences that are carried out again and again. There is no next time while one is paused.
CREATE TABLE schedule (
  id         text PRIMARY KEY,
  name       text                     NOT NULL,
  command    text                     NOT NULL,
  cron       text                     NOT NULL,
  spoken     text,
  zone       text                     NOT NULL,
  missed     text                     NOT NULL CHECK (missed IN ('skip', 'once')),
  only_new   boolean                  NOT NULL,
  next_at    timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  revision   integer                  NOT NULL
);

CREATE INDEX schedule_newest ON schedule (created_at DESC, id);

CREATE INDEX schedule_due ON schedule (next_at) WHERE next_at IS NOT NULL;

-- The times that have come, each once. The id is that of the job, made or not.
CREATE TABLE schedule_time (
  job_id      text PRIMARY KEY,
  schedule_id text                     NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
  due_at      timestamp with time zone NOT NULL,
  taken_at    timestamp with time zone NOT NULL,
  result      text                     NOT NULL CHECK (result IN ('making', 'made', 'skipped', 'failed')),
  reason      text,
  job_status  text,
  UNIQUE (schedule_id, due_at)
);

CREATE INDEX schedule_time_open ON schedule_time (taken_at)
  WHERE result = 'making' OR (result = 'made' AND job_status IS NULL);

-- Whom the jobs of a schedule have found.
CREATE TABLE schedule_person (
  schedule_id text                     NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
  profile     text COLLATE "C"         NOT NULL,
  name        text                     NOT NULL,
  found_at    timestamp with time zone NOT NULL,
  PRIMARY KEY (schedule_id, profile)
);

CREATE INDEX schedule_person_profile ON schedule_person (profile);

-- Who has answered, newest first.
CREATE INDEX enrolment_replied ON enrolment (replied_at DESC, id DESC) WHERE replied_at IS NOT NULL;
