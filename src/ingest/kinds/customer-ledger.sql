-- One file of a customer ledger: debits and credits per customer, with or without the balances around them. Grain: one row per row of the
-- file.
-- Variables: source, currency, aside_columns, opening_words, closing_words and turnover_words (patterns), money_column (debit or amount, to
-- be blamed where neither is there), and those of convert.sql.
INSERT INTO staged_line
WITH cell AS (
  SELECT clean(id) AS id, clean(customer) AS customer, clean(name) AS name, clean(document) AS document, clean(date) AS date,
    clean(due) AS due,
    debit_cell(clean(debit)) AS debit, credit_cell(clean(credit)) AS credit, money_cell(clean(amount)) AS amount,
    money_cell(clean(balance)) AS balance,
    lower(clean(type)) AS stated_type, clean(currency) AS currency, clean(manager) AS manager, clean(entity) AS entity,
    clean("match") AS grp,
    aside_code(list_value(*COLUMNS(name -> list_contains(getvariable('aside_columns'), name)))) AS aside
  FROM (
    SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS customer, NULL::VARCHAR AS name, NULL::VARCHAR AS document, NULL::VARCHAR AS date,
      NULL::VARCHAR AS due,
      NULL::VARCHAR AS debit, NULL::VARCHAR AS credit, NULL::VARCHAR AS amount, NULL::VARCHAR AS balance, NULL::VARCHAR AS type,
      NULL::VARCHAR AS currency,
      NULL::VARCHAR AS manager, NULL::VARCHAR AS entity, NULL::VARCHAR AS "match"
    WHERE false
    UNION ALL BY NAME
    SELECT * FROM file_rows()
  )
),
-- A line that has no type and no number, and calls itself a balance, is one: taken for a movement it would be owed once more.
told AS (
  SELECT *, coalesce(stated_type, CASE
    WHEN regexp_matches(lower(coalesce(id, document)), getvariable('opening_words')) THEN 'opening'
    WHEN regexp_matches(lower(coalesce(id, document)), getvariable('closing_words')) THEN 'closing'
    WHEN regexp_matches(lower(coalesce(id, document)), getvariable('turnover_words')) THEN 'turnover' END) AS type
  FROM cell
),
typed AS (
  SELECT *, day_of(date) AS date_day, day_of(due) AS due_day, money_of(debit) AS debit_money, money_of(credit) AS credit_money,
    money_of(amount) AS amount_money, money_of(balance) AS balance_money,
    coalesce(type IN ('opening', 'closing', 'turnover'), false) AS is_balance,
    aside IS NULL AND id IS NULL AND customer IS NULL AND document IS NULL AND date IS NULL AND debit IS NULL AND credit IS NULL
      AND amount IS NULL
      AND balance IS NULL AS is_blank,
    aside IS NULL AND type IS NULL AND id IS NULL AND date IS NULL AND is_total_text(coalesce(customer, name, document)) AS is_total
  FROM told
),
-- A balance stands in a column of its own, or where the movements stand; blank there, it is nothing, if its type is stated.
netted AS (
  SELECT *,
    CASE WHEN is_balance AND balance IS NOT NULL THEN balance_money
         WHEN debit IS NOT NULL OR credit IS NOT NULL THEN
           CASE WHEN (debit IS NULL OR debit_money IS NOT NULL) AND (credit IS NULL OR credit_money IS NOT NULL)
                THEN coalesce(debit_money, 0) - coalesce(credit_money, 0) END
         WHEN amount IS NOT NULL THEN amount_money
         WHEN is_balance AND stated_type IS NOT NULL THEN 0 END::DECIMAL(18,3) AS net
  FROM typed
)
SELECT id, customer, name, document, type, date_day, due_day, NULL, NULL, net, NULL,
  coalesce(currency, nullif(getvariable('currency'), '')), manager,
  entity, grp, false, NULL, getvariable('source')::INTEGER,
  CASE WHEN is_blank THEN 'blank-row' WHEN is_total THEN 'total-row' ELSE aside END,
  CASE WHEN aside IS NOT NULL OR is_blank OR is_total THEN NULL
       WHEN customer IS NULL THEN 'value-missing customer'
       WHEN type NOT IN ('invoice', 'payment', 'credit-note', 'write-off', 'refund', 'opening', 'closing', 'turnover')
         THEN 'type-unknown type'
       WHEN date_day IS NULL AND date IS NOT NULL THEN 'date-unreadable date'
       WHEN date_day IS NULL AND NOT is_balance THEN 'value-missing date'
       WHEN due_day IS NULL AND due IS NOT NULL THEN 'date-unreadable due'
       WHEN is_balance AND balance IS NOT NULL AND balance_money IS NULL THEN money_fault(balance) || ' balance'
       WHEN debit IS NOT NULL AND debit_money IS NULL THEN money_fault(debit) || ' debit'
       WHEN credit IS NOT NULL AND credit_money IS NULL THEN money_fault(credit) || ' credit'
       WHEN amount IS NOT NULL AND amount_money IS NULL THEN money_fault(amount) || ' amount'
       WHEN NOT is_balance AND amount_money <> net THEN 'amounts-differ amount'
       WHEN net IS NULL THEN 'value-missing ' || getvariable('money_column') END
FROM netted;
