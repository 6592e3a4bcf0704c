-- The period before is the latest earlier one of the district, which need not have been there in every month.
CREATE TABLE consolidated_district (
    period VARCHAR(7) NOT NULL,
    district VARCHAR(6) NOT NULL,
    PRIMARY KEY (period, district)
);
INSERT INTO consolidated_district (period, district)
    SELECT period, district FROM effective_submission UNION SELECT period, district FROM ledger_line;
