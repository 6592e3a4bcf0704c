CREATE UNIQUE INDEX drop_file_once ON drop_file (path);
