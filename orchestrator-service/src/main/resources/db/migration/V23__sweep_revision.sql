-- A look that was told to start over while it was under way must not store how far it has come.
ALTER TABLE sweep ADD COLUMN revision integer NOT NULL DEFAULT 0;
