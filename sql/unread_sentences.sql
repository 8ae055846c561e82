-- Question: What did we fail to read?
-- One row: sentence that no rule understood and none put aside.
-- Leaves out: sentences that a rule says hold nothing (see sentences.reason).
-- Order: alike DESC, reason, title, document_id, start_offset
CREATE VIEW unread_sentences AS
SELECT
    sentences.document_id,
    documents.title,
    sentences.start_offset,
    sentences.text AS sentence,
    sentences.reason,
    cast(count(*) OVER (PARTITION BY sentences.reason) AS INTEGER) AS alike,
    documents.url,
    sentences.end_offset,
    sentences.id AS sentence_id
FROM sentences
INNER JOIN documents ON sentences.document_id = documents.id
WHERE sentences.status = 'unread'
