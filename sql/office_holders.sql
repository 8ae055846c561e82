-- Question: Who holds which office of which body?
-- One row: person, office, status and unbroken time of sight; valid_to is excluded.
-- Leaves out: what documents tell that were outranked (see conflicts).
CREATE VIEW office_holders AS
-- Two ways to the state, each with an index: it is that of the body, or the office's own.
SELECT
    persons.name AS person,
    offices.title,
    coalesce(offices.name, states.name) AS body,
    CASE WHEN offices.state_code IS NULL THEN offices.kind ELSE 'state' END AS body_kind,
    offices.of_state AS state_code,
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
FROM (
    SELECT
        offices.id,
        offices.title,
        offices.body_id,
        offices.state_code,
        offices.is_single_holder,
        bodies.name,
        bodies.kind,
        bodies.parent_id,
        bodies.state_code AS of_state
    FROM offices
    INNER JOIN bodies ON offices.body_id = bodies.id
    WHERE bodies.state_code IS NOT NULL
    UNION ALL
    SELECT
        offices.id,
        offices.title,
        offices.body_id,
        offices.state_code,
        offices.is_single_holder,
        bodies.name,
        bodies.kind,
        bodies.parent_id,
        offices.state_code AS of_state
    FROM offices
    LEFT JOIN bodies ON offices.body_id = bodies.id
    WHERE bodies.state_code IS NULL
) AS offices
INNER JOIN tenures ON offices.id = tenures.office_id
INNER JOIN persons ON tenures.person_id = persons.id
LEFT JOIN bodies AS parents ON offices.parent_id = parents.id
LEFT JOIN states ON offices.state_code = states.code
WHERE tenures.is_shown
