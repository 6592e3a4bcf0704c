CREATE TABLE district_figure (
    period VARCHAR(7) NOT NULL,
    district VARCHAR(6) NOT NULL,
    area VARCHAR(20) NOT NULL,
    indicator VARCHAR(60) NOT NULL,
    numerator DECIMAL(40, 10) NOT NULL,
    denominator DECIMAL(40, 10) NOT NULL,
    PRIMARY KEY (period, district, area, indicator)
);
