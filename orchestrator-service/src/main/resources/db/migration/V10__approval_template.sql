-- The words for all recipients, in which placeholders stand; a person may change them while the request waits.
ALTER TABLE approval ADD COLUMN template text;
