-- What the amounts of a file show of how they are written. Grain: one row of counts of shapes, and shapes as examples.
-- Variables: those of convert.sql. Input: cell_sample.
WITH amount AS (
  SELECT regexp_replace(undressed(text), '^[+-]', '') AS shape, text, regexp_matches(text, '[\p{L}\p{Sc}]') AS has_currency
  FROM cell_sample WHERE flag = 'number'
)
SELECT
  -- A single comma that no group of three follows, one that follows other separators, or several dots: the comma is decimal.
  count(*) FILTER (regexp_full_match(shape,
    '[^.,]*,([0-9]{0,2}|[0-9]{4,})|[^,]*[.][^,]*,[0-9]*|[^.,]*[.][0-9]{3}([.][0-9]{3})+|[0-9]+([^0-9.,][0-9]{3})+,[0-9]*')
    OR regexp_full_match(shape, '0?,[0-9]+')) AS comma_decimal,
  count(*) FILTER (regexp_full_match(shape,
    '[^.,]*[.]([0-9]{0,2}|[0-9]{4,})|[^.]*,[^.]*[.][0-9]*|[^.,]*,[0-9]{3}(,[0-9]{3})+|[0-9]+([^0-9.,][0-9]{3})+[.][0-9]*')
    OR regexp_full_match(shape, '0?[.][0-9]+')) AS dot_decimal,
  count(*) FILTER (contains(shape, ',')) AS commas,
  count(*) FILTER (contains(shape, '.')) AS dots,
  count(*) FILTER (regexp_matches(shape, '[0-9][ \x{a0}\x{2007}\x{2009}\x{202f}][0-9]')) AS blanks,
  count(*) FILTER (regexp_matches(shape, '[0-9][''\x{2019}][0-9]')) AS apostrophes,
  count(*) FILTER (has_currency) AS currencies,
  min(text) FILTER (regexp_full_match(shape, '[^.,]*[.,][0-9]{3}')) AS example,
  min(text) FILTER (regexp_full_match(shape, '[^.,]*,([0-9]{0,2}|[0-9]{4,})|[^,]*[.][^,]*,[0-9]*')) AS comma_example,
  min(text) FILTER (regexp_full_match(shape, '[^.,]*[.]([0-9]{0,2}|[0-9]{4,})|[^.]*,[^.]*[.][0-9]*')) AS dot_example
FROM amount
WHERE regexp_full_match(shape, '[0-9., \x{a0}\x{2007}\x{2009}\x{202f}''\x{2019}]+');
