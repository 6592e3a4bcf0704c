-- Whether the findings of a district were followed out of the inputs of the consolidation, and what there was to correct
-- in the entries that applied: a run that breaks off goes on with the next district, and its report is a query.
ALTER TABLE consolidated_district ADD COLUMN followed BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE consolidated_district SET followed = TRUE
    WHERE EXISTS (SELECT 1 FROM consolidation c WHERE c.period = consolidated_district.period AND c.done = TRUE);

CREATE TABLE applied_entries (
    period VARCHAR(7) NOT NULL,
    district VARCHAR(6) NOT NULL,
    place INTEGER NOT NULL,
    source VARCHAR(1000) NOT NULL,
    is_file BOOLEAN NOT NULL,
    file_refused BOOLEAN NOT NULL,
    PRIMARY KEY (period, district, place)
);

CREATE TABLE applied_entry_problem (
    period VARCHAR(7) NOT NULL,
    district VARCHAR(6) NOT NULL,
    place INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    column_key VARCHAR(100) NOT NULL,
    cell VARCHAR(4000) NOT NULL,
    type VARCHAR(40) NOT NULL,
    rule VARCHAR(100) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    zh VARCHAR(8000) NOT NULL,
    en VARCHAR(8000) NOT NULL,
    PRIMARY KEY (period, district, place, seq)
);
