-- Question: Who took part in what, in which role, on whose behalf?
-- One row: event, participant and role.
-- Leaves out: events of which no participant is told.
-- Order: earliest, event_id, role
CREATE VIEW event_participation AS
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
