-- What was published: the figures behind each public package and the lines it withheld, compressed, by the digest of the figures.
CREATE TABLE published_package (
  id INTEGER NOT NULL PRIMARY KEY,
  period VARCHAR(7) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  content VARCHAR(10000000) NOT NULL,
  UNIQUE (period, digest)
);
-- A store that had months before this may have published packages that nobody wrote down; that is said once.
CREATE TABLE packages_unrecorded (
  until_period VARCHAR(7) NOT NULL
);
INSERT INTO packages_unrecorded (until_period)
  SELECT newest FROM (SELECT MAX(period) AS newest FROM consolidation WHERE done = TRUE) months WHERE newest IS NOT NULL;
