-- Question: Which words of which document say so?
-- One row: piece of evidence; fact names the table and fact_id its row.
-- Leaves out: nothing; a fact told five times has five rows.
-- Order: fact, fact_id, document_id, start_offset
CREATE VIEW evidence_of_facts AS
SELECT
    CASE
        WHEN evidence.state_code IS NOT NULL THEN 'states'
        WHEN evidence.body_id IS NOT NULL THEN 'bodies'
        WHEN evidence.person_id IS NOT NULL THEN 'persons'
        WHEN evidence.office_id IS NOT NULL THEN 'offices'
        WHEN evidence.seat_id IS NOT NULL THEN 'seats'
        WHEN evidence.website_id IS NOT NULL THEN 'websites'
        WHEN evidence.tenure_id IS NOT NULL THEN 'tenures'
        WHEN evidence.event_id IS NOT NULL THEN 'events'
        WHEN evidence.event_participant_id IS NOT NULL THEN 'event_participants'
        ELSE 'figures'
    END AS fact,
    coalesce(
        evidence.state_code,
        evidence.body_id,
        evidence.person_id,
        evidence.office_id,
        evidence.seat_id,
        evidence.website_id,
        evidence.tenure_id,
        evidence.event_id,
        evidence.event_participant_id,
        evidence.figure_id
    ) AS fact_id,
    evidence.document_id,
    documents.title,
    documents.url,
    evidence.start_offset,
    evidence.end_offset,
    sentences.text AS sentence,
    evidence.rule,
    evidence.run_id,
    evidence.words,
    documents.seen_on,
    evidence.id AS evidence_id
FROM evidence
INNER JOIN documents ON evidence.document_id = documents.id
LEFT JOIN sentences ON evidence.sentence_id = sentences.id
