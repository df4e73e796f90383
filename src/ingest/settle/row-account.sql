-- Rule 12 of the method: what became of every row that was read. Grain: one row per file, outcome, code and currency.
-- amount: money of the rows whose amount could be read; NULL where there is none.
CREATE OR REPLACE TEMP TABLE row_account AS
WITH fate AS (
  -- Of invoices there are the most, and of most of them nothing is to be told: two columns cost half of four.
  SELECT source, NULL AS aside, NULL AS refused, currency, count(*) AS rows, sum(amount) AS amount FROM staged_invoice
  WHERE aside IS NULL AND refused IS NULL GROUP BY ALL
  UNION ALL SELECT source, aside, refused, currency, count(*), sum(amount) FROM staged_invoice
  WHERE aside IS NOT NULL OR refused IS NOT NULL GROUP BY ALL
  UNION ALL SELECT source, aside, refused, currency, count(*), sum(amount) FROM staged_credit GROUP BY ALL
  UNION ALL SELECT source, aside, refused, currency, count(*), sum(amount) FROM staged_line GROUP BY ALL
  UNION ALL SELECT source, aside, refused, NULL, count(*), NULL FROM staged_customer GROUP BY ALL
  UNION ALL SELECT source, aside, refused, NULL, count(*), NULL FROM staged_owner GROUP BY ALL
  UNION ALL SELECT source, aside, refused, currency, count(*), NULL FROM staged_rate GROUP BY ALL
  UNION ALL SELECT source, aside, refused, currency, count(*), sum(balance) FROM staged_control GROUP BY ALL
  UNION ALL SELECT source, aside, CASE WHEN aside IS NULL THEN code END, NULL, count(*), NULL FROM misshapen GROUP BY ALL
)
SELECT source, CASE WHEN aside IS NOT NULL THEN 'set-aside' WHEN refused IS NOT NULL THEN 'refused' ELSE 'used' END AS outcome,
  coalesce(aside, split_part(refused, ' ', 1)) AS code, currency, sum(rows)::BIGINT AS rows, sum(amount)::DECIMAL(38,3) AS amount
FROM fate GROUP BY ALL ORDER BY ALL;
