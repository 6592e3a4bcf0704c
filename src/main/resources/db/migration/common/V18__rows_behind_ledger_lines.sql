-- The rows behind a line, a line each: how the row stands, then its key; and where a line that was moved came from.
-- Lines of before kept no rows: they are unverified until they are found again. What is closed stays as it is.
ALTER TABLE ledger_line ADD COLUMN grounds_known BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE ledger_line ADD COLUMN grounds VARCHAR(10000000) DEFAULT '' NOT NULL;
ALTER TABLE ledger_line ADD COLUMN untold INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE ledger_line ADD COLUMN mark VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE ledger_line ADD COLUMN moved_from VARCHAR(1100) DEFAULT '' NOT NULL;
