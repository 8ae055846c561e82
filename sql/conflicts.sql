-- Question: On what do the documents disagree, which value is shown, and why?
-- One row: value that is kept and not shown, for as long as one other value was shown instead; and
--   that other value. Of the documents that tell it the best in rank is named, then the latest.
-- Leaves out: values that a later day replaced (changes; see recent_changes), and figures, which
--   are kept as each document tells them.
-- Order: subject, valid_from, is_shown DESC, value
CREATE VIEW conflicts AS
WITH posts AS (
    SELECT
        offices.id,
        offices.is_single_holder,
        offices.title
        || coalesce(' of ' || coalesce(bodies.name, states.name), '')
        || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '') AS subject
    FROM offices
    LEFT JOIN bodies ON offices.body_id = bodies.id
    LEFT JOIN bodies AS owners
        ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
    LEFT JOIN states ON offices.state_code = states.code
),

facts AS (
    SELECT
        'seats' AS fact,
        seats.id AS fact_id,
        seats.delegation_id || ' ' || coalesce(seats.chamber_id, '') AS subject_id,
        delegations.name || coalesce(': ' || chambers.name, '') AS subject,
        '' AS person_id,
        'held' AS status,
        cast(seats.seats AS TEXT) AS value,
        seats.is_shown,
        seats.valid_from,
        seats.valid_to,
        evidence.id AS evidence_id
    FROM seats
    INNER JOIN evidence ON seats.id = evidence.seat_id
    INNER JOIN delegations ON seats.delegation_id = delegations.id
    LEFT JOIN chambers ON seats.chamber_id = chambers.id
    UNION ALL
    SELECT
        'tenures' AS fact,
        tenures.id AS fact_id,
        posts.id || CASE WHEN posts.is_single_holder THEN '' ELSE ' ' || persons.id END
            AS subject_id,
        posts.subject,
        persons.id AS person_id,
        tenures.status,
        persons.name
        || CASE WHEN tenures.status = 'held' THEN '' ELSE ' (' || tenures.status || ')' END
            AS value,
        tenures.is_shown,
        tenures.valid_from,
        tenures.valid_to,
        evidence.id AS evidence_id
    FROM tenures
    INNER JOIN evidence ON tenures.id = evidence.tenure_id
    INNER JOIN posts ON tenures.office_id = posts.id
    INNER JOIN persons ON tenures.person_id = persons.id
    UNION ALL
    -- What shows an office itself says that nobody holds it, until somebody is seen in it.
    SELECT
        'offices' AS fact,
        posts.id AS fact_id,
        posts.id AS subject_id,
        posts.subject,
        '' AS person_id,
        'vacant' AS status,
        'vacant' AS value,
        NOT EXISTS (
            SELECT 1 FROM tenures
            WHERE
                tenures.office_id = posts.id
                AND tenures.is_shown
                AND tenures.status IN ('held', 'acting', 'outgoing')
                AND tenures.valid_from <= documents.seen_on
                AND (tenures.valid_to IS NULL OR documents.seen_on < tenures.valid_to)
        ) AS is_shown,
        documents.seen_on AS valid_from,
        (
            SELECT min(tenures.valid_from) FROM tenures
            WHERE
                tenures.office_id = posts.id
                AND tenures.is_shown
                AND tenures.status IN ('held', 'acting', 'outgoing')
                AND tenures.valid_from > documents.seen_on
        ) AS valid_to,
        evidence.id AS evidence_id
    FROM posts
    INNER JOIN evidence ON posts.id = evidence.office_id
    INNER JOIN documents ON evidence.document_id = documents.id
    WHERE posts.is_single_holder
),

told AS (
    SELECT
        facts.fact,
        facts.fact_id,
        facts.subject_id,
        facts.subject,
        facts.person_id,
        facts.status,
        facts.value,
        facts.is_shown,
        facts.valid_from,
        facts.valid_to,
        facts.evidence_id,
        -- Of one day and rank the least is shown; from 4 on, the person is not in the office.
        CASE facts.status
            WHEN 'held' THEN 0 WHEN 'acting' THEN 1 WHEN 'outgoing' THEN 2 WHEN 'vacant' THEN 3
            WHEN 'former' THEN 4 ELSE 5
        END AS standing,
        coalesce(sources.rank, 100) AS source_rank,
        documents.seen_on,
        documents.url,
        documents.id AS document_id,
        coalesce(documents.title, documents.url, documents.file_name, documents.id) AS document
    FROM facts
    INNER JOIN evidence ON facts.evidence_id = evidence.id
    INNER JOIN documents ON evidence.document_id = documents.id
    LEFT JOIN sources ON documents.source_id = sources.id
),

