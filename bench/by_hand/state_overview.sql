-- Asked: state_overview
-- By groups:
SELECT * FROM (
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

delegations_of AS (
    SELECT
        delegations.state_code,
        count(DISTINCT delegations.assembly_id) AS assemblies,
        sum(
            CASE
                WHEN told.all_seen_on < told.chambers_seen_on THEN told.in_chambers
                ELSE coalesce(told.in_all, told.in_chambers)
            END
        ) AS seats
    FROM delegations
    LEFT JOIN told ON delegations.id = told.delegation_id
    GROUP BY delegations.state_code
),

representatives_of AS (
    SELECT
        parliaments.state_code,
        count(DISTINCT tenures.person_id) AS representatives
    FROM offices
    CROSS JOIN parliaments
    CROSS JOIN tenures
    WHERE
        lower(offices.title) LIKE 'plenipotentiary representative%'
        AND offices.body_id = parliaments.id
        AND offices.id = tenures.office_id
        AND tenures.is_shown
        AND tenures.valid_to IS NULL
        AND tenures.status IN ('held', 'acting')
    GROUP BY parliaments.state_code
),

events_of AS (
    SELECT
        concerned.state_code,
        count(*) AS events
    FROM (
        SELECT
            coalesce(
                event_participants.state_code,
                bodies.state_code,
                event_participants.on_behalf_of_state_code,
                behalf_bodies.state_code
            ) AS state_code,
            event_participants.event_id
        FROM event_participants
        LEFT JOIN bodies ON event_participants.body_id = bodies.id
        LEFT JOIN bodies AS behalf_bodies
            ON event_participants.on_behalf_of_body_id = behalf_bodies.id
        UNION
        SELECT
            events.place_state_code AS state_code,
            events.id AS event_id
        FROM events
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
    cast(coalesce(delegations_of.assemblies, 0) AS INTEGER) AS assemblies,
    cast(coalesce(delegations_of.seats, 0) AS INTEGER) AS seats,
    cast(coalesce(representatives_of.representatives, 0) AS INTEGER) AS representatives,
    (
        SELECT cast(count(*) AS INTEGER)
        FROM websites
        INNER JOIN bodies ON websites.body_id = bodies.id
        WHERE bodies.state_code = states.code
    ) AS websites,
    cast(coalesce(events_of.events, 0) AS INTEGER) AS events
FROM states
LEFT JOIN delegations_of ON states.code = delegations_of.state_code
LEFT JOIN representatives_of ON states.code = representatives_of.state_code
LEFT JOIN events_of ON states.code = events_of.state_code
) AS asked
{where}
-- Asked: state_overview WHERE state_code = :state
-- Each by itself:
SELECT
    states.code, states.name,
    (
        SELECT string_agg(sorted.name, '; ') FROM (
            SELECT name FROM parliaments WHERE state_code = :state ORDER BY name
        ) AS sorted
    ),
    (SELECT count(*) FROM chambers WHERE state_code = :state),
    (SELECT count(DISTINCT assembly_id) FROM delegations WHERE state_code = :state),
    (
        SELECT coalesce(sum(
            CASE WHEN all_on < chambers_on THEN in_chambers ELSE coalesce(in_all, in_chambers) END
        ), 0)
        FROM (
            SELECT
                sum(CASE WHEN chamber_id IS NOT NULL THEN seats END) AS in_chambers,
                max(CASE WHEN chamber_id IS NOT NULL THEN last_seen_on END) AS chambers_on,
                sum(CASE WHEN chamber_id IS NULL THEN seats END) AS in_all,
                max(CASE WHEN chamber_id IS NULL THEN last_seen_on END) AS all_on
            FROM seats
            WHERE is_shown AND valid_to IS NULL
                AND delegation_id IN (SELECT id FROM delegations WHERE state_code = :state)
            GROUP BY delegation_id
        ) AS told
    ),
    (
        SELECT count(DISTINCT tenures.person_id)
        FROM parliaments
        INNER JOIN offices ON offices.body_id = parliaments.id
        INNER JOIN tenures ON tenures.office_id = offices.id
        WHERE parliaments.state_code = :state
            AND lower(offices.title) LIKE 'plenipotentiary representative%'
            AND tenures.is_shown AND tenures.valid_to IS NULL
            AND tenures.status IN ('held', 'acting')
    ),
    (
        SELECT count(*)
        FROM bodies INNER JOIN websites ON websites.body_id = bodies.id
        WHERE bodies.state_code = :state
    ),
    (
        SELECT count(*) FROM (
            SELECT event_id FROM event_participants WHERE state_code = :state
            UNION
            SELECT parts.event_id
            FROM bodies INNER JOIN event_participants AS parts ON parts.body_id = bodies.id
            WHERE bodies.state_code = :state
            UNION
            SELECT parts.event_id
            FROM event_participants AS parts LEFT JOIN bodies ON bodies.id = parts.body_id
            WHERE parts.on_behalf_of_state_code = :state AND parts.state_code IS NULL
                AND bodies.state_code IS NULL
            UNION
            SELECT parts.event_id
            FROM bodies AS behalf
            INNER JOIN event_participants AS parts ON parts.on_behalf_of_body_id = behalf.id
            LEFT JOIN bodies ON bodies.id = parts.body_id
            WHERE behalf.state_code = :state AND parts.state_code IS NULL
                AND bodies.state_code IS NULL AND parts.on_behalf_of_state_code IS NULL
            UNION
            SELECT id FROM events WHERE place_state_code = :state
        ) AS theirs
    )
FROM states
WHERE states.code = :state
