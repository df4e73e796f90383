-- One file of customers. Grain: one row per row of the file; terms in whole days, a blank active is yes.
-- Variables: source, aside_columns, and those of convert.sql.
INSERT INTO staged_customer
WITH cell AS (
  SELECT clean(id) AS id, clean(name) AS name, clean(manager) AS manager, clean(parent) AS parent, clean(terms) AS terms,
    clean("limit") AS "limit", clean(active) AS active,
    aside_code(list_value(*COLUMNS(name -> list_contains(getvariable('aside_columns'), name)))) AS aside
  FROM (
    SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS name, NULL::VARCHAR AS manager, NULL::VARCHAR AS parent, NULL::VARCHAR AS terms,
      NULL::VARCHAR AS "limit", NULL::VARCHAR AS active
    WHERE false
    UNION ALL BY NAME
    SELECT * FROM file_rows()
  )
),
typed AS (
  SELECT *, CASE WHEN regexp_full_match(terms, '[0-9]{1,4}') THEN terms::INTEGER END AS terms_days, money_of("limit") AS limit_money,
    flag_of(active) AS active_flag,
    aside IS NULL AND id IS NULL AND name IS NULL AND manager IS NULL AND parent IS NULL AND terms IS NULL AS is_blank
  FROM cell
)
SELECT id, name, manager, parent, terms_days, limit_money, coalesce(active_flag, true), getvariable('source')::INTEGER,
  CASE WHEN is_blank THEN 'blank-row' ELSE aside END,
  CASE WHEN aside IS NOT NULL OR is_blank THEN NULL
       WHEN id IS NULL THEN 'value-missing id'
       WHEN terms_days IS NULL AND terms IS NOT NULL THEN 'terms-unreadable terms'
       WHEN limit_money IS NULL AND "limit" IS NOT NULL THEN money_fault("limit") || ' limit'
       WHEN active_flag IS NULL AND active IS NOT NULL THEN 'flag-unreadable active' END
FROM typed;
