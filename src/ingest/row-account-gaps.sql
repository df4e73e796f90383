-- Where the account of rows does not close: rows that were read and stand nowhere, or money that the ledger reads and the account does not have. No row is right.
WITH counted AS (SELECT source, sum(rows)::BIGINT AS rows FROM row_account GROUP BY source),
ledger AS (
  SELECT source, currency, count(*) AS rows, sum(amount)::DECIMAL(38,3) AS amount
  FROM (SELECT source, currency, amount FROM read_invoice UNION ALL SELECT source, currency, amount FROM read_credit) GROUP BY ALL
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
WHERE l.rows IS DISTINCT FROM u.rows OR l.amount IS DISTINCT FROM u.amount;
