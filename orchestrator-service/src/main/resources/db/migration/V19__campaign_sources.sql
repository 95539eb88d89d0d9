-- A schedule may feed a campaign. There is no foreign key, so that a schedule can say that its campaign is gone.
ALTER TABLE schedule ADD COLUMN campaign_id text;

CREATE INDEX schedule_campaign ON schedule (campaign_id) WHERE campaign_id IS NOT NULL;

-- Whom a time's job has found goes into the campaign once: fed_at says that this is done, be it that there was no campaign.
ALTER TABLE schedule_time
  ADD COLUMN fed_at       timestamp with time zone,
  ADD COLUMN campaign_id  text,
  ADD COLUMN enrolled     integer,
  ADD COLUMN not_enrolled text;

UPDATE schedule_time SET fed_at = taken_at WHERE job_status IS NOT NULL;

-- From which job somebody came into a campaign, and of how many acceptances and answers a job was told.
ALTER TABLE enrolment ADD COLUMN source_job_id text;

CREATE INDEX enrolment_source_job ON enrolment (source_job_id) WHERE source_job_id IS NOT NULL;

CREATE TABLE told_job (
  job_id   text PRIMARY KEY,
  accepted integer NOT NULL,
  answered integer NOT NULL
);
