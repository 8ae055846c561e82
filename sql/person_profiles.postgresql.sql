-- Lists of all persons at once: PostgreSQL is slow to begin a list anew for each person.
CREATE VIEW person_profiles AS
WITH offices_of AS (
    SELECT
        in_order.person_id,
        string_agg(in_order.office, '; ') AS offices
    FROM (
        SELECT DISTINCT
            tenures.person_id,
            CASE
                WHEN tenures.status = 'former' OR tenures.valid_to IS NOT NULL THEN 'former '
                WHEN tenures.status = 'held' THEN ''
                ELSE tenures.status || ' '
            END
            || offices.title
            || coalesce(' of ' || coalesce(bodies.name, states.name), '')
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS office
        FROM tenures
        INNER JOIN offices ON tenures.office_id = offices.id
        LEFT JOIN bodies ON offices.body_id = bodies.id
        LEFT JOIN bodies AS owners
            ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
        LEFT JOIN states ON offices.state_code = states.code
        WHERE tenures.is_shown
        ORDER BY tenures.person_id, office
    ) AS in_order
    GROUP BY in_order.person_id
),

events_of AS (
    SELECT
        event_participants.person_id,
        count(DISTINCT event_participants.event_id) AS events
    FROM event_participants
    WHERE event_participants.person_id IS NOT NULL
    GROUP BY event_participants.person_id
),

sights AS (
    SELECT
        evidence.person_id,
        min(documents.seen_on) AS first_seen_on,
        max(documents.seen_on) AS last_seen_on,
        count(DISTINCT documents.id) AS documents
    FROM evidence
    INNER JOIN documents ON evidence.document_id = documents.id
    WHERE evidence.person_id IS NOT NULL
    GROUP BY evidence.person_id
)

SELECT
    persons.name AS person,
    offices_of.offices,
    cast(coalesce(events_of.events, 0) AS INTEGER) AS events,
    sights.first_seen_on,
    sights.last_seen_on,
    cast(coalesce(sights.documents, 0) AS INTEGER) AS documents,
    persons.id AS person_id
FROM persons
LEFT JOIN offices_of ON persons.id = offices_of.person_id
LEFT JOIN events_of ON persons.id = events_of.person_id
LEFT JOIN sights ON persons.id = sights.person_id
