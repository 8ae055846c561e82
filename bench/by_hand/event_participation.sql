-- Asked: event_participation WHERE state_code = :state
-- By four ways:
SELECT
    parts.event_id, events.event_type, events.earliest,
    coalesce(persons.name, bodies.name, states.name),
    CASE
        WHEN parts.person_id IS NOT NULL THEN 'person'
        WHEN parts.state_code IS NOT NULL THEN 'state'
        ELSE bodies.kind
    END,
    parts.role, coalesce(behalf.name, behalf_states.name), parts.ordinal, events.latest,
    events.date_text, events.name, events.status, :state, parts.person_id, parts.body_id, parts.id
FROM (
    SELECT id FROM event_participants WHERE state_code = :state
    UNION
    SELECT parts.id
    FROM bodies INNER JOIN event_participants AS parts ON parts.body_id = bodies.id
    WHERE bodies.state_code = :state
    UNION
    SELECT parts.id
    FROM event_participants AS parts LEFT JOIN bodies ON bodies.id = parts.body_id
    WHERE parts.on_behalf_of_state_code = :state AND parts.state_code IS NULL
        AND bodies.state_code IS NULL
    UNION
    SELECT parts.id
    FROM bodies AS behalf
    INNER JOIN event_participants AS parts ON parts.on_behalf_of_body_id = behalf.id
    LEFT JOIN bodies ON bodies.id = parts.body_id
    WHERE behalf.state_code = :state AND parts.state_code IS NULL
        AND bodies.state_code IS NULL AND parts.on_behalf_of_state_code IS NULL
) AS theirs
INNER JOIN event_participants AS parts ON parts.id = theirs.id
INNER JOIN events ON events.id = parts.event_id
LEFT JOIN persons ON persons.id = parts.person_id
LEFT JOIN bodies ON bodies.id = parts.body_id
LEFT JOIN states ON states.code = parts.state_code
LEFT JOIN bodies AS behalf ON behalf.id = parts.on_behalf_of_body_id
LEFT JOIN states AS behalf_states ON behalf_states.code = parts.on_behalf_of_state_code
