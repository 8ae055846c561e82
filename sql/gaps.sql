-- Question: What do the pages not tell?
-- One row: kind of gap, body and assembly; assembly is NULL where the gap is not about one.
-- Leaves out: bodies that no page names, and the website of a parliament whose chamber has one.
CREATE VIEW gaps AS
WITH missing AS (
    SELECT
        'no representative' AS kind,
        bodies.id AS body_id,
        bodies.name,
        bodies.state_code,
        delegations.assembly_id
    FROM delegations
    INNER JOIN bodies ON delegations.parliament_id = bodies.id
    WHERE
        NOT EXISTS (
            SELECT 1
            FROM offices
            CROSS JOIN tenures
            WHERE
                offices.body_id = delegations.parliament_id
                AND lower(offices.title) LIKE 'plenipotentiary representative%'
                AND tenures.office_id = offices.id
                AND tenures.is_shown
                AND tenures.valid_to IS NULL
                AND tenures.status IN ('held', 'acting')
                AND EXISTS (
                    SELECT 1
                    FROM evidence AS of_person
                    CROSS JOIN evidence AS of_delegation
                    WHERE
                        of_person.tenure_id = tenures.id
                        AND of_delegation.body_id = delegations.id
                        AND of_delegation.document_id = of_person.document_id
                )
        )
    UNION ALL
    SELECT
        'no seats' AS kind,
        bodies.id AS body_id,
        bodies.name,
        bodies.state_code,
        delegations.assembly_id
    FROM delegations
    INNER JOIN bodies ON delegations.id = bodies.id
    WHERE
        NOT EXISTS (
            SELECT 1
            FROM seats
            WHERE
                seats.delegation_id = delegations.id
                AND seats.is_shown
                AND seats.valid_to IS NULL
        )
    UNION ALL
    SELECT
        'no seats of a chamber' AS kind,
        bodies.id AS body_id,
        bodies.name,
        bodies.state_code,
        delegations.assembly_id
    FROM chambers
    INNER JOIN delegations ON chambers.parliament_id = delegations.parliament_id
    INNER JOIN bodies ON chambers.id = bodies.id
    WHERE
        EXISTS (
            SELECT 1
            FROM seats
            WHERE
                seats.delegation_id = delegations.id
                AND seats.is_shown
                AND seats.valid_to IS NULL
                AND seats.chamber_id IS NOT NULL
        )
        AND NOT EXISTS (
            SELECT 1
            FROM seats
            WHERE
                seats.delegation_id = delegations.id
                AND seats.is_shown
                AND seats.valid_to IS NULL
                AND seats.chamber_id = chambers.id
        )
    UNION ALL
    SELECT
        'no website' AS kind,
        bodies.id AS body_id,
        bodies.name,
        bodies.state_code,
        NULL AS assembly_id
    FROM bodies
    WHERE
        bodies.kind IN ('parliament', 'chamber')
        AND NOT EXISTS (
            SELECT 1 FROM websites
            WHERE websites.body_id = bodies.id
        )
        AND NOT EXISTS (
            SELECT 1
            FROM chambers
            INNER JOIN websites ON chambers.id = websites.body_id
            WHERE chambers.parliament_id = bodies.id
        )
)

SELECT
    missing.kind,
    missing.state_code,
    missing.name AS body,
    assemblies.name AS assembly,
    states.name AS state,
    missing.body_id,
    missing.assembly_id
FROM missing
LEFT JOIN organizations AS assemblies ON missing.assembly_id = assemblies.id
LEFT JOIN states ON missing.state_code = states.code
