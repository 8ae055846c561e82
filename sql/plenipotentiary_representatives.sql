-- Question: Who represents each parliament in each assembly, and what else are they?
-- One row: assembly, parliament and the person who represents it there today; assembly is NULL
--   where no page names the representative and a delegation of the parliament together.
-- Leaves out: former representatives, and those of states and of organizations.
CREATE VIEW plenipotentiary_representatives AS
WITH representatives AS (
    SELECT
        tenures.id,
        tenures.person_id,
        tenures.office_id,
        offices.body_id AS parliament_id,
        tenures.valid_from,
        tenures.last_seen_on
    FROM offices
    CROSS JOIN tenures
    WHERE
        lower(offices.title) LIKE 'plenipotentiary representative%'
        AND offices.id = tenures.office_id
        AND tenures.is_shown
        AND tenures.valid_to IS NULL
        AND tenures.status IN ('held', 'acting')
),

seated AS (
    SELECT DISTINCT
        representatives.id,
        delegations.assembly_id
    FROM representatives
    CROSS JOIN delegations
    WHERE
        representatives.parliament_id = delegations.parliament_id
        AND EXISTS (
            SELECT 1
            FROM evidence AS of_person
            CROSS JOIN evidence AS of_delegation
            WHERE
                of_person.tenure_id = representatives.id
                AND of_delegation.body_id = delegations.id
                AND of_delegation.document_id = of_person.document_id
        )
)

SELECT
    assemblies.name AS assembly,
    parliaments.state_code,
    parliaments.name AS parliament,
    persons.name AS person,
    (
        SELECT string_agg(in_order.office, '; ')
        FROM (
            SELECT DISTINCT
                offices.title
                || coalesce(' of ' || coalesce(bodies.name, states.name), '')
                || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS office
            FROM tenures
            INNER JOIN offices ON tenures.office_id = offices.id
            LEFT JOIN bodies ON offices.body_id = bodies.id
            LEFT JOIN bodies AS owners
                ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
            LEFT JOIN states ON offices.state_code = states.code
            WHERE
                tenures.person_id = representatives.person_id
                AND tenures.office_id <> representatives.office_id
                AND tenures.is_shown
                AND tenures.valid_to IS NULL
                AND tenures.status IN ('held', 'acting', 'outgoing')
            ORDER BY office
        ) AS in_order
    ) AS other_offices,
    representatives.valid_from,
    representatives.last_seen_on,
    states.name AS state,
    assemblies.acronym AS assembly_acronym,
    representatives.person_id,
    representatives.id AS tenure_id
FROM representatives
INNER JOIN persons ON representatives.person_id = persons.id
INNER JOIN parliaments ON representatives.parliament_id = parliaments.id
LEFT JOIN seated ON representatives.id = seated.id
LEFT JOIN organizations AS assemblies ON seated.assembly_id = assemblies.id
LEFT JOIN states ON parliaments.state_code = states.code
