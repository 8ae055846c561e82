-- Question: Which seat counts changed, when, from what to what?
-- One row: assembly, state, chamber and day on which another count was first seen.
-- Leaves out: counts that never changed, and those that are not shown (see conflicts). The day is
--   that of the sight, not of the decision; a better source that tells otherwise is a change too.
CREATE VIEW seat_changes AS
SELECT
    assemblies.name AS assembly,
    delegations.state_code,
    chambers.name AS chamber,
    earlier.seats AS seats_before,
    later.seats AS seats_after,
    later.seats - earlier.seats AS change,
    later.valid_from AS changed_on,
    earlier.last_seen_on AS before_last_seen_on,
    states.name AS state,
    parliaments.name AS parliament,
    assemblies.acronym AS assembly_acronym,
    later.delegation_id,
    later.chamber_id,
    earlier.id AS seat_id_before,
    later.id AS seat_id
FROM seats AS later
-- A count lasts until the next one is seen, so the two share the day.
INNER JOIN seats AS earlier
    ON
        later.delegation_id = earlier.delegation_id
        AND later.chamber_id IS NOT DISTINCT FROM earlier.chamber_id
        AND later.valid_from = earlier.valid_to
INNER JOIN delegations ON later.delegation_id = delegations.id
INNER JOIN organizations AS assemblies ON delegations.assembly_id = assemblies.id
LEFT JOIN states ON delegations.state_code = states.code
LEFT JOIN parliaments ON delegations.parliament_id = parliaments.id
LEFT JOIN chambers ON later.chamber_id = chambers.id
WHERE later.is_shown AND earlier.is_shown
