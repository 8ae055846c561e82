-- Question: What do the pages not tell?
-- One row: kind of gap, body and assembly; assembly is NULL where the gap is not about one.
-- Leaves out: bodies that no page names, and the website of a parliament whose chamber has one.
CREATE VIEW gaps AS
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
