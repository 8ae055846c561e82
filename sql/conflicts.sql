-- Question: On what do the documents disagree, which value is shown, and why?
-- One row: value that is kept and not shown, for as long as one other value was shown instead; and
--   that other value. Of the documents that tell it the best in rank is named, then the latest.
-- Leaves out: values that a later day replaced (changes; see recent_changes), and figures, which
--   are kept as each document tells them.
-- Order: subject, valid_from, is_shown DESC, value
CREATE VIEW conflicts AS
WITH vacancies AS (
    -- What shows an office itself says that nobody holds it, until somebody is seen in it.
    SELECT
        offices.id AS office_id,
        evidence.id AS evidence_id,
        evidence.document_id,
        documents.seen_on,
        NOT EXISTS (
            SELECT 1 FROM tenures
            WHERE
                tenures.office_id = offices.id AND tenures.valid_from <= documents.seen_on
                AND tenures.is_shown AND tenures.status IN ('held', 'acting', 'outgoing')
                AND (tenures.valid_to IS NULL OR documents.seen_on < tenures.valid_to)
        ) AS is_shown,
        (
            SELECT min(tenures.valid_from) FROM tenures
            WHERE
                tenures.office_id = offices.id AND tenures.valid_from > documents.seen_on
                AND tenures.is_shown AND tenures.status IN ('held', 'acting', 'outgoing')
        ) AS valid_to
    FROM evidence
    INNER JOIN offices ON evidence.office_id = offices.id
    INNER JOIN documents ON evidence.document_id = documents.id
    WHERE evidence.office_id IS NOT NULL AND offices.is_single_holder
),

-- From the few that are not shown, by index, to what is shown of the same subject.
lost AS (
    SELECT
        'seats' AS fact,
        seats.id AS fact_id,
        seats.delegation_id,
        seats.chamber_id,
        cast(NULL AS TEXT) AS office_id,
        FALSE AS is_single_holder,
        '' AS person_id,
        'held' AS status,
        cast(seats.seats AS TEXT) AS value,
        seats.valid_from,
        evidence.id AS evidence_id,
        evidence.document_id
    FROM seats
    CROSS JOIN evidence
    WHERE NOT seats.is_shown AND seats.id = evidence.seat_id
    UNION ALL
    SELECT
        'tenures' AS fact,
        tenures.id AS fact_id,
        NULL AS delegation_id,
        NULL AS chamber_id,
        tenures.office_id,
        offices.is_single_holder,
        tenures.person_id,
        tenures.status,
        persons.name
        || CASE WHEN tenures.status = 'held' THEN '' ELSE ' (' || tenures.status || ')' END
            AS value,
        tenures.valid_from,
        evidence.id AS evidence_id,
        evidence.document_id
    FROM tenures
    CROSS JOIN evidence
    INNER JOIN offices ON tenures.office_id = offices.id
    INNER JOIN persons ON tenures.person_id = persons.id
    WHERE NOT tenures.is_shown AND tenures.id = evidence.tenure_id
    UNION ALL
    SELECT
        'offices' AS fact,
        vacancies.office_id AS fact_id,
        NULL AS delegation_id,
        NULL AS chamber_id,
        vacancies.office_id,
        TRUE AS is_single_holder,
        '' AS person_id,
        'vacant' AS status,
        'vacant' AS value,
        vacancies.seen_on AS valid_from,
        vacancies.evidence_id,
        vacancies.document_id
    FROM vacancies
    WHERE NOT vacancies.is_shown
),

kept AS (
    SELECT
        lost.*,
        -- Of one day and rank the least is shown; from 4 on, the person is not in the office.
        CASE lost.status
            WHEN 'held' THEN 0 WHEN 'acting' THEN 1 WHEN 'outgoing' THEN 2 WHEN 'vacant' THEN 3
            WHEN 'former' THEN 4 ELSE 5
        END AS standing,
        coalesce(sources.rank, 100) AS source_rank,
        documents.seen_on,
        documents.url,
        coalesce(documents.title, documents.url, documents.file_name, documents.id) AS document,
        row_number() OVER (
            PARTITION BY
                lost.fact_id, CASE WHEN lost.fact = 'offices' THEN lost.evidence_id ELSE '' END
            ORDER BY
                coalesce(sources.rank, 100) ASC, documents.seen_on DESC, lost.document_id ASC,
                lost.evidence_id ASC
        ) AS place
    FROM lost
    INNER JOIN documents ON lost.document_id = documents.id
    LEFT JOIN sources ON documents.source_id = sources.id
),

shown AS (
    SELECT
        kept.evidence_id AS against_id,
        'seats' AS fact,
        seats.id AS fact_id,
        '' AS person_id,
        'held' AS status,
        cast(seats.seats AS TEXT) AS value,
        seats.valid_from,
        seats.valid_to,
        evidence.id AS evidence_id,
        evidence.document_id
    FROM kept
    INNER JOIN seats
        ON
            kept.delegation_id = seats.delegation_id
            AND kept.chamber_id IS NOT DISTINCT FROM seats.chamber_id
    INNER JOIN evidence ON seats.id = evidence.seat_id
    WHERE kept.place = 1 AND seats.is_shown
    UNION ALL
    SELECT
        kept.evidence_id AS against_id,
        'tenures' AS fact,
        tenures.id AS fact_id,
        tenures.person_id,
        tenures.status,
        persons.name
        || CASE WHEN tenures.status = 'held' THEN '' ELSE ' (' || tenures.status || ')' END
            AS value,
        tenures.valid_from,
        tenures.valid_to,
        evidence.id AS evidence_id,
        evidence.document_id
    FROM kept
    CROSS JOIN tenures
    INNER JOIN evidence ON tenures.id = evidence.tenure_id
    INNER JOIN persons ON tenures.person_id = persons.id
    WHERE
        kept.place = 1 AND tenures.is_shown AND kept.office_id = tenures.office_id
        AND (kept.is_single_holder OR kept.person_id = tenures.person_id)
    UNION ALL
    SELECT
        kept.evidence_id AS against_id,
        'offices' AS fact,
        vacancies.office_id AS fact_id,
        '' AS person_id,
        'vacant' AS status,
        'vacant' AS value,
        vacancies.seen_on AS valid_from,
        vacancies.valid_to,
        vacancies.evidence_id,
        vacancies.document_id
    FROM kept
    INNER JOIN vacancies ON kept.office_id = vacancies.office_id
    WHERE kept.place = 1 AND kept.is_single_holder AND vacancies.is_shown
),

