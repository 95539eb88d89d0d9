-- Whoever waits for a step, so that the steps for which people are due are found without reading all of the people.
DROP INDEX enrolment_due;

CREATE INDEX enrolment_waiting ON enrolment (campaign_id, sequence_version, step, without_note, due_at, id)
  WHERE active AND job_id IS NULL AND NOT held AND step IS NOT NULL;

-- "Without the note" is said of an invitation that is still to be sent.
UPDATE enrolment SET without_note = false
WHERE without_note AND (invited_at IS NOT NULL OR accepted_at IS NOT NULL OR sent > 0);
