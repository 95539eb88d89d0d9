-- Companies and domains to whose people nothing is sent. The key is what they are told apart by.
CREATE TABLE do_not_contact_company (
  kind       text                     NOT NULL,
  key        text                     NOT NULL,
  name       text                     NOT NULL,
  reason     text                     NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (kind, key)
);
