-- Question: What is there on each state, in one row?
-- One row: state that a document names; seats are the sum of what seats_by_state tells.
-- Leaves out: states that no document names.
CREATE VIEW state_overview AS
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
    (
        SELECT cast(count(DISTINCT delegations.assembly_id) AS INTEGER)
        FROM delegations
        WHERE delegations.state_code = states.code
    ) AS assemblies,
    (
        SELECT
            cast(coalesce(sum(
                CASE
                    WHEN told.all_seen_on < told.chambers_seen_on THEN told.in_chambers
                    ELSE coalesce(told.in_all, told.in_chambers)
                END
            ), 0) AS INTEGER)
        FROM (
            SELECT
                sum(seats.seats) FILTER (WHERE seats.chamber_id IS NOT NULL) AS in_chambers,
                max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NOT NULL)
                    AS chambers_seen_on,
                sum(seats.seats) FILTER (WHERE seats.chamber_id IS NULL) AS in_all,
                max(seats.last_seen_on) FILTER (WHERE seats.chamber_id IS NULL) AS all_seen_on
            FROM delegations
            CROSS JOIN seats
            WHERE
                delegations.state_code = states.code
                AND seats.delegation_id = delegations.id
                AND seats.is_shown
                AND seats.valid_to IS NULL
            GROUP BY delegations.id
        ) AS told
    ) AS seats,
    (
        SELECT cast(count(DISTINCT tenures.person_id) AS INTEGER)
        FROM parliaments
        CROSS JOIN offices
        CROSS JOIN tenures
        WHERE
            parliaments.state_code = states.code
            AND offices.body_id = parliaments.id
            AND lower(offices.title) LIKE 'plenipotentiary representative%'
            AND tenures.office_id = offices.id
            AND tenures.is_shown
            AND tenures.valid_to IS NULL
            AND tenures.status IN ('held', 'acting')
    ) AS representatives,
    (
        SELECT cast(count(*) AS INTEGER)
        FROM websites
        INNER JOIN bodies ON websites.body_id = bodies.id
        WHERE bodies.state_code = states.code
    ) AS websites,
    (
        SELECT cast(count(*) AS INTEGER)
        FROM (
            SELECT event_participants.event_id
            FROM event_participants
            WHERE event_participants.state_code = states.code
            UNION
            SELECT event_participants.event_id
            FROM event_participants
            INNER JOIN bodies ON event_participants.body_id = bodies.id
            WHERE bodies.state_code = states.code
            UNION
            SELECT event_participants.event_id
            FROM event_participants
            LEFT JOIN bodies ON event_participants.body_id = bodies.id
            WHERE
                event_participants.on_behalf_of_state_code = states.code
                AND event_participants.state_code IS NULL
                AND bodies.state_code IS NULL
            UNION
            SELECT event_participants.event_id
            FROM event_participants
            INNER JOIN bodies AS behalf_bodies
                ON event_participants.on_behalf_of_body_id = behalf_bodies.id
            LEFT JOIN bodies ON event_participants.body_id = bodies.id
            WHERE
                behalf_bodies.state_code = states.code
                AND event_participants.state_code IS NULL
                AND bodies.state_code IS NULL
            UNION
            SELECT events.id AS event_id
            FROM events
            WHERE events.place_state_code = states.code
        ) AS concerned
    ) AS events
FROM states
