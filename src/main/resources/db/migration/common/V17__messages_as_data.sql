-- What there is to say as data: the key of a wording and its arguments. Rows from before keep their two sentences.
ALTER TABLE version_problem ADD COLUMN content VARCHAR(16000) DEFAULT '' NOT NULL;
ALTER TABLE entries_doubt ADD COLUMN content VARCHAR(16000) DEFAULT '' NOT NULL;
