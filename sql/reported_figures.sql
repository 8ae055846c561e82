-- Question: Which figures were reported, by whom, about what?
-- One row: figure, as one document tells it.
-- Leaves out: nothing.
-- Order: seen_on, document_id, topic, unit
CREATE VIEW reported_figures AS
SELECT
    figures.value,
    figures.unit,
    figures.currency,
    figures.approximation,
    coalesce(persons.name, bodies.name) AS said_by,
    figures.topic,
    figures.date_text,
    documents.title,
    documents.url,
    figures.value_text,
    figures.earliest,
    figures.latest,
    documents.seen_on,
    figures.document_id,
    figures.id AS figure_id
FROM figures
INNER JOIN documents ON figures.document_id = documents.id
LEFT JOIN persons ON figures.said_by_person_id = persons.id
LEFT JOIN bodies ON figures.said_by_body_id = bodies.id
