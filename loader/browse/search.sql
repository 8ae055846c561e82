WITH words AS MATERIALIZED (
    SELECT value AS word FROM json_each(search_words(:q))
),

sentences_found AS MATERIALIZED (
    {sentences}
),

found AS (
    SELECT
        1 AS place, 'persons' AS found_in, name, NULL AS context, id AS fact_id,
        NULL AS document_id, NULL AS start_offset, NULL AS end_offset
    FROM (
        SELECT id, name FROM persons
        WHERE NOT EXISTS (
            SELECT 1 FROM words WHERE instr(lower(name) || ' ' || name_key, word) = 0
        )
        ORDER BY name LIMIT 50
    )
    UNION ALL
    SELECT 2, 'bodies', name, told, id, NULL, NULL, NULL
    FROM (
        SELECT
            bodies.id,
            bodies.name,
            bodies.kind || coalesce(', ' || coalesce(states.name, parents.name), '') AS told
        FROM bodies
        LEFT JOIN states ON bodies.state_code = states.code
        LEFT JOIN bodies AS parents ON bodies.parent_id = parents.id
        LEFT JOIN organizations ON bodies.id = organizations.id
        WHERE NOT EXISTS (
            SELECT 1 FROM words
            WHERE instr(
                lower(
                    bodies.name || ' ' || bodies.name_key || ' '
                    || coalesce(states.name, '') || ' ' || coalesce(organizations.acronym, '')
                ),
                word
            ) = 0
        )
        ORDER BY bodies.name LIMIT 50
    )
    UNION ALL
    SELECT 3, 'states', name, official_name, code, NULL, NULL, NULL
    FROM (
        SELECT code, name, official_name FROM states
        WHERE NOT EXISTS (
            SELECT 1 FROM words
            WHERE instr(lower(name || ' ' || coalesce(official_name, '')), word) = 0
        )
        ORDER BY name LIMIT 50
    )
    UNION ALL
    SELECT 4, 'documents', coalesce(title, url, file_name, id), seen_on, id, id, NULL, NULL
    FROM (
        SELECT id, title, url, file_name, seen_on FROM documents
        WHERE NOT EXISTS (
            SELECT 1 FROM words
            WHERE instr(lower(coalesce(title, '') || ' ' || coalesce(url, '')), word) = 0
        )
        ORDER BY seen_on DESC LIMIT 50
    )
    UNION ALL
    SELECT
        5, 'sentences', sentences.text, coalesce(documents.title, documents.url,
        documents.file_name), sentences.id, sentences.document_id, sentences.start_offset,
        sentences.end_offset
    FROM sentences_found
    INNER JOIN sentences ON sentences_found.id = sentences.id
    INNER JOIN documents ON sentences.document_id = documents.id
)

SELECT found_in, name, context, fact_id, document_id, start_offset, end_offset
FROM found
WHERE EXISTS (SELECT 1 FROM words)
ORDER BY place, CASE place WHEN 4 THEN NULL WHEN 5 THEN NULL ELSE name END
