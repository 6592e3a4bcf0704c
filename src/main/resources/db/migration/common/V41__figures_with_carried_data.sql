-- Whether some of the data behind a figure were of an earlier month, for the dots of trends.
ALTER TABLE district_figure ADD COLUMN carried BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE district_figure SET carried = TRUE WHERE EXISTS (
    SELECT 1 FROM district_sum s
    WHERE s.period = district_figure.period AND s.area = district_figure.area AND s.carried > 0
        AND (s.district = district_figure.district OR district_figure.district = 'all'));
