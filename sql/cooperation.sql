-- Question: Which bodies work with which, how often, since when?
-- One row: pair of bodies, in the order of their names, that had a part in an event side by side.
-- Leaves out: planned events, and parts that are not side by side: who is appointed, founded,
--   joined, addressed or commemorated.
CREATE VIEW cooperation AS
WITH partners AS (
    SELECT DISTINCT
        event_participants.event_id,
        bodies.id,
        bodies.name,
        coalesce(states.name, owners.name) AS belongs_to
    FROM event_participants
    INNER JOIN bodies
        ON
            coalesce(event_participants.body_id, event_participants.on_behalf_of_body_id)
            = bodies.id
    LEFT JOIN states ON bodies.state_code = states.code
    LEFT JOIN bodies AS owners ON bodies.parent_id = owners.id
    WHERE
        event_participants.role IN (
            'participant', 'host', 'chair', 'speaker', 'signatory', 'party', 'founder',
            'sitting_body', 'observing_body'
        )
),

pairs AS (
    SELECT
        partners.name AS body,
        others.name AS other_body,
        partners.belongs_to,
        others.belongs_to AS other_belongs_to,
        partners.id AS body_id,
        others.id AS other_body_id,
        events.event_type,
        count(*) AS events,
        min(events.earliest) AS first_on,
        max(events.latest) AS last_on
    FROM partners
    INNER JOIN partners AS others
        ON
            partners.event_id = others.event_id
            AND (
                partners.name < others.name
                OR (partners.name = others.name AND partners.id < others.id)
            )
    INNER JOIN events ON partners.event_id = events.id
    WHERE events.status <> 'planned'
    GROUP BY
        partners.id, others.id, partners.name, others.name, partners.belongs_to, others.belongs_to,
        events.event_type
    ORDER BY
        partners.id, others.id, partners.name, others.name, partners.belongs_to, others.belongs_to,
        events.event_type
)

SELECT
    pairs.body,
    pairs.other_body,
    cast(sum(pairs.events) AS INTEGER) AS events,
    min(pairs.first_on) AS first_on,
    max(pairs.last_on) AS last_on,
    string_agg(pairs.event_type, '; ') AS event_types,
    pairs.belongs_to,
    pairs.other_belongs_to,
    pairs.body_id,
    pairs.other_body_id
FROM pairs
GROUP BY
    pairs.body_id, pairs.other_body_id, pairs.body, pairs.other_body, pairs.belongs_to,
    pairs.other_belongs_to
