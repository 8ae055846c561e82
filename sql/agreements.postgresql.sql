-- Lists of all agreements at once: PostgreSQL is slow to begin a list anew for each.
CREATE VIEW agreements AS
SELECT
    events.id AS event_id,
    events.name,
    events.date_text,
    events.earliest,
    string_agg(
        DISTINCT
        coalesce(
            persons.name,
            bodies.name
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
            states.name
        )
        || coalesce(' (' || behalf_bodies.name || ')', '')
        || coalesce(' (' || event_participants.on_behalf_of_state_code || ')', ''),
        '; '
        ORDER BY
            coalesce(
                persons.name,
                bodies.name
                || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
                states.name
            )
            || coalesce(' (' || behalf_bodies.name || ')', '')
            || coalesce(' (' || event_participants.on_behalf_of_state_code || ')', '')
    ) FILTER (WHERE event_participants.role IN ('party', 'signatory')) AS parties,
    events.latest,
    events.place
FROM events
LEFT JOIN event_participants ON events.id = event_participants.event_id
LEFT JOIN persons ON event_participants.person_id = persons.id
LEFT JOIN bodies ON event_participants.body_id = bodies.id
LEFT JOIN bodies AS owners
    ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
LEFT JOIN states ON event_participants.state_code = states.code
LEFT JOIN bodies AS behalf_bodies
    ON event_participants.on_behalf_of_body_id = behalf_bodies.id
WHERE events.event_type = 'agreement' AND events.status <> 'planned'
GROUP BY events.id
