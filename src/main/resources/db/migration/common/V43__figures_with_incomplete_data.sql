-- Whether submissions, or rows of them, were lacking behind a figure, for the dots of trends.
ALTER TABLE district_figure ADD COLUMN incomplete BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE district_figure SET incomplete = TRUE WHERE EXISTS (
    SELECT 1 FROM district_sum s
    WHERE s.period = district_figure.period AND s.area = district_figure.area
        AND (s.counted < s.expected OR s.partly > 0)
        AND (s.district = district_figure.district OR district_figure.district = 'all'));
