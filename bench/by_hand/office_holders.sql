-- Asked: office_holders
-- Plain joins:
SELECT * FROM (
SELECT
    persons.name AS person,
    offices.title,
    coalesce(bodies.name, states.name) AS body,
    CASE WHEN offices.state_code IS NULL THEN bodies.kind ELSE 'state' END AS body_kind,
    coalesce(bodies.state_code, offices.state_code) AS state_code,
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
WHERE tenures.is_shown
) AS plain
{where}
-- Asked: office_holders WHERE state_code = :state
-- By two ways:
SELECT
    persons.name, offices.title, bodies.name, bodies.kind, bodies.state_code, tenures.valid_from,
    tenures.valid_to, tenures.last_seen_on,
    tenures.valid_to IS NULL AND tenures.status IN ('held', 'acting', 'outgoing'),
    tenures.status, offices.is_single_holder, parents.name, tenures.person_id, tenures.office_id,
    offices.body_id, tenures.id
FROM bodies
INNER JOIN offices ON offices.body_id = bodies.id
INNER JOIN tenures ON tenures.office_id = offices.id
INNER JOIN persons ON persons.id = tenures.person_id
LEFT JOIN bodies AS parents ON parents.id = bodies.parent_id
WHERE bodies.state_code = :state AND tenures.is_shown
UNION ALL
SELECT
    persons.name, offices.title, coalesce(bodies.name, states.name), 'state', offices.state_code,
    tenures.valid_from, tenures.valid_to, tenures.last_seen_on,
    tenures.valid_to IS NULL AND tenures.status IN ('held', 'acting', 'outgoing'),
    tenures.status, offices.is_single_holder, parents.name, tenures.person_id, tenures.office_id,
    offices.body_id, tenures.id
FROM offices
INNER JOIN tenures ON tenures.office_id = offices.id
INNER JOIN persons ON persons.id = tenures.person_id
INNER JOIN states ON states.code = offices.state_code
LEFT JOIN bodies ON bodies.id = offices.body_id
LEFT JOIN bodies AS parents ON parents.id = bodies.parent_id
WHERE offices.state_code = :state AND bodies.state_code IS NULL AND tenures.is_shown
