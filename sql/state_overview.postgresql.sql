-- Counts of all states at once: PostgreSQL is slow to begin each of them anew, and brings a
-- condition on the state to all of them by itself.
CREATE VIEW state_overview AS
WITH told AS (
    SELECT
        delegations.state_code,
        sum(seats.seats) FILTER (WHERE seats.chamber_id IS NOT NULL) AS in_chambers,
        max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NOT NULL) AS chambers_seen_on,
        sum(seats.seats) FILTER (WHERE seats.chamber_id IS NULL) AS in_all,
        max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NULL) AS all_seen_on
    FROM delegations
    INNER JOIN seats ON delegations.id = seats.delegation_id
    WHERE seats.is_shown AND seats.valid_to IS NULL
    GROUP BY delegations.id
),

seats_of AS (
    SELECT
        told.state_code,
        sum(
            CASE
                WHEN told.all_seen_on < told.chambers_seen_on THEN told.in_chambers
                ELSE coalesce(told.in_all, told.in_chambers)
            END
        ) AS seats
    FROM told
    GROUP BY told.state_code
),

assemblies_of AS (
    SELECT
        delegations.state_code,
        count(DISTINCT delegations.assembly_id) AS assemblies
    FROM delegations
    GROUP BY delegations.state_code
),

representatives_of AS (
    SELECT
        parliaments.state_code,
        count(DISTINCT tenures.person_id) AS representatives
    FROM parliaments
    INNER JOIN offices ON parliaments.id = offices.body_id
    INNER JOIN tenures ON offices.id = tenures.office_id
    WHERE
        lower(offices.title) LIKE 'plenipotentiary representative%'
        AND tenures.is_shown
        AND tenures.valid_to IS NULL
        AND tenures.status IN ('held', 'acting')
    GROUP BY parliaments.state_code
),

websites_of AS (
    SELECT
        bodies.state_code,
        count(*) AS websites
    FROM websites
    INNER JOIN bodies ON websites.body_id = bodies.id
    GROUP BY bodies.state_code
),

events_of AS (
    SELECT
        concerned.state_code,
        count(*) AS events
    FROM (
        SELECT
            event_participants.state_code,
            event_participants.event_id
        FROM event_participants
        WHERE event_participants.state_code IS NOT NULL
        UNION
        SELECT
            bodies.state_code,
            event_participants.event_id
        FROM event_participants
        INNER JOIN bodies ON event_participants.body_id = bodies.id
        WHERE bodies.state_code IS NOT NULL
        UNION
        SELECT
            event_participants.on_behalf_of_state_code AS state_code,
            event_participants.event_id
        FROM event_participants
        LEFT JOIN bodies ON event_participants.body_id = bodies.id
        WHERE
            event_participants.on_behalf_of_state_code IS NOT NULL
            AND event_participants.state_code IS NULL
            AND bodies.state_code IS NULL
        UNION
        SELECT
            behalf_bodies.state_code,
            event_participants.event_id
        FROM event_participants
        INNER JOIN bodies AS behalf_bodies
            ON event_participants.on_behalf_of_body_id = behalf_bodies.id
        LEFT JOIN bodies ON event_participants.body_id = bodies.id
        WHERE
            behalf_bodies.state_code IS NOT NULL
            AND event_participants.state_code IS NULL
            AND bodies.state_code IS NULL
        UNION
        SELECT
            events.place_state_code AS state_code,
            events.id AS event_id
        FROM events
        WHERE events.place_state_code IS NOT NULL
    ) AS concerned
    GROUP BY concerned.state_code
)

SELECT
    states.code AS state_code,
    states.name AS state,
    (
        SELECT string_agg(in_order.name, '; ')
        FROM (
            SELECT parliaments.name
            FROM parliaments
            WHERE parliaments.state_code = states.code
            ORDER BY parliaments.name
        ) AS in_order
    ) AS parliament,
    (
        SELECT cast(count(*) AS INTEGER)
        FROM chambers
        WHERE chambers.state_code = states.code
    ) AS chambers,
    cast(coalesce(assemblies_of.assemblies, 0) AS INTEGER) AS assemblies,
    cast(coalesce(seats_of.seats, 0) AS INTEGER) AS seats,
    cast(coalesce(representatives_of.representatives, 0) AS INTEGER) AS representatives,
    cast(coalesce(websites_of.websites, 0) AS INTEGER) AS websites,
    cast(coalesce(events_of.events, 0) AS INTEGER) AS events
FROM states
LEFT JOIN assemblies_of ON states.code = assemblies_of.state_code
LEFT JOIN seats_of ON states.code = seats_of.state_code
LEFT JOIN representatives_of ON states.code = representatives_of.state_code
LEFT JOIN websites_of ON states.code = websites_of.state_code
LEFT JOIN events_of ON states.code = events_of.state_code
