-- Whether what a run of the intake took in was asked about: one that broke off before leaves it to the next.
ALTER TABLE drop_run ADD COLUMN asked BOOLEAN DEFAULT TRUE NOT NULL;
