-- One row: piece of evidence of the document :id, with the fact that it tells, in words.
SELECT
    evidence.start_offset,
    evidence.end_offset,
    evidence.rule,
    CASE
        WHEN evidence.seat_id IS NOT NULL THEN 'seats'
        WHEN evidence.tenure_id IS NOT NULL THEN 'tenures'
        WHEN evidence.event_id IS NOT NULL THEN 'events'
        WHEN evidence.event_participant_id IS NOT NULL THEN 'event_participants'
        WHEN evidence.figure_id IS NOT NULL THEN 'figures'
        WHEN evidence.website_id IS NOT NULL THEN 'websites'
        WHEN evidence.office_id IS NOT NULL THEN 'offices'
        WHEN evidence.person_id IS NOT NULL THEN 'persons'
        WHEN evidence.body_id IS NOT NULL THEN 'bodies'
        ELSE 'states'
    END AS fact,
    coalesce(
        evidence.seat_id, evidence.tenure_id, evidence.event_id, evidence.event_participant_id,
        evidence.figure_id, evidence.website_id, evidence.office_id, evidence.person_id,
        evidence.body_id, evidence.state_code
    ) AS fact_id,
    CASE
        WHEN evidence.seat_id IS NOT NULL
            THEN
                seats.seats || CASE WHEN seats.seats = 1 THEN ' seat: ' ELSE ' seats: ' END
                || coalesce(seat_chambers.name || ', ', '') || delegations.name
        WHEN evidence.tenure_id IS NOT NULL
            THEN
                holders.name || ': ' || held.title || coalesce(' of ' || held_in.name, '')
                || CASE WHEN tenures.status = 'held' THEN '' ELSE ' (' || tenures.status || ')' END
        WHEN evidence.event_id IS NOT NULL
            THEN
                replace(events.event_type, '_', ' ') || coalesce(': ' || events.name, '')
                || coalesce(', ' || events.date_text, '') || coalesce(', ' || events.place, '')
        WHEN evidence.event_participant_id IS NOT NULL
            THEN
                coalesce(part_persons.name, part_bodies.name, part_states.name)
                || ': ' || replace(parts.role, '_', ' ') || ' of '
                || replace(part_events.event_type, '_', ' ')
                || coalesce(' ' || part_events.date_text, '')
        WHEN evidence.figure_id IS NOT NULL THEN figures.value_text || ' ' || figures.unit
        WHEN evidence.website_id IS NOT NULL THEN site_bodies.name || ': ' || websites.url
        WHEN evidence.office_id IS NOT NULL
            THEN offices.title || coalesce(' of ' || office_bodies.name, '')
        ELSE coalesce(persons.name, bodies.name, states.name)
    END AS told
FROM evidence
LEFT JOIN seats ON evidence.seat_id = seats.id
LEFT JOIN delegations ON seats.delegation_id = delegations.id
LEFT JOIN chambers AS seat_chambers ON seats.chamber_id = seat_chambers.id
LEFT JOIN tenures ON evidence.tenure_id = tenures.id
LEFT JOIN persons AS holders ON tenures.person_id = holders.id
LEFT JOIN offices AS held ON tenures.office_id = held.id
LEFT JOIN bodies AS held_in ON held.body_id = held_in.id
LEFT JOIN events ON evidence.event_id = events.id
LEFT JOIN event_participants AS parts ON evidence.event_participant_id = parts.id
LEFT JOIN events AS part_events ON parts.event_id = part_events.id
LEFT JOIN persons AS part_persons ON parts.person_id = part_persons.id
LEFT JOIN bodies AS part_bodies ON parts.body_id = part_bodies.id
LEFT JOIN states AS part_states ON parts.state_code = part_states.code
LEFT JOIN figures ON evidence.figure_id = figures.id
LEFT JOIN websites ON evidence.website_id = websites.id
LEFT JOIN bodies AS site_bodies ON websites.body_id = site_bodies.id
LEFT JOIN offices ON evidence.office_id = offices.id
LEFT JOIN bodies AS office_bodies ON offices.body_id = office_bodies.id
LEFT JOIN persons ON evidence.person_id = persons.id
LEFT JOIN bodies ON evidence.body_id = bodies.id
LEFT JOIN states ON evidence.state_code = states.code
WHERE evidence.document_id = :id
ORDER BY evidence.start_offset, evidence.end_offset, evidence.id
LIMIT 1000
