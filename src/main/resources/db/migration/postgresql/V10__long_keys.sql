-- An index of PostgreSQL takes no more than 2,704 bytes of a row, which a path or an item of Chinese letters can exceed.
ALTER TABLE ledger_line DROP CONSTRAINT ledger_line_pkey;
CREATE UNIQUE INDEX ledger_line_once ON ledger_line (period, district, md5(item_id));
DROP INDEX ledger_line_item;
CREATE INDEX ledger_line_item ON ledger_line USING hash (item_id);

ALTER TABLE entries_seen DROP CONSTRAINT entries_seen_pkey;
CREATE UNIQUE INDEX entries_seen_once ON entries_seen (md5(path));
CREATE INDEX entries_seen_path ON entries_seen USING hash (path);

ALTER TABLE explanation_file DROP CONSTRAINT explanation_file_pkey;
CREATE UNIQUE INDEX explanation_file_once ON explanation_file (md5(path));
CREATE INDEX explanation_file_path ON explanation_file USING hash (path);
