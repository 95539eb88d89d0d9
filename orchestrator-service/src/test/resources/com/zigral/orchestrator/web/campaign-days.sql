-- A campaign that nobody has started, as it looks after nine days: for the pictures of the page.
SET search_path TO orchestrator;

INSERT INTO sweep (account, succeeded_at, next_at)
SELECT account, now(), now() + interval '1 hour' FROM campaign WHERE id = 'CAMPAIGN'
ON CONFLICT (account) DO UPDATE SET succeeded_at = now(), failed_at = NULL, error = NULL, next_at = now() + interval '1 hour';

INSERT INTO campaign_job (job_id, campaign_id, sequence_version, step, kind, without_note, day, created_at, stored_at, settled_at)
VALUES ('picture-invite', 'CAMPAIGN', 1, 'invite', 'invite', false, current_date - 8, now(), now(), now()),
  ('picture-message', 'CAMPAIGN', 1, 'message', 'message', false, current_date - 4, now(), now(), now());

UPDATE enrolment SET enrolled_at = now() - interval '9 days', revision = revision + 1, active = n > 1,
  state = CASE WHEN n = 1 THEN 'replied' WHEN n <= 4 THEN 'sent' WHEN n <= 6 THEN 'accepted' WHEN n <= 10 THEN 'invited' ELSE 'queued' END,
  step = CASE WHEN n = 1 THEN NULL WHEN n <= 4 THEN 'message-2' WHEN n <= 6 THEN 'message' WHEN n <= 10 THEN 'withdraw' ELSE 'invite' END,
  due_at = CASE WHEN n = 1 THEN NULL WHEN n <= 4 THEN now() + interval '2 days' WHEN n <= 6 THEN now() + interval '20 hours'
    WHEN n <= 10 THEN now() + interval '13 days' ELSE now() + interval '15 hours' END,
  sent = CASE WHEN n <= 4 THEN 1 ELSE 0 END,
  invited_at = CASE WHEN n <= 10 THEN now() - interval '8 days' END,
  accepted_at = CASE WHEN n <= 4 THEN now() - interval '6 days' WHEN n <= 6 THEN now() - interval '1 day' END,
  replied_at = CASE WHEN n = 1 THEN now() - interval '2 days' END,
  ended_at = CASE WHEN n = 1 THEN now() - interval '2 days' END,
  held = n = 3,
  reason = CASE WHEN n = 3 THEN 'Somebody wrote to them by hand: "See you at the fair"' END
FROM (SELECT id AS numbered, row_number() OVER (ORDER BY id) AS n FROM enrolment WHERE campaign_id = 'CAMPAIGN') AS place
WHERE id = numbered;

INSERT INTO ledger (job_id, step_id, account, kind, recipient, name, words, payload_hash, state, note, intended_at, armed_at,
  settled_at, campaign_id, campaign_step)
SELECT 'picture-invite', 's1', account, 'invitation', profile, name,
  'Hello ' || split_part(name, ' ', 1) || ', we both work on payments.', '', 'confirmed', 'The profile shows the invitation as pending',
  invited_at, invited_at, invited_at, campaign_id, 'invite'
FROM enrolment WHERE campaign_id = 'CAMPAIGN' AND invited_at IS NOT NULL;

INSERT INTO ledger (job_id, step_id, account, kind, recipient, name, words, payload_hash, state, note, intended_at, armed_at,
  settled_at, campaign_id, campaign_step)
SELECT 'picture-message', 's1', account, 'message', profile, name,
  'Thank you for connecting, ' || split_part(name, ' ', 1) || '. How do you close the month at your company?', '', 'confirmed',
  'The message stands in the thread', at, at, at, campaign_id, 'message'
FROM enrolment, (SELECT now() - interval '4 days' AS at) AS moment WHERE campaign_id = 'CAMPAIGN' AND sent = 1;

INSERT INTO answer (account, profile, words, digest, written_at, seen_at, shared_name)
SELECT account, profile, 'Thanks for asking! Month end still takes us nine days. Happy to talk on Thursday after 3?', 'picture',
  replied_at, replied_at, false FROM enrolment WHERE campaign_id = 'CAMPAIGN' AND replied_at IS NOT NULL;

UPDATE campaign SET status = 'active', started_at = now() - interval '9 days', created_at = now() - interval '10 days',
  revision = revision + 1 WHERE id = 'CAMPAIGN';
