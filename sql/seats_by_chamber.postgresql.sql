-- Sizes of all delegations at once; PostgreSQL brings a condition to both sides by itself.
CREATE VIEW seats_by_chamber AS
WITH told AS (
    SELECT
        seats.delegation_id,
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
        (
            told.in_chambers IS NULL
            OR coalesce(
                told.all_seen_on > told.chambers_seen_on AND told.in_all <> told.in_chambers, FALSE
            )
        ) AS is_one_count,
        CASE
            WHEN told.all_seen_on < told.chambers_seen_on THEN told.in_chambers
            ELSE coalesce(told.in_all, told.in_chambers)
        END AS seats
    FROM told
)

SELECT
    assemblies.name AS assembly,
    delegations.state_code,
    states.name AS state,
    parliaments.name AS parliament,
    chambers.name AS chamber,
    seats.seats,
    cast(seats.seats AS DOUBLE PRECISION) / sizes.seats AS share_of_delegation,
    seats.valid_from,
    seats.last_seen_on,
    assemblies.acronym AS assembly_acronym,
    chambers.level AS chamber_level,
    delegations.assembly_id,
    seats.delegation_id,
    seats.chamber_id,
    seats.id AS seat_id
FROM seats
INNER JOIN sizes ON seats.delegation_id = sizes.delegation_id
INNER JOIN delegations ON seats.delegation_id = delegations.id
INNER JOIN organizations AS assemblies ON delegations.assembly_id = assemblies.id
LEFT JOIN states ON delegations.state_code = states.code
LEFT JOIN parliaments ON delegations.parliament_id = parliaments.id
LEFT JOIN chambers ON seats.chamber_id = chambers.id
WHERE
    seats.is_shown
    AND seats.valid_to IS NULL
    AND (seats.chamber_id IS NULL) = sizes.is_one_count
