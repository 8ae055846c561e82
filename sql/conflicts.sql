-- Question: On what do the documents disagree, which value is shown, and why?
-- One row: subject, day on which documents told two values of it, value, and who told it.
-- Leaves out: values of different days, which are changes (see recent_changes), and figures, which
--   are kept as each document tells them.
-- Order: seen_on, subject, value
CREATE VIEW conflicts AS
WITH told AS (
    SELECT
        'seats' AS fact,
        seats.id AS fact_id,
        seats.delegation_id || ' ' || coalesce(seats.chamber_id, '') AS subject_id,
        delegations.name || coalesce(': ' || chambers.name, '') AS subject,
        cast(seats.seats AS TEXT) AS value,
        CASE WHEN seats.is_shown THEN 1 ELSE 0 END AS shown,
        evidence.document_id
    FROM seats
    INNER JOIN evidence ON seats.id = evidence.seat_id
    INNER JOIN delegations ON seats.delegation_id = delegations.id
    LEFT JOIN chambers ON seats.chamber_id = chambers.id
    UNION
    SELECT
        'tenures' AS fact,
        tenures.id AS fact_id,
        offices.id || CASE WHEN offices.is_single_holder THEN '' ELSE ' ' || persons.id END
            AS subject_id,
        offices.title
        || coalesce(' of ' || coalesce(bodies.name, states.name), '')
        || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS subject,
        persons.name
        || CASE WHEN tenures.status = 'held' THEN '' ELSE ' (' || tenures.status || ')' END
            AS value,
        CASE WHEN tenures.is_shown THEN 1 ELSE 0 END AS shown,
        evidence.document_id
    FROM tenures
    INNER JOIN evidence ON tenures.id = evidence.tenure_id
    INNER JOIN offices ON tenures.office_id = offices.id
    INNER JOIN persons ON tenures.person_id = persons.id
    LEFT JOIN bodies ON offices.body_id = bodies.id
    LEFT JOIN bodies AS owners
        ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
    LEFT JOIN states ON offices.state_code = states.code
    WHERE tenures.status IN ('held', 'acting', 'outgoing')
    UNION
    -- What shows an office itself says that nobody holds it; it is shown where no holder is.
    SELECT
        'offices' AS fact,
        offices.id AS fact_id,
        offices.id AS subject_id,
        offices.title
        || coalesce(' of ' || coalesce(bodies.name, states.name), '')
        || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS subject,
        'vacant' AS value,
        NULL AS shown,
        evidence.document_id
    FROM offices
    INNER JOIN evidence ON offices.id = evidence.office_id
    LEFT JOIN bodies ON offices.body_id = bodies.id
    LEFT JOIN bodies AS owners
        ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
    LEFT JOIN states ON offices.state_code = states.code
    WHERE offices.is_single_holder
),

candidates AS (
    SELECT
        told.fact,
        told.fact_id,
        told.subject,
        told.value,
        told.document_id,
        documents.seen_on,
        coalesce(documents.title, documents.url, documents.file_name, documents.id) AS document,
        documents.url,
        coalesce(sources.rank, 100) AS source_rank,
        coalesce(told.shown, 1 - max(told.shown) OVER of_day) AS shown,
        min(told.fact_id) OVER of_day <> max(told.fact_id) OVER of_day AS is_conflict,
        first_value(coalesce(sources.rank, 100)) OVER in_order AS first_rank,
        first_value(coalesce(documents.url, '')) OVER in_order AS first_url,
        first_value(told.document_id) OVER in_order AS first_document_id
    FROM told
    INNER JOIN documents ON told.document_id = documents.id
    LEFT JOIN sources ON documents.source_id = sources.id
    WINDOW
        of_day AS (PARTITION BY told.subject_id, documents.seen_on),
        in_order AS (
            PARTITION BY told.subject_id, documents.seen_on
            ORDER BY
                coalesce(sources.rank, 100),
                coalesce(documents.url, ''),
                told.document_id,
                told.fact_id
        )
)

SELECT
    candidates.fact,
    candidates.subject,
    candidates.value,
    (candidates.shown = 1) AS is_shown,
    CASE
        WHEN candidates.shown = 1 THEN 'first by source rank, address, document key'
        WHEN candidates.source_rank > candidates.first_rank THEN 'its source ranks lower'
        WHEN coalesce(candidates.url, '') > candidates.first_url
            THEN 'equal rank; its address comes later'
        WHEN candidates.document_id > candidates.first_document_id
            THEN 'equal rank and address; its document key comes later'
        ELSE 'the document itself tells two values'
    END AS why,
    candidates.document,
    candidates.seen_on,
    candidates.source_rank,
    candidates.url,
    candidates.document_id,
    candidates.fact_id
FROM candidates
WHERE candidates.is_conflict
