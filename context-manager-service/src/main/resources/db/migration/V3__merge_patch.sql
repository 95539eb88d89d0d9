-- JSON merge patch, RFC 7396, on the text of the documents: what the patch does not touch
-- keeps every digit. Names keep their order, new ones come last.
CREATE FUNCTION merge_patch(target json, patch json) RETURNS json
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
	members text;
BEGIN
	IF json_typeof(patch) <> 'object' THEN
		RETURN patch;
	END IF;
	IF target IS NULL OR json_typeof(target) <> 'object' THEN
		target := '{}';
	END IF;
	SELECT string_agg(
			to_json(coalesce(old.key, new.key))::text || ':' || CASE
				WHEN new.key IS NULL THEN old.value
				WHEN json_typeof(new.value) = 'object' THEN merge_patch(old.value, new.value)
				ELSE new.value
			END::text,
			',' ORDER BY old.place, new.place)
		INTO members
		FROM json_each(target) WITH ORDINALITY AS old (key, value, place)
		FULL JOIN (
			SELECT DISTINCT ON (key) key, value, place
			FROM json_each(patch) WITH ORDINALITY AS member (key, value, place)
			ORDER BY key, place DESC
		) AS new ON new.key = old.key
		WHERE new.key IS NULL OR json_typeof(new.value) <> 'null';
	RETURN ('{' || coalesce(members, '') || '}')::json;
END
$$;

-- Patch upon patch could make a document of any size; this one stops at a number of bytes.
CREATE FUNCTION merge_patch(target json, patch json, most integer) RETURNS json
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
	merged json := merge_patch(target, patch);
BEGIN
	IF octet_length(merged::text) > most THEN
		RAISE EXCEPTION 'The patched document has more than % bytes', most USING ERRCODE = 'ZG413';
	END IF;
	RETURN merged;
END
$$;
