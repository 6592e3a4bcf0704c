ALTER TABLE ledger_line ADD COLUMN norm VARCHAR(4000) DEFAULT '' NOT NULL;
CREATE INDEX ledger_line_item ON ledger_line (item_id);

CREATE TABLE entries_seen (
    path VARCHAR(4000) NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    modified VARCHAR(40) NOT NULL,
    outcome VARCHAR(10) NOT NULL,
    seen_at VARCHAR(40) NOT NULL
);
