-- Question: What did the last runs change?
-- One row: count of seats, or office that one holds at a time, that passed to another value; after
--   is NULL where a page tells that the office is left. The run is the one that completed the two;
--   the document is the one whose source ranks best.
-- Leaves out: what was told for the first time, offices that many hold side by side, and what is
--   kept, not shown (see conflicts).
-- Order: run_id, changed_on, subject
CREATE VIEW recent_changes AS
WITH spans AS (
    SELECT
        'seats' AS fact,
        seats.id,
        seats.delegation_id || ' ' || coalesce(seats.chamber_id, '') AS subject_id,
        delegations.name || coalesce(': ' || chambers.name, '') AS subject,
        cast(seats.seats AS TEXT) AS value,
        seats.valid_from,
        seats.valid_to
    FROM seats
    INNER JOIN delegations ON seats.delegation_id = delegations.id
    LEFT JOIN chambers ON seats.chamber_id = chambers.id
    WHERE seats.is_shown
    UNION ALL
    SELECT
        'tenures' AS fact,
        tenures.id,
        tenures.office_id AS subject_id,
        offices.title
        || coalesce(' of ' || coalesce(bodies.name, states.name), '')
        || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS subject,
        persons.name
        || CASE WHEN tenures.status = 'held' THEN '' ELSE ' (' || tenures.status || ')' END
            AS value,
        tenures.valid_from,
        tenures.valid_to
    FROM tenures
    INNER JOIN offices ON tenures.office_id = offices.id
    INNER JOIN persons ON tenures.person_id = persons.id
    LEFT JOIN bodies ON offices.body_id = bodies.id
    LEFT JOIN bodies AS owners
        ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
    LEFT JOIN states ON offices.state_code = states.code
    WHERE
        offices.is_single_holder
        AND tenures.is_shown
        AND tenures.status IN ('held', 'acting', 'outgoing')
),

sights AS (
    SELECT
        evidence.id,
        -- NULL says that nobody holds the office any more: it is vacant, or its holder former.
        coalesce(evidence.seat_id, CASE WHEN tenures.status <> 'former' THEN tenures.id END)
            AS span_id,
        coalesce(evidence.office_id, tenures.office_id) AS office_id,
        evidence.run_id,
        evidence.document_id,
        coalesce(sources.rank, 100) AS source_rank,
        documents.seen_on
    FROM evidence
    INNER JOIN documents ON evidence.document_id = documents.id
    LEFT JOIN sources ON documents.source_id = sources.id
    LEFT JOIN tenures ON evidence.tenure_id = tenures.id
    WHERE coalesce(evidence.seat_id, evidence.tenure_id, evidence.office_id) IS NOT NULL
),

changes AS (
    SELECT
        earlier.fact,
        earlier.subject,
        earlier.value AS value_before,
        later.value AS value_after,
        earlier.valid_to AS changed_on,
        earlier.id AS before_id,
        later.id AS after_id,
        sights.run_id,
        sights.document_id,
        row_number() OVER (
            PARTITION BY earlier.id
            ORDER BY sights.source_rank, sights.run_id, sights.document_id, sights.id
        ) AS place
    FROM spans AS earlier
    LEFT JOIN spans AS later
        ON earlier.subject_id = later.subject_id AND earlier.valid_to = later.valid_from
    INNER JOIN sights
        ON
            earlier.valid_to = sights.seen_on
            AND later.id IS NOT DISTINCT FROM sights.span_id
            AND (earlier.subject_id = sights.office_id OR earlier.fact = 'seats')
),

known AS (
    SELECT
        sights.span_id,
        min(sights.run_id) AS run_id
    FROM sights
    GROUP BY sights.span_id
)

SELECT
    runs.id AS run_id,
    runs.finished_at AS changed_at,
    changes.fact,
    changes.subject,
    changes.value_before AS before,
    changes.value_after AS after,
    coalesce(documents.title, documents.url, documents.file_name, documents.id) AS document,
    changes.changed_on,
    documents.url,
    changes.document_id,
    changes.before_id AS fact_id_before,
    changes.after_id AS fact_id
FROM changes
INNER JOIN known ON changes.before_id = known.span_id
INNER JOIN runs
    ON CASE WHEN changes.run_id > known.run_id THEN changes.run_id ELSE known.run_id END = runs.id
INNER JOIN documents ON changes.document_id = documents.id
WHERE changes.place = 1
