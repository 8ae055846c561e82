-- Question: Who joined which organization, when, as what?
-- One row: accession, who joined, and what was joined; ordinal is 174 for "its 174th member".
-- Leaves out: accessions that are only planned.
-- Order: organization, earliest, member
CREATE VIEW accessions AS
SELECT
    organizations.name AS organization,
    coalesce(states.official_name, states.name, bodies.name, persons.name) AS member,
    joining.role AS as_what,
    joining.ordinal,
    events.date_text,
    events.earliest,
    events.latest,
    joining.state_code,
    joined.body_id AS organization_id,
    events.id AS event_id,
    joining.id AS event_participant_id
FROM events
INNER JOIN event_participants AS joining
    ON events.id = joining.event_id AND joining.role IN ('member', 'observer', 'partner')
LEFT JOIN event_participants AS joined
    ON events.id = joined.event_id AND joined.role = 'joined'
LEFT JOIN bodies AS organizations ON joined.body_id = organizations.id
LEFT JOIN states ON joining.state_code = states.code
LEFT JOIN bodies ON joining.body_id = bodies.id
LEFT JOIN persons ON joining.person_id = persons.id
WHERE events.event_type = 'accession' AND events.status <> 'planned'
