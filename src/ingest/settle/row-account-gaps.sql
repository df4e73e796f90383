-- Where the account of rows does not close: rows that were read and stand nowhere, or money that the ledger reads and the account does not
-- have. No row is right.
WITH counted AS (SELECT source, sum(rows)::BIGINT AS rows FROM row_account GROUP BY source),
ledger AS (
  SELECT source, currency, rows, amount::DECIMAL(38,3) AS amount
  FROM (
    SELECT source, currency, count(*) AS rows, sum(amount) AS amount FROM read_invoice GROUP BY ALL
    UNION ALL
    SELECT source, currency, count(*), sum(amount) FROM read_credit GROUP BY ALL
  )
  SEMI JOIN (FROM read_file WHERE kind IN ('invoices', 'payments', 'credits')) USING (source)
),
line_used AS ( -- lines of ledgers become documents, lines of lists become states: money is held against money
  SELECT source, currency, sum(amount) AS amount FROM row_account JOIN read_file USING (source)
  WHERE outcome = 'used' AND kind IN ('customer-ledger', 'open-items') GROUP BY ALL
),
line_made AS (
  SELECT source, currency, sum(amount)::DECIMAL(38,3) AS amount
  FROM (
    SELECT source, currency, CASE side WHEN 'item' THEN amount ELSE -amount END AS amount FROM line_document
    SEMI JOIN (FROM read_file WHERE kind = 'customer-ledger') USING (source)
    UNION ALL
    SELECT source, currency, open - unapplied FROM list_total
  )
  GROUP BY ALL
),
used AS (
  SELECT source, currency, rows, amount FROM row_account JOIN read_file USING (source)
  WHERE outcome = 'used' AND kind IN ('invoices', 'payments', 'credits')
)
SELECT path, 'rows' AS what, rows_read::VARCHAR AS read, coalesce(counted.rows, 0)::VARCHAR AS found
FROM read_file LEFT JOIN counted USING (source) WHERE rows_read <> coalesce(counted.rows, 0)
UNION ALL
SELECT path, coalesce(currency, ''), concat_ws(' rows, ', l.rows, l.amount), concat_ws(' rows, ', u.rows, u.amount)
FROM ledger l FULL JOIN used u USING (source, currency) JOIN read_file USING (source)
WHERE l.rows IS DISTINCT FROM u.rows OR l.amount IS DISTINCT FROM u.amount
UNION ALL
SELECT path, coalesce(currency, ''), line_used.amount::VARCHAR, line_made.amount::VARCHAR
FROM line_used FULL JOIN line_made USING (source, currency) JOIN read_file USING (source)
WHERE coalesce(line_used.amount, 0) <> coalesce(line_made.amount, 0);
