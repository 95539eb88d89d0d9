-- How many entries there are, so that no page of a list has to count them. The number is the
-- sum of its parts: each connection changes a part of its own, or writers would wait for
-- each other.
CREATE TABLE entry_counts (
	part    integer PRIMARY KEY,
	entries bigint NOT NULL
);

ALTER TABLE entry_counts SET (fillfactor = 10);

-- The search path makes it work for a person who deletes entries by hand, too.
CREATE FUNCTION count_entries() RETURNS trigger
	LANGUAGE plpgsql SET search_path FROM CURRENT AS
$$
DECLARE
	change bigint;
BEGIN
	IF TG_OP = 'TRUNCATE' THEN
		UPDATE entry_counts SET entries = 0;
		RETURN NULL;
	END IF;
	change := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END * (SELECT count(*) FROM changed);
	IF change <> 0 THEN
		UPDATE entry_counts SET entries = entries + change WHERE part = pg_backend_pid() % 32;
	END IF;
	RETURN NULL;
END
$$;

CREATE TRIGGER added_entries_count AFTER INSERT ON entries
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_entries();

CREATE TRIGGER deleted_entries_count AFTER DELETE ON entries
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_entries();

CREATE TRIGGER truncated_entries_count AFTER TRUNCATE ON entries
	FOR EACH STATEMENT EXECUTE FUNCTION count_entries();

-- The triggers keep writers out until this is committed.
INSERT INTO entry_counts
	SELECT part, CASE part WHEN 0 THEN (SELECT count(*) FROM entries) ELSE 0 END FROM generate_series(0, 31) AS part;
