-- A file within the size limit may name hundreds of thousands of items, each with an observation of its own;
-- a row of the store holds a few megabytes, so a long account stands in several.
ALTER TABLE account ADD COLUMN part INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE account DROP PRIMARY KEY;
ALTER TABLE account ADD PRIMARY KEY (version_id, judged_in, part);
