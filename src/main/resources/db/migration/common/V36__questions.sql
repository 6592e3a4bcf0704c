-- What senders are asked about files because of other files and the registry.
CREATE TABLE version_question (
    version_id BIGINT NOT NULL REFERENCES submission_version (id),
    seq INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    column_key VARCHAR(60) NOT NULL,
    cell_value VARCHAR(400) NOT NULL,
    type VARCHAR(30) NOT NULL,
    rule VARCHAR(60) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    message_zh VARCHAR(4000) NOT NULL,
    message_en VARCHAR(4000) NOT NULL,
    content VARCHAR(16000) NOT NULL,
    doubt_key VARCHAR(1000) NOT NULL,
    doubt_value VARCHAR(400) NOT NULL,
    sheet VARCHAR(400) NOT NULL,
    PRIMARY KEY (version_id, seq)
);
DELETE FROM version_problem WHERE rule = 'parts';
