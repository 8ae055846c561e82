-- Lists of all events at once: PostgreSQL is slow to begin a list anew for each event. What may be
-- asked for is a key of both steps, so that conditions reach the events themselves.
CREATE VIEW event_timeline AS
WITH listed AS (
    SELECT
        events.id,
        events.event_type,
        events.date_text,
        events.earliest,
        events.latest,
        events.name,
        events.place,
        events.status,
        events.place_state_code,
        string_agg(DISTINCT coalesce(
            persons.name,
            bodies.name
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
            states.name
        ), '; ' ORDER BY coalesce(
            persons.name,
            bodies.name
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
            states.name
        )) AS participants
    FROM events
    LEFT JOIN event_participants ON events.id = event_participants.event_id
    LEFT JOIN persons ON event_participants.person_id = persons.id
    LEFT JOIN bodies ON event_participants.body_id = bodies.id
    LEFT JOIN bodies AS owners
        ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
    LEFT JOIN states ON event_participants.state_code = states.code
    GROUP BY events.id
),

told AS (
    SELECT DISTINCT ON (
        listed.id, listed.event_type, listed.earliest, listed.latest, listed.status,
        listed.place_state_code
    )
        listed.id,
        listed.event_type,
        listed.date_text,
        listed.earliest,
        listed.latest,
        listed.name,
        listed.place,
        listed.status,
        listed.place_state_code,
        listed.participants,
        documents.title,
        documents.url,
        documents.id AS document_id
    FROM listed
    LEFT JOIN evidence ON listed.id = evidence.event_id
    LEFT JOIN documents ON evidence.document_id = documents.id
    ORDER BY
        listed.id, listed.event_type, listed.earliest, listed.latest, listed.status,
        listed.place_state_code, documents.seen_on, documents.id
)

SELECT
    told.id AS event_id,
    told.event_type,
    told.date_text,
    told.earliest,
    told.latest,
    told.name,
    told.place,
    told.participants,
    told.status,
    told.title,
    told.url,
    told.place_state_code,
    told.document_id
FROM told
