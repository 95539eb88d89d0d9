-- Browsers that are logged in. Neither the cookie nor the token can be found out from a row.
CREATE TABLE web_session (
  id         text PRIMARY KEY,
  token      text                     NOT NULL,
  seal       text                     NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE INDEX web_session_expires ON web_session (expires_at);

-- With whose token a request was answered; nobody's where no token is set.
ALTER TABLE approval ADD COLUMN token text;
