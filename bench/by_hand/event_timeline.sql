-- Asked: event_timeline
-- On sqlite:
SELECT
    events.id, events.event_type, events.date_text, events.earliest, events.latest, events.name,
    events.place,
    (
        SELECT group_concat(participant, '; ') FROM (
            SELECT DISTINCT coalesce(
                (SELECT name FROM persons WHERE id = parts.person_id),
                (
                    SELECT bodies.name
                        || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '')
                    FROM bodies
                    LEFT JOIN bodies AS owners
                        ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
                    WHERE bodies.id = parts.body_id
                ),
                (SELECT name FROM states WHERE code = parts.state_code)
            ) AS participant
            FROM event_participants AS parts
            WHERE parts.event_id = events.id
            ORDER BY 1
        )
    ),
    events.status, documents.title, documents.url, events.place_state_code, documents.id
FROM events
LEFT JOIN documents ON documents.id = (
    SELECT telling.id
    FROM evidence INNER JOIN documents AS telling ON telling.id = evidence.document_id
    WHERE evidence.event_id = events.id
    ORDER BY telling.seen_on, telling.id LIMIT 1
)
{where}
-- On postgresql:
WITH parts AS MATERIALIZED (
    SELECT
        event_id,
        string_agg(participant, '; ') AS participants
    FROM (
        SELECT DISTINCT
            parts.event_id,
            coalesce(
                persons.name,
                bodies.name || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
                states.name
            ) AS participant
        FROM event_participants AS parts
        LEFT JOIN persons ON persons.id = parts.person_id
        LEFT JOIN bodies ON bodies.id = parts.body_id
        LEFT JOIN bodies AS owners
            ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
        LEFT JOIN states ON states.code = parts.state_code
        ORDER BY 1, 2
    ) AS sorted
    GROUP BY event_id
),
told AS (
    SELECT DISTINCT ON (evidence.event_id)
        evidence.event_id, documents.title, documents.url, documents.id
    FROM evidence INNER JOIN documents ON documents.id = evidence.document_id
    WHERE evidence.event_id IS NOT NULL
    ORDER BY evidence.event_id, documents.seen_on, documents.id
)
SELECT
    events.id, events.event_type, events.date_text, events.earliest, events.latest, events.name,
    events.place, parts.participants, events.status, told.title, told.url,
    events.place_state_code, told.id
FROM events
LEFT JOIN parts ON parts.event_id = events.id
LEFT JOIN told ON told.event_id = events.id
{where}
-- Lateral on postgresql:
SELECT
    events.id, events.event_type, events.date_text, events.earliest, events.latest, events.name,
    events.place, parts.participants, events.status, told.title, told.url,
    events.place_state_code, told.id
FROM events
LEFT JOIN LATERAL (
    SELECT string_agg(DISTINCT
        coalesce(
            persons.name,
            bodies.name || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
            states.name
        ), '; ' ORDER BY
        coalesce(
            persons.name,
            bodies.name || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
            states.name
        )
    ) AS participants
    FROM event_participants AS parts
    LEFT JOIN persons ON persons.id = parts.person_id
    LEFT JOIN bodies ON bodies.id = parts.body_id
    LEFT JOIN bodies AS owners
        ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
    LEFT JOIN states ON states.code = parts.state_code
    WHERE parts.event_id = events.id
) AS parts ON TRUE
LEFT JOIN LATERAL (
    SELECT documents.title, documents.url, documents.id
    FROM evidence INNER JOIN documents ON documents.id = evidence.document_id
    WHERE evidence.event_id = events.id
    ORDER BY documents.seen_on, documents.id LIMIT 1
) AS told ON TRUE
{where}
