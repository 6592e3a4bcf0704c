-- Names of the sheets that were read of a workbook, one a line; empty for a text file.
ALTER TABLE submission_version ADD COLUMN sheets VARCHAR(16000) DEFAULT '' NOT NULL;
