-- A file within the size limit may name hundreds of thousands of items, each with an observation of its own.
ALTER TABLE account ADD COLUMN part INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE account DROP CONSTRAINT account_pkey;
ALTER TABLE account ADD PRIMARY KEY (version_id, judged_in, part);
