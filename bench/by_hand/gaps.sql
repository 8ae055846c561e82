-- Asked: gaps WHERE state_code = :state
-- Of one state:
WITH theirs AS MATERIALIZED (SELECT * FROM delegations WHERE state_code = :state)
SELECT missing.kind, bodies.state_code, bodies.name, assemblies.name, states.name, bodies.id,
    missing.assembly_id
FROM (
    SELECT 'no representative' AS kind, delegations.parliament_id AS body_id,
        delegations.assembly_id
    FROM parliaments
    INNER JOIN delegations ON delegations.parliament_id = parliaments.id
    WHERE parliaments.state_code = :state AND NOT EXISTS (
        SELECT 1
        FROM offices
        INNER JOIN tenures ON tenures.office_id = offices.id
        INNER JOIN evidence AS of_person ON of_person.tenure_id = tenures.id
        INNER JOIN evidence AS of_delegation ON of_delegation.document_id = of_person.document_id
        WHERE offices.body_id = delegations.parliament_id
            AND lower(offices.title) LIKE 'plenipotentiary representative%'
            AND tenures.is_shown AND tenures.valid_to IS NULL
            AND tenures.status IN ('held', 'acting')
            AND of_delegation.body_id = delegations.id
    )
    UNION ALL
    SELECT 'no seats', theirs.id, theirs.assembly_id
    FROM theirs
    WHERE NOT EXISTS (
        SELECT 1 FROM seats
        WHERE seats.delegation_id = theirs.id AND seats.is_shown AND seats.valid_to IS NULL
    )
    UNION ALL
    SELECT 'no seats of a chamber', chambers.id, delegations.assembly_id
    FROM chambers
    INNER JOIN delegations ON delegations.parliament_id = chambers.parliament_id
    WHERE chambers.state_code = :state
        AND EXISTS (
            SELECT 1 FROM seats
            WHERE seats.delegation_id = delegations.id AND seats.is_shown
                AND seats.valid_to IS NULL AND seats.chamber_id IS NOT NULL
        )
        AND NOT EXISTS (
            SELECT 1 FROM seats
            WHERE seats.delegation_id = delegations.id AND seats.is_shown
                AND seats.valid_to IS NULL AND seats.chamber_id = chambers.id
        )
    UNION ALL
    SELECT 'no website', bodies.id, NULL
    FROM bodies
    WHERE bodies.state_code = :state AND bodies.kind IN ('parliament', 'chamber')
        AND NOT EXISTS (SELECT 1 FROM websites WHERE websites.body_id = bodies.id)
        AND NOT EXISTS (
            SELECT 1 FROM chambers INNER JOIN websites ON websites.body_id = chambers.id
            WHERE chambers.parliament_id = bodies.id
        )
) AS missing
INNER JOIN bodies ON bodies.id = missing.body_id
LEFT JOIN organizations AS assemblies ON assemblies.id = missing.assembly_id
LEFT JOIN states ON states.code = bodies.state_code
WHERE bodies.state_code = :state
