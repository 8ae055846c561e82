-- Lists of all persons at once: PostgreSQL is slow to begin a list anew for each person. Each step
-- begins with persons, so that a condition on them is met by index.
CREATE VIEW person_profiles AS
WITH told AS (
    SELECT
        event_participants.person_id,
        event_participants.event_id,
        NULL AS document_id
    FROM event_participants
    UNION ALL
    SELECT
        evidence.person_id,
        NULL AS event_id,
        evidence.document_id
    FROM evidence
),

counted AS (
    SELECT
        persons.id,
        persons.name,
        count(DISTINCT told.event_id) AS events,
        min(documents.seen_on) AS first_seen_on,
        max(documents.seen_on) AS last_seen_on,
        count(DISTINCT told.document_id) AS documents
    FROM persons
    LEFT JOIN told ON persons.id = told.person_id AND told.person_id IS NOT NULL
    LEFT JOIN documents ON told.document_id = documents.id
    GROUP BY persons.id
)

SELECT
    counted.name AS person,
    string_agg(
        DISTINCT
        CASE
            WHEN tenures.status = 'former' OR tenures.valid_to IS NOT NULL THEN 'former '
            WHEN tenures.status = 'held' THEN ''
            ELSE tenures.status || ' '
        END
        || offices.title
        || coalesce(' of ' || coalesce(bodies.name, states.name), '')
        || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
        '; '
        ORDER BY
            CASE
                WHEN tenures.status = 'former' OR tenures.valid_to IS NOT NULL THEN 'former '
                WHEN tenures.status = 'held' THEN ''
                ELSE tenures.status || ' '
            END
            || offices.title
            || coalesce(' of ' || coalesce(bodies.name, states.name), '')
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '')
    ) AS offices,
    cast(counted.events AS INTEGER) AS events,
    counted.first_seen_on,
    counted.last_seen_on,
    cast(counted.documents AS INTEGER) AS documents,
    counted.id AS person_id
FROM counted
LEFT JOIN tenures ON counted.id = tenures.person_id AND tenures.is_shown
LEFT JOIN offices ON tenures.office_id = offices.id
LEFT JOIN bodies ON offices.body_id = bodies.id
LEFT JOIN bodies AS owners
    ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
LEFT JOIN states ON offices.state_code = states.code
GROUP BY
    counted.id, counted.name, counted.events, counted.first_seen_on, counted.last_seen_on,
    counted.documents
