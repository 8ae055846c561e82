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
