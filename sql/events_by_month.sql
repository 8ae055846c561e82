-- Question: How much happened of what kind in each month?
-- One row: year, month and type of event; what lasted longer counts in the month of its beginning.
-- Leaves out: planned events, and those that no page dates to a month (a year, a season).
CREATE VIEW events_by_month AS
WITH dated AS (
    SELECT
        events.event_type,
        cast(substr(events.date_text, 1, 4) AS INTEGER) AS year,
        cast(substr(events.date_text, 6, 2) AS INTEGER) AS month
    FROM events
    WHERE
        events.status <> 'planned'
        AND events.earliest IS NOT NULL
        AND substr(events.date_text, 5, 1) = '-'
        -- 21 to 24 are seasons in Extended Date/Time Format, and X is a digit that is not told.
        AND substr(events.date_text, 6, 2) BETWEEN '01' AND '12'
        AND substr(events.date_text, 1, 7) NOT LIKE '%X%'
)

SELECT
    dated.year,
    dated.month,
    dated.event_type,
    cast(count(*) AS INTEGER) AS events
FROM dated
GROUP BY dated.year, dated.month, dated.event_type