kept AS (
    SELECT
        told.fact,
        told.fact_id,
        told.subject_id,
        told.subject,
        told.person_id,
        told.status,
        told.value,
        told.valid_from,
        told.standing,
        told.source_rank,
        told.seen_on,
        told.url,
        told.document_id,
        told.document,
        row_number() OVER (
            PARTITION BY
                told.fact_id, CASE WHEN told.fact = 'offices' THEN told.evidence_id ELSE '' END
            ORDER BY
                told.source_rank ASC,
                told.seen_on DESC,
                told.document_id ASC,
                told.evidence_id ASC
        ) AS place
    FROM told
    WHERE NOT told.is_shown
),

clashes AS (
    SELECT
        kept.fact,
        kept.fact_id,
        kept.subject,
        kept.value,
        kept.valid_from,
        kept.source_rank,
        kept.seen_on,
        kept.url,
        kept.document_id,
        kept.document,
        CASE
            WHEN kept.source_rank > shown.source_rank
                THEN
                    'its source ranks lower (' || cast(kept.source_rank AS TEXT)
                    || ', shown: ' || cast(shown.source_rank AS TEXT) || ')'
            WHEN kept.standing > shown.standing
                THEN 'equal rank and day; ' || shown.status || ' comes before ' || kept.status
            WHEN coalesce(kept.url, '') <> coalesce(shown.url, '')
                THEN 'equal rank and day; its address comes later'
            WHEN kept.document_id <> shown.document_id
                THEN 'equal rank, day and address; its document key comes later'
            ELSE 'the document itself tells two values; it comes later there'
        END AS why,
        shown.fact AS shown_fact,
        shown.fact_id AS shown_id,
        shown.value AS shown_value,
        shown.valid_from AS shown_from,
        shown.source_rank AS shown_rank,
        shown.seen_on AS shown_on,
        shown.url AS shown_url,
        shown.document_id AS shown_document_id,
        shown.document AS shown_document,
        row_number() OVER (
            PARTITION BY
                kept.fact_id, CASE WHEN kept.fact = 'offices' THEN shown.fact_id ELSE '' END
            ORDER BY
                kept.source_rank ASC,
                kept.seen_on DESC,
                shown.source_rank ASC,
                shown.seen_on DESC,
                shown.standing ASC,
                CASE WHEN shown.url IS NULL THEN 1 ELSE 0 END ASC,
                shown.url ASC,
                shown.document_id ASC,
                shown.evidence_id ASC
        ) AS place
    FROM kept
    INNER JOIN told AS shown
        ON
            kept.subject_id = shown.subject_id
            AND kept.seen_on >= shown.valid_from
            AND (shown.valid_to IS NULL OR kept.seen_on < shown.valid_to)
            AND kept.seen_on >= shown.seen_on
            -- Two in one office, or two ways in which one person stands to it.
            AND (
                kept.person_id = shown.person_id
                OR (kept.standing < 4 AND shown.standing < 4)
            )
            -- Who is in an office may also be elect.
            AND NOT (kept.standing < 4 AND shown.status = 'elect')
            AND NOT (kept.status = 'elect' AND shown.standing < 4)
    WHERE shown.is_shown AND kept.place = 1
),

winners AS (
    SELECT
        clashes.shown_fact,
        clashes.shown_id,
        clashes.subject,
        clashes.shown_value,
        clashes.shown_from,
        clashes.shown_rank,
        clashes.shown_on,
        clashes.shown_url,
        clashes.shown_document_id,
        clashes.shown_document,
        CASE
            WHEN clashes.shown_rank < min(clashes.source_rank) OVER of_one
                THEN 'its source ranks best (' || cast(clashes.shown_rank AS TEXT) || ')'
            ELSE 'first by source rank, day, how it is held, address, document'
        END AS why,
        row_number() OVER (
            PARTITION BY clashes.shown_id, clashes.shown_from
            ORDER BY clashes.shown_rank ASC, clashes.shown_on DESC, clashes.shown_document_id ASC
        ) AS place
    FROM clashes
    WHERE clashes.place = 1
    WINDOW of_one AS (PARTITION BY clashes.shown_id, clashes.shown_from)
)

SELECT
    clashes.fact,
    clashes.subject,
    clashes.value,
    FALSE AS is_shown,
    clashes.why,
    clashes.document,
    clashes.seen_on,
    clashes.source_rank,
    clashes.url,
    clashes.document_id,
    clashes.fact_id,
    clashes.valid_from,
    clashes.shown_value
FROM clashes
WHERE clashes.place = 1
UNION ALL
SELECT
    winners.shown_fact AS fact,
    winners.subject,
    winners.shown_value AS value,
    TRUE AS is_shown,
    winners.why,
    winners.shown_document AS document,
    winners.shown_on AS seen_on,
    winners.shown_rank AS source_rank,
    winners.shown_url AS url,
    winners.shown_document_id AS document_id,
    winners.shown_id AS fact_id,
    winners.shown_from AS valid_from,
    winners.shown_value
FROM winners
WHERE winners.place = 1
