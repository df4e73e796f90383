-- One file of invoices, straight from its text to typed rows. Grain: one row per row of the file.
-- Variables: source, currency, aside_columns, kept_columns (those of the table that the file has something for), and those of convert.sql.
INSERT INTO staged_invoice BY NAME
WITH cell AS (
  SELECT clean(id) AS id, clean(customer) AS customer, clean(issued) AS issued, clean(due) AS due, clean(amount) AS amount,
    clean(currency) AS currency, clean(manager) AS manager, clean(entity) AS entity, clean(parent) AS parent, clean(disputed) AS disputed,
    clean(settled) AS settled,
    aside_code(list_value(*COLUMNS(name -> list_contains(getvariable('aside_columns'), name)))) AS aside
  FROM (
    SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS customer, NULL::VARCHAR AS issued, NULL::VARCHAR AS due, NULL::VARCHAR AS amount,
      NULL::VARCHAR AS currency, NULL::VARCHAR AS manager, NULL::VARCHAR AS entity, NULL::VARCHAR AS parent, NULL::VARCHAR AS disputed,
      NULL::VARCHAR AS settled
    WHERE false
    UNION ALL BY NAME
    SELECT * FROM file_rows()
  )
),
typed AS (
  SELECT *, day_of(issued) AS issued_day, day_of(due) AS due_day, day_of(settled) AS settled_day, money_of(amount) AS money,
    flag_of(disputed) AS disputed_flag,
    aside IS NULL AND id IS NULL AND customer IS NULL AND issued IS NULL AND due IS NULL AND amount IS NULL AS is_blank
  FROM cell
)
SELECT COLUMNS(name -> list_contains(getvariable('kept_columns'), name))
FROM (
  SELECT id, customer, issued_day AS issued, due_day AS due, money AS amount,
    coalesce(currency, nullif(getvariable('currency'), '')) AS currency, manager, entity, parent,
    disputed_flag AS disputed, settled_day AS settled, getvariable('source')::INTEGER AS source,
    CASE WHEN is_blank THEN 'blank-row' ELSE aside END AS aside,
    CASE WHEN aside IS NOT NULL OR is_blank THEN NULL
         WHEN id IS NULL THEN 'value-missing id'
         WHEN customer IS NULL THEN 'value-missing customer'
         WHEN issued_day IS NULL THEN CASE WHEN issued IS NULL THEN 'value-missing issued' ELSE 'date-unreadable issued' END
         WHEN due_day IS NULL AND due IS NOT NULL THEN 'date-unreadable due'
         WHEN money IS NULL THEN CASE WHEN amount IS NULL THEN 'value-missing amount' ELSE money_fault(amount) || ' amount' END
         WHEN settled_day IS NULL AND settled IS NOT NULL THEN 'date-unreadable settled'
         WHEN disputed_flag IS NULL AND disputed IS NOT NULL THEN 'flag-unreadable disputed' END AS refused
  FROM typed
);
