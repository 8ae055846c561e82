-- Counts alone, then the documents: PostgreSQL brings a condition to both sides by itself.
CREATE VIEW reading_coverage AS
WITH counted AS (
    SELECT
        sentences.document_id,
        count(*) AS sentences,
        count(*) FILTER (WHERE sentences.status = 'read') AS sentences_read,
        count(*) FILTER (WHERE sentences.status = 'ignored') AS sentences_ignored,
        count(*) FILTER (WHERE sentences.status = 'unread') AS sentences_unread
    FROM sentences
    GROUP BY sentences.document_id
)

SELECT
    documents.id AS document_id,
    documents.title,
    cast(coalesce(counted.sentences, 0) AS INTEGER) AS sentences,
    cast(coalesce(counted.sentences_read, 0) AS INTEGER) AS read,
    cast(coalesce(counted.sentences_ignored, 0) AS INTEGER) AS ignored,
    cast(coalesce(counted.sentences_unread, 0) AS INTEGER) AS unread,
    cast(counted.sentences_read AS DOUBLE PRECISION)
    / nullif(counted.sentences_read + counted.sentences_unread, 0) AS share_read,
    documents.url,
    documents.seen_on
FROM documents
LEFT JOIN counted ON documents.id = counted.document_id
