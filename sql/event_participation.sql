-- Question: Who took part in what, in which role, on whose behalf?
-- One row: event, participant and role.
-- Leaves out: events of which no participant is told.
-- Order: earliest, event_id, role
CREATE VIEW event_participation AS
-- Four ways to the state, each with an index: the participant is one, belongs to one, acts for one,
-- or acts for a body that belongs to one (or to none).
SELECT
    parts.event_id,
    events.event_type,
    events.earliest,
    parts.participant,
    parts.participant_kind,
    parts.role,
    parts.on_behalf_of,
    parts.ordinal,
    events.latest,
    events.date_text,
    events.name AS event_name,
    events.status,
    parts.state_code,
    parts.person_id,
    parts.body_id,
    parts.id AS event_participant_id
FROM (
    SELECT
        event_participants.id,
        event_participants.event_id,
        event_participants.role,
        event_participants.ordinal,
        event_participants.person_id,
        event_participants.body_id,
        event_participants.state_code,
        states.name AS participant,
        'state' AS participant_kind,
        coalesce(behalf_bodies.name, behalf_states.name) AS on_behalf_of
    FROM event_participants
    INNER JOIN states ON event_participants.state_code = states.code
    LEFT JOIN bodies AS behalf_bodies
        ON event_participants.on_behalf_of_body_id = behalf_bodies.id
    LEFT JOIN states AS behalf_states
        ON event_participants.on_behalf_of_state_code = behalf_states.code
    WHERE event_participants.state_code IS NOT NULL
    UNION ALL
    SELECT
        event_participants.id,
        event_participants.event_id,
        event_participants.role,
        event_participants.ordinal,
        event_participants.person_id,
        event_participants.body_id,
        bodies.state_code,
        bodies.name AS participant,
        bodies.kind AS participant_kind,
        coalesce(behalf_bodies.name, behalf_states.name) AS on_behalf_of
    FROM event_participants
    INNER JOIN bodies ON event_participants.body_id = bodies.id
    LEFT JOIN bodies AS behalf_bodies
        ON event_participants.on_behalf_of_body_id = behalf_bodies.id
    LEFT JOIN states AS behalf_states
        ON event_participants.on_behalf_of_state_code = behalf_states.code
    WHERE bodies.state_code IS NOT NULL
    UNION ALL
    SELECT
        event_participants.id,
        event_participants.event_id,
        event_participants.role,
        event_participants.ordinal,
        event_participants.person_id,
        event_participants.body_id,
        event_participants.on_behalf_of_state_code AS state_code,
        coalesce(persons.name, bodies.name) AS participant,
        coalesce(bodies.kind, 'person') AS participant_kind,
        behalf_states.name AS on_behalf_of
    FROM event_participants
    INNER JOIN states AS behalf_states
        ON event_participants.on_behalf_of_state_code = behalf_states.code
    LEFT JOIN persons ON event_participants.person_id = persons.id
    LEFT JOIN bodies ON event_participants.body_id = bodies.id
    WHERE
        event_participants.on_behalf_of_state_code IS NOT NULL
        AND event_participants.state_code IS NULL
        AND bodies.state_code IS NULL
    UNION ALL
    SELECT
        event_participants.id,
        event_participants.event_id,
        event_participants.role,
        event_participants.ordinal,
        event_participants.person_id,
        event_participants.body_id,
        behalf_bodies.state_code,
        coalesce(persons.name, bodies.name) AS participant,
        coalesce(bodies.kind, 'person') AS participant_kind,
        behalf_bodies.name AS on_behalf_of
    FROM event_participants
    LEFT JOIN bodies ON event_participants.body_id = bodies.id
    LEFT JOIN persons ON event_participants.person_id = persons.id
    LEFT JOIN bodies AS behalf_bodies
        ON event_participants.on_behalf_of_body_id = behalf_bodies.id
    WHERE
        event_participants.on_behalf_of_state_code IS NULL
        AND event_participants.state_code IS NULL
        AND bodies.state_code IS NULL
) AS parts
INNER JOIN events ON parts.event_id = events.id
