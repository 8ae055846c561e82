-- Question: What happened when, where, between whom?
-- One row: event; title and url are those of the first document that tells it.
-- Leaves out: nothing; events that no page dates have NULL for earliest and latest.
-- Order: earliest, latest, event_type
CREATE VIEW event_timeline AS
SELECT
    events.id AS event_id,
    events.event_type,
    events.date_text,
    events.earliest,
    events.latest,
    events.name,
    events.place,
    (
        SELECT string_agg(in_order.participant, '; ')
        FROM (
            SELECT DISTINCT
                coalesce(
                    persons.name,
                    bodies.name
                    || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
                    states.name
                ) AS participant
            FROM event_participants
            LEFT JOIN persons ON event_participants.person_id = persons.id
            LEFT JOIN bodies ON event_participants.body_id = bodies.id
            LEFT JOIN bodies AS owners
                ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
            LEFT JOIN states ON event_participants.state_code = states.code
            WHERE event_participants.event_id = events.id
            ORDER BY participant
        ) AS in_order
    ) AS participants,
    events.status,
    documents.title,
    documents.url,
    events.place_state_code,
    documents.id AS document_id
FROM events
LEFT JOIN documents
    ON documents.id = (
        SELECT evidence.document_id
        FROM evidence
        INNER JOIN documents AS telling ON evidence.document_id = telling.id
        WHERE evidence.event_id = events.id
        ORDER BY telling.seen_on, evidence.document_id, evidence.id
        LIMIT 1
    )
