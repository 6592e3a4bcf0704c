-- Which entries file of a district and month was refused last is told at every consolidation of that month.
ALTER TABLE entries_seen ADD COLUMN district VARCHAR(6) DEFAULT '' NOT NULL;
ALTER TABLE entries_seen ADD COLUMN period VARCHAR(7) DEFAULT '' NOT NULL;
