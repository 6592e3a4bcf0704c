-- Consolidations that were taken back. Their results are set aside; a row says FALSE while that is still to be done.
CREATE TABLE consolidation_taken_back (
    period VARCHAR(7) NOT NULL,
    number INTEGER NOT NULL,
    reason VARCHAR(4000) NOT NULL,
    taken_back_by VARCHAR(200) NOT NULL,
    taken_back_on VARCHAR(10) NOT NULL,
    set_aside BOOLEAN NOT NULL,
    PRIMARY KEY (period, number)
);
