-- What a job's steps have finished, item by item: whoever saves one writes that one, however
-- many there are. An item is never changed; numbers tell the order in which a job's came.
CREATE TABLE checkpoint_items (
	number bigint GENERATED ALWAYS AS IDENTITY,
	job_id text COLLATE "C" NOT NULL REFERENCES checkpoints ON DELETE CASCADE,
	step   text COLLATE "C" NOT NULL CHECK (char_length(step) BETWEEN 1 AND 100),
	key    text COLLATE "C" NOT NULL CHECK (char_length(key) BETWEEN 1 AND 255),
	item   json NOT NULL,
	PRIMARY KEY (job_id, step, key)
);

CREATE INDEX checkpoint_items_in_order ON checkpoint_items (job_id, number);
