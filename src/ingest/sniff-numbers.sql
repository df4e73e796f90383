-- What the amounts of a file show of how they are written. Grain: one row of counts.
-- Variables: typed_columns, and those of convert.sql.
WITH amount AS (
  SELECT unnest(list_transform(list_value(*COLUMNS(name -> list_contains(getvariable('typed_columns'), name))), lambda cell: clean(cell))) AS cell FROM file_rows()
)
SELECT
  -- A single comma that no group of three follows, one that follows dots, or several dots: the comma is decimal.
  count(*) FILTER (regexp_full_match(cell, '[^.,]*,([0-9]{0,2}|[0-9]{4,})|[^,]*[.][^,]*,[0-9]*|[^.,]*[.][0-9]{3}([.][0-9]{3})+')) AS comma_decimal,
  count(*) FILTER (regexp_full_match(cell, '[^.,]*[.]([0-9]{0,2}|[0-9]{4,})|[^.]*,[^.]*[.][0-9]*|[^.,]*,[0-9]{3}(,[0-9]{3})+')) AS dot_decimal,
  count(*) FILTER (contains(cell, ',')) AS commas,
  count(*) FILTER (contains(cell, '.')) AS dots,
  count(*) FILTER (regexp_matches(cell, '[0-9][ \x{a0}\x{2007}\x{2009}\x{202f}][0-9]')) AS blanks,
  count(*) FILTER (regexp_matches(cell, '[0-9][''\x{2019}][0-9]')) AS apostrophes,
  min(cell) FILTER (regexp_full_match(cell, '[^.,]*[.,][0-9]{3}')) AS example
FROM amount
WHERE cell IS NOT NULL;
