WITH RECURSIVE split (word, rest) AS (
    SELECT '', lower(trim(substr(:q, 1, 200))) || ' '
    UNION ALL
    SELECT substr(rest, 1, instr(rest, ' ') - 1), ltrim(substr(rest, instr(rest, ' ') + 1))
    FROM split
    WHERE rest <> ''
),

words AS MATERIALIZED (
    SELECT DISTINCT word FROM split WHERE length(word) > 1
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
        5, 'sentences', text, title, id, document_id, start_offset, end_offset
    FROM (
        SELECT
            sentences.id, sentences.text, sentences.document_id, sentences.start_offset,
            sentences.end_offset, coalesce(documents.title, documents.url, documents.file_name)
                AS title
        FROM sentences
        INNER JOIN documents ON sentences.document_id = documents.id
        WHERE NOT EXISTS (SELECT 1 FROM words WHERE instr(lower(sentences.text), word) = 0)
        ORDER BY documents.seen_on DESC, sentences.document_id, sentences.position
        LIMIT 200
    )
)

SELECT found_in, name, context, fact_id, document_id, start_offset, end_offset
FROM found
WHERE EXISTS (SELECT 1 FROM words)
ORDER BY place, name
