-- The sheet of a workbook in which the row of a problem stands.
ALTER TABLE version_problem ADD COLUMN sheet VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE drop_problem ADD COLUMN sheet VARCHAR(400) DEFAULT '' NOT NULL;
