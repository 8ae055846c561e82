-- Question: What did the last runs change?
-- One row: count of seats, or office that one holds at a time, that passed to another value; after
--   is NULL where a page tells that the office is left. The run is the one that completed the two;
--   the document is the one whose source ranks best.
-- Leaves out: what was told for the first time, offices that many hold side by side, and what is
--   kept, not shown (see conflicts).
-- Order: run_id, changed_on, subject
CREATE VIEW recent_changes AS
WITH ended AS (
    SELECT
        tenures.id,
        tenures.office_id,
        tenures.valid_to,
        persons.name
        || CASE WHEN tenures.status = 'held' THEN '' ELSE ' (' || tenures.status || ')' END
            AS value
    FROM tenures
    INNER JOIN offices ON tenures.office_id = offices.id
    INNER JOIN persons ON tenures.person_id = persons.id
    WHERE
        tenures.valid_to IS NOT NULL
        AND offices.is_single_holder
        AND tenures.is_shown
        AND tenures.status IN ('held', 'acting', 'outgoing')
),

passed AS (
    SELECT
        ended.id AS before_id,
        later.id AS after_id,
        ended.office_id,
        ended.valid_to AS changed_on,
        ended.value AS value_before,
        persons.name
        || CASE WHEN later.status = 'held' THEN '' ELSE ' (' || later.status || ')' END
            AS value_after
    FROM ended
    LEFT JOIN tenures AS later
        ON
            ended.office_id = later.office_id
            AND ended.valid_to = later.valid_from
            AND later.is_shown
            AND later.status IN ('held', 'acting', 'outgoing')
    LEFT JOIN persons ON later.person_id = persons.id
),

told AS (
    SELECT
        'seats' AS fact,
        earlier.id AS before_id,
        later.id AS after_id,
        earlier.delegation_id,
        earlier.chamber_id,
        cast(NULL AS TEXT) AS office_id,
        earlier.valid_to AS changed_on,
        cast(earlier.seats AS TEXT) AS value_before,
        cast(later.seats AS TEXT) AS value_after,
        evidence.id AS evidence_id,
        evidence.run_id,
        evidence.document_id
    FROM seats AS earlier
    CROSS JOIN seats AS later
    CROSS JOIN evidence
    WHERE
        earlier.valid_to IS NOT NULL
        AND earlier.is_shown
        AND earlier.delegation_id = later.delegation_id
        AND earlier.chamber_id IS NOT DISTINCT FROM later.chamber_id
        AND earlier.valid_to = later.valid_from
        AND later.is_shown
        AND later.id = evidence.seat_id
    UNION ALL
    SELECT
        'tenures' AS fact,
        passed.before_id,
        passed.after_id,
        NULL AS delegation_id,
        NULL AS chamber_id,
        passed.office_id,
        passed.changed_on,
        passed.value_before,
        passed.value_after,
        evidence.id AS evidence_id,
        evidence.run_id,
        evidence.document_id
    FROM passed
    INNER JOIN evidence ON passed.after_id = evidence.tenure_id
    UNION ALL
    -- Nobody holds the office any more: it is vacant, or its holder former.
    SELECT
        'tenures' AS fact,
        passed.before_id,
        passed.after_id,
        NULL AS delegation_id,
        NULL AS chamber_id,
        passed.office_id,
        passed.changed_on,
        passed.value_before,
        passed.value_after,
        evidence.id AS evidence_id,
        evidence.run_id,
        evidence.document_id
    FROM passed
    INNER JOIN evidence ON passed.office_id = evidence.office_id
    WHERE passed.after_id IS NULL
    UNION ALL
    SELECT
        'tenures' AS fact,
        passed.before_id,
        passed.after_id,
        NULL AS delegation_id,
        NULL AS chamber_id,
        passed.office_id,
        passed.changed_on,
        passed.value_before,
        passed.value_after,
        evidence.id AS evidence_id,
        evidence.run_id,
        evidence.document_id
    FROM passed
    CROSS JOIN tenures
    CROSS JOIN evidence
    WHERE
        passed.after_id IS NULL
        AND passed.office_id = tenures.office_id
        AND tenures.status = 'former'
        AND tenures.id = evidence.tenure_id
),

changes AS (
    SELECT
        told.fact,
        told.before_id,
        told.after_id,
        told.delegation_id,
        told.chamber_id,
        told.office_id,
        told.changed_on,
        told.value_before,
        told.value_after,
        told.run_id,
        told.document_id,
        coalesce(documents.title, documents.url, documents.file_name, documents.id) AS document,
        documents.url,
        (
            SELECT min(first_told.run_id)
            FROM evidence AS first_told
            WHERE first_told.seat_id = told.before_id
        ) AS seat_run_id,
        (
            SELECT min(first_told.run_id)
            FROM evidence AS first_told
            WHERE first_told.tenure_id = told.before_id
        ) AS tenure_run_id,
        row_number() OVER (
            PARTITION BY told.before_id
            ORDER BY
                coalesce(sources.rank, 100), told.run_id, told.document_id, told.evidence_id
        ) AS place
    FROM told
    INNER JOIN documents
        ON told.document_id = documents.id AND told.changed_on = documents.seen_on
    LEFT JOIN sources ON documents.source_id = sources.id
)

SELECT
    runs.id AS run_id,
    runs.finished_at AS changed_at,
    changes.fact,
    coalesce(
        delegations.name || coalesce(': ' || chambers.name, ''),
        offices.title
        || coalesce(' of ' || coalesce(bodies.name, states.name), '')
        || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '')
    ) AS subject,
    changes.value_before AS before,
    changes.value_after AS after,
    changes.document,
    changes.changed_on,
    changes.url,
    changes.document_id,
    changes.before_id AS fact_id_before,
    changes.after_id AS fact_id
FROM changes
INNER JOIN runs
    ON
        CASE
            WHEN changes.run_id > coalesce(changes.seat_run_id, changes.tenure_run_id)
                THEN changes.run_id
            ELSE coalesce(changes.seat_run_id, changes.tenure_run_id)
        END = runs.id
LEFT JOIN delegations ON changes.delegation_id = delegations.id
LEFT JOIN chambers ON changes.chamber_id = chambers.id
LEFT JOIN offices ON changes.office_id = offices.id
LEFT JOIN bodies ON offices.body_id = bodies.id
LEFT JOIN bodies AS owners
    ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
LEFT JOIN states ON offices.state_code = states.code
WHERE changes.place = 1
