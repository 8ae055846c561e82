-- Asked: seats_by_state
-- By groups:
WITH told AS (
    SELECT
        delegation_id,
        count(chamber_id) AS chambers,
        sum(CASE WHEN chamber_id IS NOT NULL THEN seats END) AS in_chambers,
        max(CASE WHEN chamber_id IS NOT NULL THEN last_seen_on END) AS chambers_on,
        sum(CASE WHEN chamber_id IS NULL THEN seats END) AS in_all,
        max(CASE WHEN chamber_id IS NULL THEN last_seen_on END) AS all_on
    FROM seats
    WHERE is_shown AND valid_to IS NULL
    GROUP BY delegation_id
),
sized AS (
    SELECT
        delegations.*,
        CASE WHEN all_on < chambers_on THEN in_chambers ELSE coalesce(in_all, in_chambers) END
            AS seats,
        CASE WHEN all_on > chambers_on AND in_all <> in_chambers THEN 0 ELSE chambers END
            AS chambers,
        CASE WHEN all_on < chambers_on THEN chambers_on ELSE coalesce(all_on, chambers_on) END
            AS last_seen_on
    FROM told INNER JOIN delegations ON delegations.id = told.delegation_id
),
sums AS (SELECT assembly_id, sum(seats) AS seats FROM sized GROUP BY assembly_id)
SELECT
    assemblies.name, sized.state_code, states.name, cast(sized.seats AS INTEGER),
    cast(sized.seats AS DOUBLE PRECISION) / sums.seats, cast(sized.chambers AS INTEGER),
    sized.last_seen_on, assemblies.acronym, parliaments.name, sized.assembly_id, sized.id
FROM sized
INNER JOIN sums ON sums.assembly_id = sized.assembly_id
INNER JOIN organizations AS assemblies ON assemblies.id = sized.assembly_id
LEFT JOIN states ON states.code = sized.state_code
LEFT JOIN parliaments ON parliaments.id = sized.parliament_id
{where}
