-- Question: Who holds which office of which body?
-- One row: person, office, status and unbroken time of sight; valid_to is excluded.
-- Leaves out: what documents tell that were outranked (see conflicts).
CREATE VIEW office_holders AS
-- Two ways to the state, each with an index: it is that of the body, or the office's own.
SELECT
    persons.name AS person,
    offices.title,
    coalesce(bodies.name, states.name) AS body,
    CASE WHEN offices.state_code IS NULL THEN bodies.kind ELSE 'state' END AS body_kind,
    bodies.state_code,
    tenures.valid_from,
    tenures.valid_to,
    tenures.last_seen_on,
    (tenures.valid_to IS NULL AND tenures.status IN ('held', 'acting', 'outgoing')) AS is_current,
    tenures.status,
    offices.is_single_holder,
    parents.name AS parent_body,
    tenures.person_id,
    tenures.office_id,
    offices.body_id,
    tenures.id AS tenure_id
FROM tenures
INNER JOIN persons ON tenures.person_id = persons.id
INNER JOIN offices ON tenures.office_id = offices.id
INNER JOIN bodies ON offices.body_id = bodies.id
LEFT JOIN bodies AS parents ON bodies.parent_id = parents.id
LEFT JOIN states ON offices.state_code = states.code
WHERE tenures.is_shown AND bodies.state_code IS NOT NULL
UNION ALL
SELECT
    persons.name AS person,
    offices.title,
    coalesce(bodies.name, states.name) AS body,
    CASE WHEN offices.state_code IS NULL THEN bodies.kind ELSE 'state' END AS body_kind,
    offices.state_code,
    tenures.valid_from,
    tenures.valid_to,
    tenures.last_seen_on,
    (tenures.valid_to IS NULL AND tenures.status IN ('held', 'acting', 'outgoing')) AS is_current,
    tenures.status,
    offices.is_single_holder,
    parents.name AS parent_body,
    tenures.person_id,
    tenures.office_id,
    offices.body_id,
    tenures.id AS tenure_id
FROM tenures
INNER JOIN persons ON tenures.person_id = persons.id
INNER JOIN offices ON tenures.office_id = offices.id
LEFT JOIN bodies ON offices.body_id = bodies.id
LEFT JOIN bodies AS parents ON bodies.parent_id = parents.id
LEFT JOIN states ON offices.state_code = states.code
WHERE tenures.is_shown AND bodies.state_code IS NULL
