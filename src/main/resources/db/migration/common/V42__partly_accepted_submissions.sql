-- How many of the submissions that count were accepted without some of their rows.
ALTER TABLE district_sum ADD COLUMN partly BIGINT DEFAULT 0 NOT NULL;
