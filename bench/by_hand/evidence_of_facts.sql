-- Asked: evidence_of_facts WHERE fact_id = :event
-- By its column:
SELECT
    'events', evidence.event_id, evidence.document_id, documents.title, documents.url,
    evidence.start_offset, evidence.end_offset, sentences.text, evidence.rule, evidence.run_id,
    evidence.words, documents.seen_on, evidence.id
FROM evidence
INNER JOIN documents ON documents.id = evidence.document_id
LEFT JOIN sentences ON sentences.id = evidence.sentence_id
WHERE evidence.event_id = :event
