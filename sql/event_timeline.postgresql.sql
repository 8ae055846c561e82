-- Lists of all events at once: PostgreSQL is slow to begin a list anew for each event. The columns
-- of events are grouped by, too, so that conditions on them reach the events themselves.
CREATE VIEW event_timeline AS
WITH in_order AS (
    SELECT DISTINCT
        events.id,
        events.event_type,
        events.date_text,
        events.earliest,
        events.latest,
        events.name,
        events.place,
        events.status,
        events.place_state_code,
        coalesce(
            persons.name,
            bodies.name
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
            states.name
        ) AS participant
    FROM events
    LEFT JOIN event_participants ON events.id = event_participants.event_id
    LEFT JOIN persons ON event_participants.person_id = persons.id
    LEFT JOIN bodies ON event_participants.body_id = bodies.id
    LEFT JOIN bodies AS owners
        ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
    LEFT JOIN states ON event_participants.state_code = states.code
    ORDER BY events.id, participant
),

listed AS (
    SELECT
        in_order.id,
        in_order.event_type,
        in_order.date_text,
        in_order.earliest,
        in_order.latest,
        in_order.name,
        in_order.place,
        in_order.status,
        in_order.place_state_code,
        string_agg(in_order.participant, '; ') AS participants
    FROM in_order
    GROUP BY
        in_order.id, in_order.event_type, in_order.date_text, in_order.earliest, in_order.latest,
        in_order.name, in_order.place, in_order.status, in_order.place_state_code
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
    listed.id AS event_id,
    listed.event_type,
    listed.date_text,
    listed.earliest,
    listed.latest,
    listed.name,
    listed.place,
    listed.participants,
    listed.status,
    told.title,
    told.url,
    listed.place_state_code,
    told.document_id
FROM listed
LEFT JOIN told ON listed.id = told.event_id AND told.place = 1
