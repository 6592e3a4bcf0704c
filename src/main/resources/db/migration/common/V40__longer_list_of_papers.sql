-- A file of entries names a paper for each of thousands of lines.
ALTER TABLE entered_file ALTER COLUMN papers SET DATA TYPE VARCHAR(10000000);
