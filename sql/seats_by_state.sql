-- Question: How many seats does each state hold, and what share of the assembly is that?
-- One row: assembly and delegation: of a state, or of a parliament that belongs to none.
-- Leaves out: delegations whose size no page tells; the share is of the seats that pages tell. A
--   whole parliament's count goes before the sum of its chambers', unless that is newer.
CREATE VIEW seats_by_state AS
WITH told AS (
    SELECT
        seats.delegation_id,
        count(seats.chamber_id) AS chambers,
        sum(seats.seats) FILTER (WHERE seats.chamber_id IS NOT NULL) AS in_chambers,
        max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NOT NULL) AS chambers_seen_on,
        sum(seats.seats) FILTER (WHERE seats.chamber_id IS NULL) AS in_all,
        max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NULL) AS all_seen_on
    FROM seats
    WHERE seats.is_shown AND seats.valid_to IS NULL
    GROUP BY seats.delegation_id
),

sizes AS (
    SELECT
        told.delegation_id,
        CASE
            WHEN told.all_seen_on < told.chambers_seen_on THEN told.in_chambers
            ELSE coalesce(told.in_all, told.in_chambers)
        END AS seats,
        CASE
            WHEN told.all_seen_on > told.chambers_seen_on AND told.in_all <> told.in_chambers THEN 0
            ELSE told.chambers
        END AS chambers,
        CASE
            WHEN told.all_seen_on < told.chambers_seen_on THEN told.chambers_seen_on
            ELSE coalesce(told.all_seen_on, told.chambers_seen_on)
        END AS last_seen_on
    FROM told
)

SELECT
    assemblies.name AS assembly,
    delegations.state_code,
    states.name AS state,
    cast(sizes.seats AS INTEGER) AS seats,
    cast(sizes.seats AS DOUBLE PRECISION)
    / sum(sizes.seats) OVER (PARTITION BY delegations.assembly_id) AS share_of_assembly,
    cast(sizes.chambers AS INTEGER) AS chambers,
    sizes.last_seen_on,
    assemblies.acronym AS assembly_acronym,
    parliaments.name AS parliament,
    delegations.assembly_id,
    sizes.delegation_id
FROM sizes
INNER JOIN delegations ON sizes.delegation_id = delegations.id
INNER JOIN organizations AS assemblies ON delegations.assembly_id = assemblies.id
LEFT JOIN states ON delegations.state_code = states.code
LEFT JOIN parliaments ON delegations.parliament_id = parliaments.id
