-- The least number of the file at hand that has a shape. Grain: one row. Variables: shape, first_columns, and those of convert.sql.
-- number_shape stands in cell-sample.sql.
SELECT min(cell) AS cell
FROM (SELECT unnest(list_transform(list_value(*COLUMNS(name -> list_contains(getvariable('first_columns'), name))),
  lambda cell: clean(cell))) AS cell FROM file_rows())
WHERE number_shape(cell) = getvariable('shape');
