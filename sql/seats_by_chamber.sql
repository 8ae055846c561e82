-- Question: How many seats does each chamber hold in each assembly today?
-- One row: assembly, state and chamber; chamber is NULL where pages count the whole parliament.
-- Leaves out: delegations whose size no page tells; counts that another one has replaced; a whole
--   parliament's count beside those of its chambers, unless it is newer and differs: then theirs.
CREATE VIEW seats_by_chamber AS
WITH told AS (
    SELECT
        delegations.id AS delegation_id,
        delegations.assembly_id,
        delegations.state_code,
        delegations.parliament_id,
        sum(seats.seats) FILTER (WHERE seats.chamber_id IS NOT NULL) AS in_chambers,
        max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NOT NULL) AS chambers_seen_on,
        sum(seats.seats) FILTER (WHERE seats.chamber_id IS NULL) AS in_all,
        max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NULL) AS all_seen_on
    FROM seats
    INNER JOIN delegations ON seats.delegation_id = delegations.id
    WHERE seats.is_shown AND seats.valid_to IS NULL
    -- In the order of an index; and what may be asked for, so that SQLite minds it here.
    GROUP BY
        delegations.id, delegations.assembly_id, delegations.state_code,
        delegations.parliament_id
),

sizes AS (
    SELECT
        told.delegation_id,
        told.assembly_id,
        told.state_code,
        told.parliament_id,
        CASE
            WHEN told.in_chambers IS NULL THEN 1
            WHEN told.all_seen_on > told.chambers_seen_on AND told.in_all <> told.in_chambers THEN 1
            ELSE 0
        END AS is_one_count,
        CASE
            WHEN told.all_seen_on < told.chambers_seen_on THEN told.in_chambers
            ELSE coalesce(told.in_all, told.in_chambers)
        END AS seats
    FROM told
)

SELECT
    assemblies.name AS assembly,
    sizes.state_code,
    states.name AS state,
    parliaments.name AS parliament,
    chambers.name AS chamber,
    seats.seats,
    cast(seats.seats AS DOUBLE PRECISION) / sizes.seats AS share_of_delegation,
    seats.valid_from,
    seats.last_seen_on,
    assemblies.acronym AS assembly_acronym,
    chambers.level AS chamber_level,
    sizes.assembly_id,
    seats.delegation_id,
    seats.chamber_id,
    seats.id AS seat_id
FROM seats
INNER JOIN sizes ON seats.delegation_id = sizes.delegation_id
INNER JOIN organizations AS assemblies ON sizes.assembly_id = assemblies.id
LEFT JOIN states ON sizes.state_code = states.code
LEFT JOIN parliaments ON sizes.parliament_id = parliaments.id
LEFT JOIN chambers ON seats.chamber_id = chambers.id
WHERE
    seats.is_shown
    AND seats.valid_to IS NULL
    AND CASE WHEN seats.chamber_id IS NULL THEN 1 ELSE 0 END = sizes.is_one_count
