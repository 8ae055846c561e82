-- Question: What do we know of a person?
-- One row: person; offices that ended, or that a page calls so, are told as former.
-- Leaves out: offices that another document outranked; what a person's body did (see cooperation).
CREATE VIEW person_profiles AS
SELECT
    persons.name AS person,
    (
        SELECT string_agg(in_order.office, '; ')
        FROM (
            SELECT DISTINCT
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
            WHERE tenures.person_id = persons.id AND tenures.is_shown
            ORDER BY office
        ) AS in_order
    ) AS offices,
    (
        SELECT cast(count(DISTINCT event_participants.event_id) AS INTEGER)
        FROM event_participants
        WHERE event_participants.person_id = persons.id
    ) AS events,
    (
        SELECT min(documents.seen_on)
        FROM evidence
        INNER JOIN documents ON evidence.document_id = documents.id
        WHERE evidence.person_id = persons.id
    ) AS first_seen_on,
    (
        SELECT max(documents.seen_on)
        FROM evidence
        INNER JOIN documents ON evidence.document_id = documents.id
        WHERE evidence.person_id = persons.id
    ) AS last_seen_on,
    (
        SELECT cast(count(DISTINCT evidence.document_id) AS INTEGER)
        FROM evidence
        WHERE evidence.person_id = persons.id
    ) AS documents,
    persons.id AS person_id
FROM persons
