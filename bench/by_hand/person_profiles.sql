-- Asked: person_profiles
-- On sqlite:
SELECT
    persons.name,
    (
        SELECT group_concat(office, '; ') FROM (
            SELECT DISTINCT
                CASE
                    WHEN tenures.status = 'former' OR tenures.valid_to IS NOT NULL THEN 'former '
                    WHEN tenures.status = 'held' THEN '' ELSE tenures.status || ' '
                END
                || offices.title
                || coalesce(' of ' || coalesce(bodies.name, states.name), '')
                || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS office
            FROM tenures
            INNER JOIN offices ON offices.id = tenures.office_id
            LEFT JOIN bodies ON bodies.id = offices.body_id
            LEFT JOIN bodies AS owners
                ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
            LEFT JOIN states ON states.code = offices.state_code
            WHERE tenures.person_id = persons.id AND tenures.is_shown
            ORDER BY 1
        )
    ),
    (SELECT count(DISTINCT event_id) FROM event_participants WHERE person_id = persons.id),
    sights.first_on, sights.last_on, coalesce(sights.documents, 0), persons.id
FROM persons
LEFT JOIN (
    SELECT
        evidence.person_id, min(documents.seen_on) AS first_on, max(documents.seen_on) AS last_on,
        count(DISTINCT documents.id) AS documents
    FROM evidence INNER JOIN documents ON documents.id = evidence.document_id
    WHERE evidence.person_id IS NOT NULL
    GROUP BY 1
) AS sights ON sights.person_id = persons.id
{where}
-- Each by itself on sqlite:
SELECT
    persons.name,
    (
        SELECT group_concat(office, '; ') FROM (
            SELECT DISTINCT
                CASE
                    WHEN tenures.status = 'former' OR tenures.valid_to IS NOT NULL THEN 'former '
                    WHEN tenures.status = 'held' THEN '' ELSE tenures.status || ' '
                END
                || offices.title
                || coalesce(' of ' || coalesce(bodies.name, states.name), '')
                || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS office
            FROM tenures
            INNER JOIN offices ON offices.id = tenures.office_id
            LEFT JOIN bodies ON bodies.id = offices.body_id
            LEFT JOIN bodies AS owners
                ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
            LEFT JOIN states ON states.code = offices.state_code
            WHERE tenures.person_id = persons.id AND tenures.is_shown
            ORDER BY 1
        )
    ),
    (SELECT count(DISTINCT event_id) FROM event_participants WHERE person_id = persons.id),
    min(documents.seen_on), max(documents.seen_on), count(DISTINCT documents.id), persons.id
FROM persons
LEFT JOIN evidence ON evidence.person_id = persons.id
LEFT JOIN documents ON documents.id = evidence.document_id
{where}
GROUP BY persons.id
-- On postgresql:
WITH listed AS (
    SELECT person_id, string_agg(office, '; ') AS offices
    FROM (
        SELECT DISTINCT
            tenures.person_id,
            CASE
                WHEN tenures.status = 'former' OR tenures.valid_to IS NOT NULL THEN 'former '
                WHEN tenures.status = 'held' THEN '' ELSE tenures.status || ' '
            END
            || offices.title
            || coalesce(' of ' || coalesce(bodies.name, states.name), '')
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS office
        FROM tenures
        INNER JOIN offices ON offices.id = tenures.office_id
        LEFT JOIN bodies ON bodies.id = offices.body_id
        LEFT JOIN bodies AS owners
            ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
        LEFT JOIN states ON states.code = offices.state_code
        WHERE tenures.is_shown
        ORDER BY 1, 2
    ) AS sorted
    GROUP BY 1
),
parts AS (
    SELECT person_id, count(DISTINCT event_id) AS events
    FROM event_participants WHERE person_id IS NOT NULL GROUP BY 1
),
sights AS (
    SELECT
        evidence.person_id, min(documents.seen_on) AS first_on, max(documents.seen_on) AS last_on,
        count(DISTINCT documents.id) AS documents
    FROM evidence INNER JOIN documents ON documents.id = evidence.document_id
    WHERE evidence.person_id IS NOT NULL
    GROUP BY 1
)
SELECT
    persons.name, listed.offices, coalesce(parts.events, 0), sights.first_on, sights.last_on,
    coalesce(sights.documents, 0), persons.id
FROM persons
LEFT JOIN listed ON listed.person_id = persons.id
LEFT JOIN parts ON parts.person_id = persons.id
LEFT JOIN sights ON sights.person_id = persons.id
{where}
-- Lateral on postgresql:
SELECT
    persons.name, listed.offices, parts.events, sights.first_on, sights.last_on, sights.documents,
    persons.id
FROM persons
CROSS JOIN LATERAL (
    SELECT string_agg(office, '; ') AS offices
    FROM (
        SELECT DISTINCT
            CASE
                WHEN tenures.status = 'former' OR tenures.valid_to IS NOT NULL THEN 'former '
                WHEN tenures.status = 'held' THEN '' ELSE tenures.status || ' '
            END
            || offices.title
            || coalesce(' of ' || coalesce(bodies.name, states.name), '')
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS office
        FROM tenures
        INNER JOIN offices ON offices.id = tenures.office_id
        LEFT JOIN bodies ON bodies.id = offices.body_id
        LEFT JOIN bodies AS owners
            ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
        LEFT JOIN states ON states.code = offices.state_code
        WHERE tenures.is_shown AND tenures.person_id = persons.id
        ORDER BY 1
    ) AS sorted
) AS listed
CROSS JOIN LATERAL (
    SELECT count(DISTINCT event_id) AS events
    FROM event_participants WHERE person_id = persons.id
) AS parts
CROSS JOIN LATERAL (
    SELECT
        min(documents.seen_on) AS first_on, max(documents.seen_on) AS last_on,
        count(DISTINCT documents.id) AS documents
    FROM evidence INNER JOIN documents ON documents.id = evidence.document_id
    WHERE evidence.person_id = persons.id
) AS sights
{where}
