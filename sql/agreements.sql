-- Question: What was signed, when, by whom?
-- One row: agreement (treaty, protocol, memorandum).
-- Leaves out: agreements that are only planned, and whoever was there but did not sign.
-- Order: earliest, name
CREATE VIEW agreements AS
WITH parties_of AS (
    SELECT
        in_order.event_id,
        string_agg(in_order.party, '; ') AS parties
    FROM (
        SELECT DISTINCT
            event_participants.event_id,
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
        WHERE event_participants.role IN ('party', 'signatory')
        ORDER BY event_participants.event_id, party
    ) AS in_order
    GROUP BY in_order.event_id
)

SELECT
    events.id AS event_id,
    events.name,
    events.date_text,
    events.earliest,
    parties_of.parties,
    events.latest,
    events.place
FROM events
LEFT JOIN parties_of ON events.id = parties_of.event_id
WHERE events.event_type = 'agreement' AND events.status <> 'planned'
