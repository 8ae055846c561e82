-- Asked: agreements
-- On sqlite:
SELECT
    events.id, events.name, events.date_text, events.earliest,
    (
        SELECT group_concat(party, '; ') FROM (
            SELECT DISTINCT
                coalesce(
                    persons.name,
                    bodies.name
                    || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
                    states.name
                )
                || coalesce(' (' || behalf.name || ')', '')
                || coalesce(' (' || parts.on_behalf_of_state_code || ')', '') AS party
            FROM event_participants AS parts
            LEFT JOIN persons ON persons.id = parts.person_id
            LEFT JOIN bodies ON bodies.id = parts.body_id
            LEFT JOIN bodies AS owners
                ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
            LEFT JOIN states ON states.code = parts.state_code
            LEFT JOIN bodies AS behalf ON behalf.id = parts.on_behalf_of_body_id
            WHERE parts.event_id = events.id AND parts.role IN ('party', 'signatory')
            ORDER BY 1
        )
    ),
    events.latest, events.place
FROM events
WHERE events.event_type = 'agreement' AND events.status <> 'planned' {and}
-- On postgresql:
SELECT
    events.id, events.name, events.date_text, events.earliest, listed.parties, events.latest,
    events.place
FROM events
LEFT JOIN (
    SELECT event_id, string_agg(party, '; ') AS parties
    FROM (
        SELECT DISTINCT
            parts.event_id,
            coalesce(
                persons.name,
                bodies.name || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', ''),
                states.name
            )
            || coalesce(' (' || behalf.name || ')', '')
            || coalesce(' (' || parts.on_behalf_of_state_code || ')', '') AS party
        FROM events
        INNER JOIN event_participants AS parts ON parts.event_id = events.id
        LEFT JOIN persons ON persons.id = parts.person_id
        LEFT JOIN bodies ON bodies.id = parts.body_id
        LEFT JOIN bodies AS owners
            ON owners.id = bodies.parent_id AND bodies.kind <> 'organization'
        LEFT JOIN states ON states.code = parts.state_code
        LEFT JOIN bodies AS behalf ON behalf.id = parts.on_behalf_of_body_id
        WHERE
            parts.role IN ('party', 'signatory') AND events.event_type = 'agreement' {and}
        ORDER BY 1, 2
    ) AS sorted
    GROUP BY 1
) AS listed ON listed.event_id = events.id
WHERE events.event_type = 'agreement' AND events.status <> 'planned' {and}
