-- How many commands each address may still send, for all replicas. What a crash of the server
-- loses here does no harm.
CREATE UNLOGGED TABLE rate_limit (
	id         text PRIMARY KEY,
	state      bytea,
	expires_at bigint
);

CREATE INDEX rate_limit_expiry ON rate_limit (expires_at);
