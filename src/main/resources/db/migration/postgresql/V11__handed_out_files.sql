-- The files that a run has handed out to workers, while it lasts; a part of the work is a span of their numbers.
CREATE TABLE handed_out_file (
    number INTEGER NOT NULL PRIMARY KEY,
    path VARCHAR(4000) NOT NULL,
    size BIGINT NOT NULL,
    modified VARCHAR(40) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    sender VARCHAR(20) NOT NULL,
    period VARCHAR(7) NOT NULL
);
