-- Asked: event_participation
-- Plain joins:
SELECT * FROM (
SELECT
    event_participants.event_id,
    events.event_type,
    events.earliest,
    coalesce(persons.name, bodies.name, states.name) AS participant,
    CASE
        WHEN event_participants.person_id IS NOT NULL THEN 'person'
        WHEN event_participants.state_code IS NOT NULL THEN 'state'
        ELSE bodies.kind
    END AS participant_kind,
    event_participants.role,
    coalesce(behalf_bodies.name, behalf_states.name) AS on_behalf_of,
    event_participants.ordinal,
    events.latest,
    events.date_text,
    events.name AS event_name,
    events.status,
    coalesce(
        event_participants.state_code,
        bodies.state_code,
        event_participants.on_behalf_of_state_code,
        behalf_bodies.state_code
    ) AS state_code,
    event_participants.person_id,
    event_participants.body_id,
    event_participants.id AS event_participant_id
FROM event_participants
INNER JOIN events ON event_participants.event_id = events.id
LEFT JOIN persons ON event_participants.person_id = persons.id
LEFT JOIN bodies ON event_participants.body_id = bodies.id
LEFT JOIN states ON event_participants.state_code = states.code
LEFT JOIN bodies AS behalf_bodies
    ON event_participants.on_behalf_of_body_id = behalf_bodies.id
LEFT JOIN states AS behalf_states
    ON event_participants.on_behalf_of_state_code = behalf_states.code
) AS asked
{where}
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
