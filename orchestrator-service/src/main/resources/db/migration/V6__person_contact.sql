-- What a person's profile says of how to reach them, for other tools to import.
ALTER TABLE person
  ADD COLUMN email    text NOT NULL DEFAULT '',
  ADD COLUMN phone    text NOT NULL DEFAULT '',
  ADD COLUMN websites text NOT NULL DEFAULT '';
