-- What an effect is part of: a campaign's step, or nothing. Messages may follow one another, each
-- step's once; of anything else a person gets one that is not closed. What followed a message, and
-- who withdraws an invitation, closes it. What there is stays as it is: single, and not closed.
ALTER TABLE ledger
  ADD COLUMN campaign_id     text NOT NULL DEFAULT '',
  ADD COLUMN campaign_step   text NOT NULL DEFAULT '',
  ADD COLUMN closed_at       timestamp with time zone,
  ADD COLUMN repeatable_from timestamp with time zone;

DROP INDEX ledger_business_key;

CREATE UNIQUE INDEX ledger_business_key ON ledger (account, recipient, kind)
  WHERE kind <> 'message' AND state <> 'failed' AND closed_at IS NULL;

CREATE UNIQUE INDEX ledger_message_key ON ledger (account, recipient, campaign_id, campaign_step)
  WHERE kind = 'message' AND state <> 'failed' AND closed_at IS NULL;

CREATE INDEX ledger_campaign ON ledger (campaign_id, recipient) WHERE campaign_id <> '';
