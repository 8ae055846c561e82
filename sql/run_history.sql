-- Question: What did each run do?
-- One row: run; finished_at is NULL while it runs, and for one that was killed.
-- Leaves out: what each run could not read, by name (see the table failures).
-- Order: run_id
CREATE VIEW run_history AS
SELECT
    runs.id AS run_id,
    runs.started_at,
    runs.finished_at,
    CASE WHEN runs.undone_by IS NULL THEN runs.status ELSE 'undone' END AS status,
    runs.documents,
    runs.inserted,
    runs.updated,
    runs.ended,
    runs.unchanged,
    runs.unread,
    runs.warnings,
    runs.failed,
    runs.command,
    runs.program_version,
    runs.undone_by,
    runs.accepted_shrink
FROM runs
