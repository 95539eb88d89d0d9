-- What has been done to other people in somebody's name. A row stands for one effect;
-- a failed one is history and binds nobody.
CREATE TABLE ledger (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job_id       text                     NOT NULL,
  step_id      text                     NOT NULL,
  account      text                     NOT NULL,
  kind         text                     NOT NULL,
  recipient    text                     NOT NULL,
  name         text                     NOT NULL,
  words        text                     NOT NULL,
  payload_hash text                     NOT NULL,
  state        text                     NOT NULL
    CHECK (state IN ('intent', 'armed', 'confirmed', 'failed', 'unknown')),
  note         text,
  intended_at  timestamp with time zone NOT NULL,
  armed_at     timestamp with time zone,
  settled_at   timestamp with time zone
);

-- Nobody gets the same kind of thing from the same account twice, by whatever job.
CREATE UNIQUE INDEX ledger_business_key ON ledger (account, recipient, kind) WHERE state <> 'failed';

CREATE INDEX ledger_job ON ledger (job_id, id);

CREATE TABLE budget_use (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account   text                     NOT NULL,
  kind      text                     NOT NULL,
  used_at   timestamp with time zone NOT NULL,
  ledger_id bigint REFERENCES ledger (id) ON DELETE SET NULL
);

CREATE INDEX budget_use_newest ON budget_use (account, kind, used_at DESC);

-- Who may work with an account. The fence grows with every new holder.
CREATE TABLE account_lease (
  account    text PRIMARY KEY,
  fence      bigint                   NOT NULL,
  expires_at timestamp with time zone NOT NULL
);

CREATE TABLE do_not_contact (
  profile    text PRIMARY KEY,
  reason     text                     NOT NULL,
  created_at timestamp with time zone NOT NULL
);

CREATE TABLE approval (
  job_id        text                     NOT NULL,
  step_id       text                     NOT NULL,
  rendered_hash text                     NOT NULL,
  hash          text                     NOT NULL,
  items         text                     NOT NULL,
  status        text                     NOT NULL CHECK (status IN ('waiting', 'approved', 'rejected')),
  requested_at  timestamp with time zone NOT NULL,
  expires_at    timestamp with time zone NOT NULL,
  decided_at    timestamp with time zone,
  decided_by    text,
  reason        text,
  PRIMARY KEY (job_id, step_id)
);

CREATE INDEX approval_waiting ON approval (requested_at) WHERE status = 'waiting';
