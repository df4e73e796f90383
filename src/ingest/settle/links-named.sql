-- Which words lines name each other by, before those that belong together are found. A number is one company's: what another entity, or another customer, calls by it is another document.
-- Inputs: staged_line (grp: the line's own word), line_link. Makes link (owner, a, b) and linked (owner, word, label), where each word is still by itself.
CREATE OR REPLACE TEMP TABLE link AS
SELECT DISTINCT concat_ws(chr(31), coalesce(customer, ''), entity) AS owner, grp AS a, line_link.word AS b
FROM line_link
JOIN (SELECT rowid AS record, customer, entity, grp, aside FROM staged_line) AS line USING (record)
WHERE aside IS NULL AND grp <> line_link.word AND regexp_matches(line_link.word, '[1-9A-Za-z]') AND regexp_matches(line_link.word, '[0-9]');

CREATE OR REPLACE TEMP TABLE linked AS
SELECT owner, word, word AS label FROM (SELECT owner, a AS word FROM link UNION SELECT owner, b FROM link);
