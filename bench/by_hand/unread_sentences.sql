-- Asked: unread_sentences WHERE document_id = :document
-- Counted after:
SELECT
    sentences.document_id, documents.title, sentences.start_offset, sentences.text,
    sentences.reason,
    (
        SELECT count(*) FROM sentences AS others
        WHERE others.status = 'unread' AND others.reason = sentences.reason
    ),
    documents.url, sentences.end_offset, sentences.id
FROM sentences
INNER JOIN documents ON documents.id = sentences.document_id
WHERE sentences.status = 'unread' AND sentences.document_id = :document