told AS (
    SELECT
        shown.*,
        CASE shown.status
            WHEN 'held' THEN 0 WHEN 'acting' THEN 1 WHEN 'outgoing' THEN 2 WHEN 'vacant' THEN 3
            WHEN 'former' THEN 4 ELSE 5
        END AS standing,
        coalesce(sources.rank, 100) AS source_rank,
        documents.seen_on,
        documents.url,
        coalesce(documents.title, documents.url, documents.file_name, documents.id) AS document
    FROM shown
    INNER JOIN documents ON shown.document_id = documents.id
    LEFT JOIN sources ON documents.source_id = sources.id
),

clashes AS (
    SELECT
        kept.*,
        CASE
            WHEN kept.source_rank > told.source_rank
                THEN
                    'its source ranks lower (' || cast(kept.source_rank AS TEXT)
                    || ', shown: ' || cast(told.source_rank AS TEXT) || ')'
            WHEN kept.standing > told.standing
                THEN 'equal rank and day; ' || told.status || ' comes before ' || kept.status
            WHEN coalesce(kept.url, '') <> coalesce(told.url, '')
                THEN 'equal rank and day; its address comes later'
            WHEN kept.document_id <> told.document_id
                THEN 'equal rank, day and address; its document key comes later'
            ELSE 'the document itself tells two values; it comes later there'
        END AS why,
        told.fact AS shown_fact,
        told.fact_id AS shown_id,
        told.value AS shown_value,
        told.valid_from AS shown_from,
        told.source_rank AS shown_rank,
        told.seen_on AS shown_on,
        told.url AS shown_url,
        told.document_id AS shown_document_id,
        told.document AS shown_document,
        row_number() OVER (
            PARTITION BY
                kept.fact_id, CASE WHEN kept.fact = 'offices' THEN told.fact_id ELSE '' END
            ORDER BY
                kept.source_rank ASC, kept.seen_on DESC, told.source_rank ASC, told.seen_on DESC,
                told.standing ASC, CASE WHEN told.url IS NULL THEN 1 ELSE 0 END ASC, told.url ASC,
                told.document_id ASC, told.evidence_id ASC
        ) AS clash
    FROM told
    INNER JOIN kept ON told.against_id = kept.evidence_id
    WHERE
        kept.seen_on >= told.valid_from AND kept.seen_on >= told.seen_on
        AND (told.valid_to IS NULL OR kept.seen_on < told.valid_to)
        -- Two in one office, or two ways in which one person stands to it.
        AND (kept.person_id = told.person_id OR (kept.standing < 4 AND told.standing < 4))
        -- Who is in an office may also be elect.
        AND NOT (kept.standing < 4 AND told.status = 'elect')
        AND NOT (kept.status = 'elect' AND told.standing < 4)
),

first_clashes AS (
    SELECT
        clashes.*,
        coalesce(
            delegations.name || coalesce(': ' || chambers.name, ''),
            offices.title
            || coalesce(' of ' || coalesce(bodies.name, states.name), '')
            || coalesce(' (' || coalesce(bodies.state_code, owners.name) || ')', '')
        ) AS subject
    FROM clashes
    LEFT JOIN delegations ON clashes.delegation_id = delegations.id
    LEFT JOIN chambers ON clashes.chamber_id = chambers.id
    LEFT JOIN offices ON clashes.office_id = offices.id
    LEFT JOIN bodies ON offices.body_id = bodies.id
    LEFT JOIN bodies AS owners ON bodies.parent_id = owners.id AND bodies.kind <> 'organization'
    LEFT JOIN states ON offices.state_code = states.code
    WHERE clashes.clash = 1
),

winners AS (
    SELECT
        clashes.*,
        CASE
            WHEN clashes.shown_rank < min(clashes.source_rank) OVER of_one
                THEN 'its source ranks best (' || cast(clashes.shown_rank AS TEXT) || ')'
            ELSE 'first by source rank, day, how it is held, address, document'
        END AS why_shown,
        row_number() OVER (
            PARTITION BY clashes.shown_id, clashes.shown_from
            ORDER BY clashes.shown_rank ASC, clashes.shown_on DESC, clashes.shown_document_id ASC
        ) AS victory
    FROM first_clashes AS clashes
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
FROM first_clashes AS clashes
UNION ALL
SELECT
    winners.shown_fact AS fact,
    winners.subject,
    winners.shown_value AS value,
    TRUE AS is_shown,
    winners.why_shown AS why,
    winners.shown_document AS document,
    winners.shown_on AS seen_on,
    winners.shown_rank AS source_rank,
    winners.shown_url AS url,
    winners.shown_document_id AS document_id,
    winners.shown_id AS fact_id,
    winners.shown_from AS valid_from,
    winners.shown_value
FROM winners
WHERE winners.victory = 1
