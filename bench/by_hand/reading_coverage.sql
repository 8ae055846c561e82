-- Asked: reading_coverage WHERE document_id = :document
-- Of one document:
SELECT
    documents.id, documents.title, count(sentences.id),
    count(CASE WHEN status = 'read' THEN 1 END), count(CASE WHEN status = 'ignored' THEN 1 END),
    count(CASE WHEN status = 'unread' THEN 1 END),
    cast(count(CASE WHEN status = 'read' THEN 1 END) AS DOUBLE PRECISION)
    / nullif(count(CASE WHEN status IN ('read', 'unread') THEN 1 END), 0),
    documents.url, documents.seen_on
FROM documents
LEFT JOIN sentences ON sentences.document_id = documents.id
WHERE documents.id = :document
GROUP BY documents.id, documents.title, documents.url, documents.seen_on
