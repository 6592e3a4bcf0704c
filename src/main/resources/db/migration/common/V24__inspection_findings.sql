-- Papers that prove a line put right, who looked through them, and under which area an inspection's finding stands.
ALTER TABLE ledger_line ADD COLUMN area VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE ledger_line ADD COLUMN evidence_file VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE ledger_line ADD COLUMN evidence_sha256 VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE ledger_line ADD COLUMN verified_by VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE ledger_entry ADD COLUMN evidence_file VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE ledger_entry ADD COLUMN verified_by VARCHAR(4000) DEFAULT '' NOT NULL;
