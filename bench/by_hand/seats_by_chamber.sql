-- Asked: seats_by_chamber
-- By windows:
WITH counted AS (
    SELECT
        seats.*,
        sum(CASE WHEN chamber_id IS NOT NULL THEN seats END) OVER of_one AS in_chambers,
        max(CASE WHEN chamber_id IS NOT NULL THEN last_seen_on END) OVER of_one AS chambers_on,
        sum(CASE WHEN chamber_id IS NULL THEN seats END) OVER of_one AS in_all,
        max(CASE WHEN chamber_id IS NULL THEN last_seen_on END) OVER of_one AS all_on
    FROM seats
    WHERE is_shown AND valid_to IS NULL
        AND delegation_id IN (SELECT id FROM delegations {where})
    WINDOW of_one AS (PARTITION BY delegation_id)
)
SELECT
    assemblies.name, delegations.state_code, states.name, parliaments.name, chambers.name,
    counted.seats,
    cast(counted.seats AS DOUBLE PRECISION)
    / CASE WHEN all_on < chambers_on THEN in_chambers ELSE coalesce(in_all, in_chambers) END,
    counted.valid_from, counted.last_seen_on, assemblies.acronym, chambers.level,
    delegations.assembly_id, counted.delegation_id, counted.chamber_id, counted.id
FROM counted
INNER JOIN delegations ON delegations.id = counted.delegation_id
INNER JOIN organizations AS assemblies ON assemblies.id = delegations.assembly_id
LEFT JOIN states ON states.code = delegations.state_code
LEFT JOIN parliaments ON parliaments.id = delegations.parliament_id
LEFT JOIN chambers ON chambers.id = counted.chamber_id
WHERE (counted.chamber_id IS NULL)
    = (in_chambers IS NULL OR coalesce(all_on > chambers_on AND in_all <> in_chambers, FALSE))
-- By groups:
WITH told AS (
    SELECT
        delegation_id,
        sum(seats) FILTER (WHERE chamber_id IS NOT NULL) AS in_chambers,
        max(last_seen_on) FILTER (WHERE chamber_id IS NOT NULL) AS chambers_on,
        sum(seats) FILTER (WHERE chamber_id IS NULL) AS in_all,
        max(last_seen_on) FILTER (WHERE chamber_id IS NULL) AS all_on
    FROM seats
    WHERE is_shown AND valid_to IS NULL
        AND delegation_id IN (SELECT id FROM delegations {where})
    GROUP BY delegation_id
)
SELECT
    assemblies.name, delegations.state_code, states.name, parliaments.name, chambers.name,
    seats.seats,
    cast(seats.seats AS DOUBLE PRECISION)
    / CASE WHEN all_on < chambers_on THEN in_chambers ELSE coalesce(in_all, in_chambers) END,
    seats.valid_from, seats.last_seen_on, assemblies.acronym, chambers.level,
    delegations.assembly_id, seats.delegation_id, seats.chamber_id, seats.id
FROM told
INNER JOIN seats
    ON seats.delegation_id = told.delegation_id AND seats.is_shown AND seats.valid_to IS NULL
INNER JOIN delegations ON delegations.id = told.delegation_id
INNER JOIN organizations AS assemblies ON assemblies.id = delegations.assembly_id
LEFT JOIN states ON states.code = delegations.state_code
LEFT JOIN parliaments ON parliaments.id = delegations.parliament_id
LEFT JOIN chambers ON chambers.id = seats.chamber_id
WHERE (seats.chamber_id IS NULL)
    = (in_chambers IS NULL OR coalesce(all_on > chambers_on AND in_all <> in_chambers, FALSE))
