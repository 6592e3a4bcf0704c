-- Rules have the names of the contract. A person has no key any more: what was explained of one has to be explained again.
UPDATE version_problem SET rule = 'hired<=planned', content = REPLACE(content, '"hired<=planned_hires"', '"hired<=planned"')
    WHERE rule = 'hired<=planned_hires';
UPDATE version_problem SET rule = 'uninsured-with-insurance', doubt_key = '', doubt_value = '',
    content = REPLACE(content, '"uninsured-has-none"', '"uninsured-with-insurance"')
    WHERE rule = 'uninsured-has-none';
UPDATE explanation SET rule = 'hired<=planned' WHERE rule = 'hired<=planned_hires';
UPDATE explanation SET rule = 'uninsured-with-insurance' WHERE rule = 'uninsured-has-none';
