-- The job that looks for who stands in a row without an address.
ALTER TABLE list_person ADD COLUMN candidates_job text;
