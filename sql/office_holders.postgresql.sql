-- One way for both states: PostgreSQL reads all rows once.
CREATE VIEW office_holders AS
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
