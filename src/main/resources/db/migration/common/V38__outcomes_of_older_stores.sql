-- What became of entries and explanations in a store of version 1.0 was filled up with blanks to the longest word.
UPDATE drop_file SET outcome = TRIM(outcome) WHERE outcome LIKE '% ';
