-- One file of open items: an ageing list of one day, or of several. Grain: one row per row of the file.
-- Variables: source, currency, aside_columns, listed_day (that of the whole file, '' where none is known), and those of convert.sql.
-- buckets: 'first day past due:money' of each column of an ageing list, joined by semicolons; kept with the money as a plain decimal.
INSERT INTO staged_line
WITH cell AS (
  SELECT clean(id) AS id, clean(customer) AS customer, clean(name) AS name, clean(issued) AS issued, clean(due) AS due,
    clean(overdue) AS overdue,
    clean(listed) AS listed, money_cell(clean(open)) AS open, money_cell(clean(amount)) AS amount, clean(currency) AS currency,
    clean(manager) AS manager,
    clean(entity) AS entity, clean(disputed) AS disputed, clean(buckets) AS buckets,
    aside_code(list_value(*COLUMNS(name -> list_contains(getvariable('aside_columns'), name)))) AS aside
  FROM (
    SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS customer, NULL::VARCHAR AS name, NULL::VARCHAR AS issued, NULL::VARCHAR AS due,
      NULL::VARCHAR AS overdue,
      NULL::VARCHAR AS listed, NULL::VARCHAR AS open, NULL::VARCHAR AS amount, NULL::VARCHAR AS currency, NULL::VARCHAR AS manager,
      NULL::VARCHAR AS entity, NULL::VARCHAR AS disputed, NULL::VARCHAR AS buckets
    WHERE false
    UNION ALL BY NAME
    SELECT * FROM file_rows()
  )
),
typed AS (
  SELECT *, day_of(issued) AS issued_day, day_of(due) AS due_day, day_of(listed) AS listed_day,
    CASE WHEN regexp_full_match(overdue, '-?[0-9]{1,5}') THEN overdue::INTEGER END AS overdue_days,
    money_of(open) AS written_open, money_of(amount) AS original_money, flag_of(disputed) AS disputed_flag,
    list_transform(string_split(buckets, ';'), lambda part:
      {'days': split_part(part, ':', 1), 'cell': substr(part, strpos(part, ':') + 1),
        'money': money_of(clean(substr(part, strpos(part, ':') + 1)))}) AS parts,
    aside IS NULL AND id IS NULL AND customer IS NULL AND issued IS NULL AND due IS NULL AND open IS NULL AND amount IS NULL
      AND buckets IS NULL AS is_blank,
    aside IS NULL AND id IS NULL AND issued IS NULL AND due IS NULL AND is_total_text(coalesce(customer, name)) AS is_total
  FROM cell
),
summed AS (
  SELECT *, coalesce(listed_day, nullif(getvariable('listed_day'), '')::DATE) AS day,
    list_sum(list_transform(parts, lambda part: part.money))::DECIMAL(18,3) AS bucket_money,
    list_filter(parts, lambda part: part.money IS NULL)[1] AS broken
  FROM typed
)
SELECT id, customer, name, NULL, NULL, issued_day, due_day, overdue_days, day,
  CASE WHEN open IS NULL THEN bucket_money ELSE written_open END, original_money,
  coalesce(currency, nullif(getvariable('currency'), '')), manager, entity, NULL, coalesce(disputed_flag, false),
  array_to_string(list_transform(parts, lambda part: part.days || ':' || part.money), ';'), getvariable('source')::INTEGER,
  CASE WHEN is_blank THEN 'blank-row' WHEN is_total THEN 'total-row' ELSE aside END,
  CASE WHEN aside IS NOT NULL OR is_blank OR is_total THEN NULL
       WHEN customer IS NULL THEN 'value-missing customer'
       WHEN issued_day IS NULL AND issued IS NOT NULL THEN 'date-unreadable issued'
       WHEN due_day IS NULL AND due IS NOT NULL THEN 'date-unreadable due'
       WHEN overdue_days IS NULL AND due IS NULL AND overdue IS NOT NULL THEN 'overdue-unreadable overdue'
       WHEN listed_day IS NULL AND listed IS NOT NULL THEN 'date-unreadable listed'
       WHEN day IS NULL THEN 'value-missing listed'
       WHEN broken IS NOT NULL THEN money_fault(clean(broken.cell)) || ' bucket:' || broken.days
       WHEN written_open IS NULL AND open IS NOT NULL THEN money_fault(open) || ' open'
       WHEN written_open IS NULL AND bucket_money IS NULL THEN 'value-missing open'
       WHEN written_open <> bucket_money THEN 'buckets-differ open'
       WHEN original_money IS NULL AND amount IS NOT NULL THEN money_fault(amount) || ' amount'
       WHEN disputed_flag IS NULL AND disputed IS NOT NULL THEN 'flag-unreadable disputed' END
FROM summed;
