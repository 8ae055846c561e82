-- Question: How much of each document was read?
-- One row: document.
-- Leaves out: nothing; share_read is of the sentences that are not ignored, and NULL where there
--   are none.
CREATE VIEW reading_coverage AS
WITH counted AS (
    SELECT
        documents.id,
        documents.title,
        documents.url,
        documents.seen_on,
        count(sentences.id) AS sentences,
        count(*) FILTER (WHERE sentences.status = 'read') AS sentences_read,
        count(*) FILTER (WHERE sentences.status = 'ignored') AS sentences_ignored,
        count(*) FILTER (WHERE sentences.status = 'unread') AS sentences_unread
    FROM documents
    LEFT JOIN sentences ON documents.id = sentences.document_id
    -- All that may be asked for by a condition, so that it is met before anything is counted.
    GROUP BY documents.id, documents.title, documents.url, documents.seen_on
)

SELECT
    counted.id AS document_id,
    counted.title,
    cast(counted.sentences AS INTEGER) AS sentences,
    cast(counted.sentences_read AS INTEGER) AS read,
    cast(counted.sentences_ignored AS INTEGER) AS ignored,
    cast(counted.sentences_unread AS INTEGER) AS unread,
    cast(counted.sentences_read AS DOUBLE PRECISION)
    / nullif(counted.sentences_read + counted.sentences_unread, 0) AS share_read,
    counted.url,
    counted.seen_on
FROM counted
