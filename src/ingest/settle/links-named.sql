-- Which words lines name each other by, before those that belong together are found. A number is one company's: what another entity, or
-- another customer, calls by it is another document. Where numbers begin again with each fiscal year, so is what another year calls by it,
-- and a word is the number with its year behind it.
-- Inputs: staged_line (grp: the line's own word), line_link. Makes link (owner, a, b) and linked (owner, word, label), where each word is
-- still by itself.
CREATE OR REPLACE TEMP TABLE own_word AS
SELECT rowid AS record, concat_ws(chr(31), coalesce(customer, ''), entity) AS owner, coalesce(entity, '') AS entity, date, grp AS word,
  split_part(grp, chr(31), 1) AS number,
  nullif(split_part(grp, chr(31), 2), '') AS year
FROM staged_line
WHERE aside IS NULL AND grp IS NOT NULL AND source IN (SELECT unnest(getvariable('linked_sources')::INTEGER[]));

-- In which fiscal year a named document stands: in the one that is told; else in that of the day that is told, which is the year of the
-- entity's last line up to that day, or as many years on as the calendar is; else in that of the line itself, or in the nearest one that
-- has the number.
CREATE OR REPLACE TEMP TABLE link AS
WITH posted AS (
  SELECT entity, date AS day, min(year)::INTEGER AS year FROM own_word WHERE year IS NOT NULL AND date IS NOT NULL GROUP BY ALL
),
named AS (
  SELECT DISTINCT own_word.owner, own_word.entity, own_word.word, line_link.number, line_link.year AS told, line_link.day,
    own_word.year AS own
  FROM line_link JOIN own_word USING (record)
  WHERE regexp_matches(line_link.number, '[1-9A-Za-z]') AND regexp_matches(line_link.number, '[0-9]')
),
dated AS (
  SELECT named.*, coalesce(told, (posted.year + year(named.day) - year(posted.day))::VARCHAR, year(named.day)::VARCHAR) AS year
  FROM named ASOF LEFT JOIN posted ON posted.entity = named.entity AND posted.day <= named.day
),
met AS (
  SELECT dated.owner, dated.word, dated.number, dated.year,
    bool_or(document.year = dated.year) AS is_there, bool_or(document.number IS NOT NULL AND document.year IS NULL) AS is_yearless,
    arg_min(document.year, (abs(document.year::INTEGER - dated.own::INTEGER), document.year)) AS nearest
  FROM dated LEFT JOIN (SELECT DISTINCT owner, number, year FROM own_word) AS document ON document.owner = dated.owner
    AND document.number = dated.number
  GROUP BY ALL
),
worded AS (
  SELECT owner, word AS a, concat_ws(chr(31), number, CASE WHEN is_there OR NOT is_yearless THEN coalesce(year, nearest) END) AS b FROM met
)
SELECT DISTINCT owner, a, b FROM worded WHERE a <> b;

CREATE OR REPLACE TEMP TABLE linked AS
SELECT owner, word, word AS label FROM (SELECT owner, a AS word FROM link UNION SELECT owner, b FROM link);
DROP TABLE own_word;
