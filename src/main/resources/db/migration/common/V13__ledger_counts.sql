-- How many lines stood in each state at the end of a period: counted once, not over all months whenever one is consolidated.
CREATE TABLE ledger_count (
    period VARCHAR(7) NOT NULL,
    district VARCHAR(6) NOT NULL,
    state VARCHAR(12) NOT NULL,
    lines BIGINT NOT NULL,
    PRIMARY KEY (district, period, state)
);

INSERT INTO ledger_count (period, district, state, lines)
SELECT period, district, state, COUNT(*) FROM ledger_line GROUP BY period, district, state;
