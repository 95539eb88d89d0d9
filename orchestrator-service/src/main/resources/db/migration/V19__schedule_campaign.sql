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
