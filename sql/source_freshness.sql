-- Question: Which sources are stale or failing?
-- One row: registered source; last_fetched_at is NULL for one that was never read with success.
-- Leaves out: documents that came from no registered source.
-- Order: is_overdue DESC, source
CREATE VIEW source_freshness AS
WITH counted AS (
    SELECT
        pages.source_id,
        count(*) AS pages,
        sum(CASE WHEN pages.last_error IS NULL THEN 0 ELSE 1 END) AS failing_pages
    FROM pages
    GROUP BY pages.source_id
),

brought AS (
    SELECT
        documents.source_id,
        count(*) AS documents,
        max(documents.seen_on) AS last_seen_on
    FROM documents
    GROUP BY documents.source_id
)

SELECT
    sources.name AS source,
    sources.last_fetched_at,
    sources.last_changed_at,
    sources.expected_every_days AS expected_every,
    (sources.last_fetched_at IS NULL OR coalesce(sources.due_on < current_date, FALSE))
        AS is_overdue,
    sources.last_error,
    sources.kind,
    sources.address,
    sources.due_on,
    sources.owner,
    sources.rank,
    coalesce(cast(counted.pages AS INTEGER), 0) AS pages,
    coalesce(cast(counted.failing_pages AS INTEGER), 0) AS failing_pages,
    coalesce(cast(brought.documents AS INTEGER), 0) AS documents,
    brought.last_seen_on,
    sources.id AS source_id
FROM sources
LEFT JOIN counted ON sources.id = counted.source_id
LEFT JOIN brought ON sources.id = brought.source_id
