-- When an account's inbox and connections were looked at, and up to where. A look that failed changes
-- no watermark.
CREATE TABLE sweep (
  account               text PRIMARY KEY,
  succeeded_at          timestamp with time zone,
  failed_at             timestamp with time zone,
  error                 text,
  inbox_watermark       text                     NOT NULL DEFAULT '',
  connections_watermark text                     NOT NULL DEFAULT '',
  next_at               timestamp with time zone NOT NULL
);

-- What people have answered, by person and for good. The digest is of the words and their time.
CREATE TABLE answer (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account     text                     NOT NULL,
  profile     text COLLATE "C"         NOT NULL,
  words       text                     NOT NULL,
  digest      text                     NOT NULL,
  written_at  timestamp with time zone,
  seen_at     timestamp with time zone NOT NULL,
  shared_name boolean                  NOT NULL,
  UNIQUE (profile, account, digest)
);
