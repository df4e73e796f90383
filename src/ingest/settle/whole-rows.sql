-- Every cell of the repeated rows of the file at hand, also of the columns that are not read otherwise. Variables: source, first, header.
INSERT INTO whole_row
SELECT source, numbered.record, getvariable('header'), cells
FROM (
  SELECT row_number() OVER () - 1 + getvariable('first')::BIGINT AS record,
    list_transform(list_value(*COLUMNS(*)), lambda cell: clean(cell)) AS cells
  FROM raw_rows()
) AS numbered
JOIN repeated ON repeated.record = numbered.record AND repeated.source = getvariable('source')::INTEGER;
