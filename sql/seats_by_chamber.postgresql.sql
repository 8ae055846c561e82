-- Sizes by windows; these go by what may be asked for, too, so that conditions reach the rows.
CREATE VIEW seats_by_chamber AS
WITH counted AS (
    SELECT
        seats.id,
        seats.chamber_id,
        seats.seats,
        seats.valid_from,
        seats.last_seen_on,
        seats.delegation_id,
        delegations.assembly_id,
        delegations.state_code,
        delegations.parliament_id,
        sum(seats.seats) FILTER (WHERE seats.chamber_id IS NOT NULL) OVER of_one AS in_chambers,
        max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NOT NULL) OVER of_one
            AS chambers_seen_on,
        sum(seats.seats) FILTER (WHERE seats.chamber_id IS NULL) OVER of_one AS in_all,
        max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NULL) OVER of_one AS all_seen_on
    FROM seats
    INNER JOIN delegations ON seats.delegation_id = delegations.id
    WHERE seats.is_shown AND seats.valid_to IS NULL
    WINDOW
        of_one AS (
            PARTITION BY seats.delegation_id, delegations.state_code, delegations.assembly_id
        )
)

SELECT
    assemblies.name AS assembly,
    counted.state_code,
    states.name AS state,
    parliaments.name AS parliament,
    chambers.name AS chamber,
    counted.seats,
    cast(counted.seats AS DOUBLE PRECISION)
    / CASE
        WHEN counted.all_seen_on < counted.chambers_seen_on THEN counted.in_chambers
        ELSE coalesce(counted.in_all, counted.in_chambers)
    END AS share_of_delegation,
    counted.valid_from,
    counted.last_seen_on,
    assemblies.acronym AS assembly_acronym,
    chambers.level AS chamber_level,
    counted.assembly_id,
    counted.delegation_id,
    counted.chamber_id,
    counted.id AS seat_id
FROM counted
INNER JOIN organizations AS assemblies ON counted.assembly_id = assemblies.id
LEFT JOIN states ON counted.state_code = states.code
LEFT JOIN parliaments ON counted.parliament_id = parliaments.id
LEFT JOIN chambers ON counted.chamber_id = chambers.id
WHERE
    (counted.chamber_id IS NULL)
    = (
        counted.in_chambers IS NULL
        OR coalesce(
            counted.all_seen_on > counted.chambers_seen_on
            AND counted.in_all <> counted.in_chambers, FALSE
        )
    )
