-- Question: How many seats did each chamber hold, from when to when?
-- One row: assembly, state, chamber, count and unbroken time of sight; valid_to is excluded.
-- Leaves out: counts of documents that were outranked (see conflicts).
-- Order: assembly, state_code, chamber, valid_from
CREATE VIEW seat_history AS
SELECT
    assemblies.name AS assembly,
    delegations.state_code,
    chambers.name AS chamber,
    seats.seats,
    seats.valid_from,
    seats.valid_to,
    seats.last_seen_on,
    states.name AS state,
    parliaments.name AS parliament,
    assemblies.acronym AS assembly_acronym,
    seats.delegation_id,
    seats.chamber_id,
    seats.id AS seat_id
FROM seats
INNER JOIN delegations ON seats.delegation_id = delegations.id
INNER JOIN organizations AS assemblies ON delegations.assembly_id = assemblies.id
LEFT JOIN states ON delegations.state_code = states.code
LEFT JOIN parliaments ON delegations.parliament_id = parliaments.id
LEFT JOIN chambers ON seats.chamber_id = chambers.id
WHERE seats.is_shown
