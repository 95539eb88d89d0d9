-- Why all work with an account stands still, and by which job that is known: until a moment,
-- or until a person says that it may go on.
CREATE TABLE account_stop (
  account    text PRIMARY KEY,
  job_id     text                     NOT NULL,
  kind       text,
  reason     text                     NOT NULL,
  stopped_at timestamp with time zone NOT NULL,
  until      timestamp with time zone
);
