-- In which language the results of a district were written out of the inputs of the consolidation, and what was wrong with
-- the office's own template of the reply: a run that breaks off goes on with the districts that are not written yet.
ALTER TABLE consolidated_district ADD COLUMN published VARCHAR(5) DEFAULT '' NOT NULL;
ALTER TABLE consolidated_district ADD COLUMN template_file VARCHAR(1000) DEFAULT '' NOT NULL;
ALTER TABLE consolidated_district ADD COLUMN template_fault VARCHAR(16000) DEFAULT '' NOT NULL;

-- What the submissions of a district add up to, in the period and in the one before it: all districts are added up from it.
CREATE TABLE district_sum (
    period VARCHAR(7) NOT NULL,
    district VARCHAR(6) NOT NULL,
    area VARCHAR(20) NOT NULL,
    counted BIGINT NOT NULL,
    figures VARCHAR(4000000) NOT NULL,
    counted_before BIGINT NOT NULL,
    figures_before VARCHAR(4000000) NOT NULL,
    expected BIGINT NOT NULL,
    carried BIGINT NOT NULL,
    oldest VARCHAR(7) NOT NULL,
    PRIMARY KEY (period, district, area)
);
