-- Question: What was signed, when, by whom?
-- One row: agreement (treaty, protocol, memorandum).
-- Leaves out: agreements that are only planned, and whoever was there but did not sign.
-- Order: earliest, name
CREATE VIEW agreements AS
SELECT
    events.id AS event_id,
    events.name,
    events.date_text,
    events.earliest,
    (
        SELECT string_agg(in_order.party, '; ')
        FROM (
            SELECT DISTINCT
                coalesce(
                    persons.name,
                    bodies.name
                    || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
                    states.name
                )
                || coalesce(' (' || behalf_bodies.name || ')', '')
                || coalesce(' (' || event_participants.on_behalf_of_state_code || ')', '') AS party
            FROM event_participants
            LEFT JOIN persons ON event_participants.person_id = persons.id
            LEFT JOIN bodies ON event_participants.body_id = bodies.id
            LEFT JOIN bodies AS owners
                ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
            LEFT JOIN states ON event_participants.state_code = states.code
            LEFT JOIN bodies AS behalf_bodies
                ON event_participants.on_behalf_of_body_id = behalf_bodies.id
            WHERE
                event_participants.event_id = events.id
                AND event_participants.role IN ('party', 'signatory')
            ORDER BY party
        ) AS in_order
    ) AS parties,
    events.latest,
    events.place
FROM events
WHERE events.event_type = 'agreement' AND events.status <> 'planned'
