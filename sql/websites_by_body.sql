-- Question: Where does each parliament and chamber publish?
-- One row: body and address.
-- Leaves out: bodies whose address no page tells (see gaps).
CREATE VIEW websites_by_body AS
SELECT
    bodies.state_code,
    bodies.name AS body,
    bodies.kind AS body_kind,
    websites.url,
    websites.valid_from,
    websites.last_seen_on,
    states.name AS state,
    websites.body_id,
    websites.id AS website_id
FROM websites
INNER JOIN bodies ON websites.body_id = bodies.id
LEFT JOIN states ON bodies.state_code = states.code
