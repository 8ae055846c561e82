-- Asked: cooperation
-- Names last:
WITH parts AS (
    SELECT DISTINCT event_id, coalesce(body_id, on_behalf_of_body_id) AS body_id
    FROM event_participants
    WHERE
        coalesce(body_id, on_behalf_of_body_id) IS NOT NULL
        AND role IN (
            'participant', 'host', 'chair', 'speaker', 'signatory', 'party', 'founder',
            'sitting_body', 'observing_body'
        )
),
pairs AS (
    SELECT
        one.body_id, other.body_id AS other_id, events.event_type, count(*) AS events,
        min(events.earliest) AS first_on, max(events.latest) AS last_on
    FROM parts AS one
    INNER JOIN parts AS other ON other.event_id = one.event_id AND other.body_id <> one.body_id
    INNER JOIN events ON events.id = one.event_id AND events.status <> 'planned'
    INNER JOIN bodies AS a ON a.id = one.body_id
    INNER JOIN bodies AS b ON b.id = other.body_id
    WHERE a.name < b.name OR (a.name = b.name AND a.id < b.id)
    GROUP BY 1, 2, 3
    ORDER BY 1, 2, 3
),
summed AS (
    SELECT
        body_id, other_id, sum(events) AS events, min(first_on) AS first_on, max(last_on) AS last_on,
        string_agg(pairs.event_type, '; ') AS event_types
    FROM pairs GROUP BY 1, 2
)
SELECT
    a.name, b.name, cast(summed.events AS INTEGER), summed.first_on, summed.last_on,
    summed.event_types, coalesce(a_states.name, a_owners.name), coalesce(b_states.name, b_owners.name),
    summed.body_id, summed.other_id
FROM summed
INNER JOIN bodies AS a ON a.id = summed.body_id
INNER JOIN bodies AS b ON b.id = summed.other_id
LEFT JOIN states AS a_states ON a_states.code = a.state_code
LEFT JOIN states AS b_states ON b_states.code = b.state_code
LEFT JOIN bodies AS a_owners ON a_owners.id = a.parent_id
LEFT JOIN bodies AS b_owners ON b_owners.id = b.parent_id
{where}
