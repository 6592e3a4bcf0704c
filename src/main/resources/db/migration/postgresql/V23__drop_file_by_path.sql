-- An index of PostgreSQL takes no more than 2,704 bytes of a row, which a path of Chinese letters can exceed.
CREATE UNIQUE INDEX drop_file_once ON drop_file (md5(path));
CREATE INDEX drop_file_path ON drop_file USING hash (path);
DROP TABLE handed_out_file;
