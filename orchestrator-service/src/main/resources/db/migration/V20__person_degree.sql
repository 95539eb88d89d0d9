-- How the account is connected with somebody, as their page showed it last; places are found by words, too.
ALTER TABLE person ADD COLUMN connection_degree text NOT NULL DEFAULT '';

UPDATE person SET words = words || to_tsvector('simple', location) WHERE location <> '';
