-- Asked: gaps
-- By lists:
SELECT * FROM (
WITH counted AS (
    SELECT
        seats.delegation_id,
        seats.chamber_id
    FROM seats
    WHERE seats.is_shown AND seats.valid_to IS NULL
),

represented AS (
    SELECT delegations.id AS delegation_id
    FROM offices
    CROSS JOIN tenures
    CROSS JOIN delegations
    WHERE
        lower(offices.title) LIKE 'plenipotentiary representative%'
        AND offices.id = tenures.office_id
        AND tenures.is_shown
        AND tenures.valid_to IS NULL
        AND tenures.status IN ('held', 'acting')
        AND offices.body_id = delegations.parliament_id
        AND EXISTS (
            SELECT 1
            FROM evidence AS of_person
            CROSS JOIN evidence AS of_delegation
            WHERE
                of_person.tenure_id = tenures.id
                AND of_delegation.body_id = delegations.id
                AND of_delegation.document_id = of_person.document_id
        )
),

publishing AS (
    SELECT websites.body_id FROM websites
    UNION
    SELECT chambers.parliament_id AS body_id
    FROM websites
    INNER JOIN chambers ON websites.body_id = chambers.id
    WHERE chambers.parliament_id IS NOT NULL
),

missing AS (
    SELECT
        'no representative' AS kind,
        delegations.parliament_id AS body_id,
        delegations.assembly_id
    FROM delegations
    WHERE
        delegations.parliament_id IS NOT NULL
        AND delegations.id NOT IN (SELECT represented.delegation_id FROM represented)
    UNION ALL
    SELECT
        'no seats' AS kind,
        delegations.id AS body_id,
        delegations.assembly_id
    FROM delegations
    WHERE delegations.id NOT IN (SELECT counted.delegation_id FROM counted)
    UNION ALL
    SELECT
        'no seats of a chamber' AS kind,
        chambers.id AS body_id,
        delegations.assembly_id
    FROM delegations
    INNER JOIN chambers ON delegations.parliament_id = chambers.parliament_id
    WHERE
        delegations.id IN (
            SELECT counted.delegation_id
            FROM counted
            WHERE counted.chamber_id IS NOT NULL
        )
        AND NOT EXISTS (
            SELECT 1 FROM counted
            WHERE counted.delegation_id = delegations.id AND counted.chamber_id = chambers.id
        )
    UNION ALL
    SELECT
        'no website' AS kind,
        bodies.id AS body_id,
        NULL AS assembly_id
    FROM bodies
    WHERE
        bodies.kind IN ('parliament', 'chamber')
        AND bodies.id NOT IN (SELECT publishing.body_id FROM publishing)
)

SELECT
    missing.kind,
    bodies.state_code,
    bodies.name AS body,
    assemblies.name AS assembly,
    states.name AS state,
    missing.body_id,
    missing.assembly_id
FROM missing
INNER JOIN bodies ON missing.body_id = bodies.id
LEFT JOIN organizations AS assemblies ON missing.assembly_id = assemblies.id
LEFT JOIN states ON bodies.state_code = states.code
) AS asked
{where}
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
