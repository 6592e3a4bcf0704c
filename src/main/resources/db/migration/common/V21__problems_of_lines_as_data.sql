-- What a line is about, as data. Lines from before keep their Chinese sentence.
ALTER TABLE ledger_line ADD COLUMN content VARCHAR(16000) DEFAULT '' NOT NULL;
ALTER TABLE applied_entry_problem ADD COLUMN content VARCHAR(16000) DEFAULT '' NOT NULL;
