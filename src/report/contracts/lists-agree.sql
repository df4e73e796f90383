-- Contract: on the day of every list of open items the replay gives that list: open money and items, and money on account, of each customer
-- in each currency.
-- Grain: one comparison per list, customer, currency and measure; none where there are no lists. Inputs: list_total, listed (what of the
-- ledger stands in lists), balance, unapplied_span, item, credit.
WITH stated AS (
  SELECT day, customer, currency, sum(open) AS open, sum(items) AS items, sum(unapplied) AS unapplied FROM list_total
  GROUP BY day, customer, currency
),
replayed AS (
  SELECT list_day.day, item.customer, item.currency, sum(balance.open) AS open, count(*) AS items, 0 AS unapplied
  FROM balance
  SEMI JOIN listed ON listed.item = balance.item
  JOIN item ON item.number = balance.item
  JOIN list_day ON list_day.day >= balance.valid_from AND list_day.day < balance.valid_to
  GROUP BY list_day.day, item.customer, item.currency
  UNION ALL
  SELECT list_day.day, credit.customer, credit.currency, 0, 0, sum(unapplied_span.unapplied)
  FROM unapplied_span
  JOIN credit ON credit.id = unapplied_span.credit
  SEMI JOIN listed ON listed.credit = credit.number
  JOIN list_day ON list_day.day >= unapplied_span.valid_from AND list_day.day < unapplied_span.valid_to
  GROUP BY list_day.day, credit.customer, credit.currency
),
found AS (
  SELECT day, customer, currency, sum(open) AS open, sum(items) AS items, sum(unapplied) AS unapplied FROM replayed
  GROUP BY day, customer, currency
)
SELECT concat_ws(', ', currency, customer, concat_ws(' ', measure, 'on the list of', day)) AS slice, expected, found
FROM (
  SELECT day, customer, currency, unnest(['open', 'items', 'on account']) AS measure,
    unnest([coalesce(stated.open, 0), coalesce(stated.items, 0), coalesce(stated.unapplied, 0)])::DECIMAL(38, 3) AS expected,
    unnest([coalesce(found.open, 0), coalesce(found.items, 0), coalesce(found.unapplied, 0)])::DECIMAL(38, 3) AS found
  FROM stated FULL JOIN found USING (day, customer, currency)
)
