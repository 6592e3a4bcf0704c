-- What of a file with entries looks like another encoding: what is kept of it is of one encoding and would not tell.
CREATE TABLE entries_doubt (
    district VARCHAR(6) NOT NULL,
    period VARCHAR(7) NOT NULL,
    seq INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    column_key VARCHAR(60) NOT NULL,
    cell VARCHAR(400) NOT NULL,
    zh VARCHAR(4000) NOT NULL,
    en VARCHAR(4000) NOT NULL,
    PRIMARY KEY (district, period, seq)
);
