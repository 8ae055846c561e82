-- Question: What did we fail to read?
-- One row: sentence that no rule understood and none put aside.
-- Leaves out: sentences that a rule says hold nothing (see sentences.reason).
-- Order: alike DESC, reason, title, document_id, start_offset
CREATE VIEW unread_sentences AS
WITH counted AS (
    SELECT
        coalesce(sentences.reason, '') AS reason,
        count(*) AS alike
    FROM sentences
    WHERE sentences.status = 'unread'
    GROUP BY coalesce(sentences.reason, '')
)

SELECT
    sentences.document_id,
    documents.title,
    sentences.start_offset,
    sentences.text AS sentence,
    sentences.reason,
    cast(counted.alike AS INTEGER) AS alike,
    documents.url,
    sentences.end_offset,
    sentences.id AS sentence_id
FROM sentences
INNER JOIN documents ON sentences.document_id = documents.id
INNER JOIN counted ON coalesce(sentences.reason, '') = counted.reason
WHERE sentences.status = 'unread'
