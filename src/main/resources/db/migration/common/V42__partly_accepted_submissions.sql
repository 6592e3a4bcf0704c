-- Which of the submissions that count were accepted without some of their rows, and how many of an area.
ALTER TABLE effective_submission ADD COLUMN partly BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE effective_submission SET partly = TRUE WHERE version_id IN (
    SELECT id FROM submission_version WHERE status = 'partial');
ALTER TABLE district_sum ADD COLUMN partly BIGINT DEFAULT 0 NOT NULL;
UPDATE district_sum SET partly = (
    SELECT COUNT(*) FROM effective_submission e
    WHERE e.period = district_sum.period AND e.district = district_sum.district AND e.partly
        AND e.kind = CASE district_sum.area WHEN 'staffing' THEN 'staff' WHEN 'pay' THEN 'insurance' ELSE district_sum.area END);
