-- What the cells of one column of the file at hand are. Grain: one row. Columns: filled (cells that are not blank), different (of them),
-- readable_days and readable_amounts (of the different ones, how many can be read as such in the form that is set). Variables:
-- typed_columns (one name), and those of convert.sql.
WITH cell AS (
  SELECT text, count(*) AS rows
  FROM (SELECT unnest(list_transform(list_value(*COLUMNS(name -> list_contains(getvariable('typed_columns'), name))),
    lambda cell: clean(cell))) AS text FROM file_rows())
  WHERE text IS NOT NULL
  GROUP BY text
)
SELECT coalesce(sum(rows), 0)::BIGINT AS filled, count(*) AS different, count(day_of(text)) AS readable_days,
  count(money_of(text)) AS readable_amounts FROM cell;
