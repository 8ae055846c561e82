-- Question: What happened when, where, between whom?
-- One row: event; title and url are those of the first document that tells it.
-- Leaves out: nothing; events that no page dates have NULL for earliest and latest.
-- Order: earliest, latest, event_type
CREATE VIEW event_timeline AS
WITH participants_of AS (
    SELECT
        in_order.event_id,
        string_agg(in_order.participant, '; ') AS participants
    FROM (
        SELECT DISTINCT
            event_participants.event_id,
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
        ORDER BY event_participants.event_id, participant
    ) AS in_order
    GROUP BY in_order.event_id
),

told AS (
    SELECT
        evidence.event_id,
        evidence.document_id,
        documents.title,
        documents.url,
        row_number() OVER (
            PARTITION BY evidence.event_id ORDER BY documents.seen_on, documents.id, evidence.id
        ) AS place
    FROM evidence
    INNER JOIN documents ON evidence.document_id = documents.id
    WHERE evidence.event_id IS NOT NULL
)

SELECT
    events.id AS event_id,
    events.event_type,
    events.date_text,
    events.earliest,
    events.latest,
    events.name,
    events.place,
    participants_of.participants,
    events.status,
    told.title,
    told.url,
    events.place_state_code,
    told.document_id
FROM events
LEFT JOIN participants_of ON events.id = participants_of.event_id
LEFT JOIN told ON events.id = told.event_id AND told.place = 1
