-- Jobs of the orchestrator as they lay until now: the lists in the state and the output of a step
-- become items, and say under "lists" where they belong. Their texts stay as they are.
CREATE FUNCTION without_members(data json, unwanted text[], lists boolean) RETURNS json LANGUAGE sql AS
$$
	SELECT CASE json_typeof(data) WHEN 'object' THEN ('{' || coalesce((
		SELECT string_agg(to_json(key)::text || ':' || value::text, ',' ORDER BY place)
		FROM json_each(data) WITH ORDINALITY AS member (key, value, place)
		WHERE NOT (key = ANY (unwanted))
			AND NOT CASE json_typeof(value) WHEN 'array' THEN lists AND json_array_length(value) > 0 ELSE false END
	), '') || '}')::json ELSE data END
$$;

CREATE FUNCTION step_without_lists(step json) RETURNS json LANGUAGE sql AS
$$
	SELECT ('{' || string_agg(to_json(key)::text || ':' || CASE
			WHEN key IN ('state', 'output') THEN without_members(value, '{}', true) ELSE value END::text, ',' ORDER BY place)
		|| '}')::json
	FROM json_each(step) WITH ORDINALITY AS member (key, value, place)
$$;

CREATE TEMPORARY TABLE step_lists ON COMMIT DROP AS
	SELECT job_id, step.value #>> '{planned,id}' AS step, part.name AS part, list.key AS name, list.value AS list,
		json_array_length(list.value) AS size,
		row_number() OVER (PARTITION BY job_id ORDER BY step.place, part.name, list.place) AS number
	FROM checkpoints
	CROSS JOIN json_array_elements(CASE json_typeof(state -> 'steps') WHEN 'array' THEN state -> 'steps' ELSE '[]' END)
		WITH ORDINALITY AS step (value, place)
	CROSS JOIN (VALUES ('state'), ('output')) AS part (name)
	CROSS JOIN json_each(CASE json_typeof(step.value -> part.name) WHEN 'object' THEN step.value -> part.name ELSE '{}' END)
		WITH ORDINALITY AS list (key, value, place)
	WHERE state -> 'lists' IS NULL AND char_length(step.value #>> '{planned,id}') BETWEEN 1 AND 50
		AND CASE json_typeof(list.value) WHEN 'array' THEN json_array_length(list.value) > 0 ELSE false END;

INSERT INTO checkpoint_items (job_id, step, key, item)
	SELECT job_id, step || '.' || number, (place - 1)::text, element
	FROM step_lists CROSS JOIN json_array_elements(list) WITH ORDINALITY AS elements (element, place)
	ORDER BY job_id, number, place;

UPDATE checkpoints SET version = nextval('checkpoint_versions'), state = ('{' || (
		SELECT string_agg(to_json(key)::text || ':' || CASE
			WHEN key = 'steps' THEN (SELECT json_agg(step_without_lists(step) ORDER BY at)
				FROM json_array_elements(value) WITH ORDINALITY AS steps (step, at)) ELSE value END::text, ',' ORDER BY place)
		FROM json_each(state) WITH ORDINALITY AS member (key, value, place)
	) || ',"lists":' || saved.lists::text || '}')::json
	FROM (
		SELECT job_id, json_build_object('made', max(number), 'lengths', json_object_agg(step || '.' || number, size),
			'places', json_object_agg(step || '/' || part || '/' || name,
				json_build_object('id', step || '.' || number, 'from', 0, 'size', size))) AS lists
		FROM step_lists GROUP BY job_id
	) AS saved
	WHERE saved.job_id = checkpoints.job_id;

-- What a step has put out lies there, and no longer in the job's entry, too.
UPDATE entries SET version = version + 1, context_data = merge_patch(context_data, json_build_object('results', (
		SELECT json_agg(without_members(result, '{output}', false) ORDER BY place)
		FROM json_array_elements(context_data -> 'results') WITH ORDINALITY AS results (result, place))))
	WHERE job_type = 'prospecting' AND json_typeof(context_data -> 'results') = 'array'
		AND context_data #> '{results,0,output}' IS NOT NULL
		AND EXISTS (SELECT FROM checkpoints WHERE checkpoints.job_id = entries.job_id);

DROP FUNCTION step_without_lists(json);
DROP FUNCTION without_members(json, text[], boolean);
