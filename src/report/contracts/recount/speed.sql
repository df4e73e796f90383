-- What speed and effectiveness are quotients of, by another path than the one they were published by: straight from items and applications,
-- without the days' book, calendar or macros. Money in thousandths of each currency's own unit; weighted sums in thousandths x days. As of
-- the as-of date: open, late (past due), each weighted with its days past due; of the 90 days up to it what was billed and paid, weighted
-- with terms, days to pay and days beyond terms. Of each month: all that was issued and applied in it, billed (no opening balances), and by
-- how much the money that is not yet due at the end of the month is more than at the end of the month before.
-- Grain: currency, manager and entity (NULL: all of them), and month (its first day; NULL: of the as-of date). Inputs: item, applied (which
-- repeats of the item what the contract applications-meet holds), account, opening_item; variable as_of.
WITH document AS (
  SELECT account.book, document.*
  FROM (
    SELECT account, issued AS day, issued, due, amount, 'item' AS kind, number NOT IN (SELECT item FROM opening_item) AS counts FROM item
    WHERE issued <= getvariable('as_of')::DATE
    UNION ALL
    SELECT account, effective, issued, due, -amount, kind, item NOT IN (SELECT item FROM opening_item) FROM applied
    WHERE effective <= getvariable('as_of')::DATE
  ) AS document
  JOIN account ON account.number = document.account
),
of_month AS (
  SELECT book, kind = 'item' AS is_item, counts, date_trunc('month', day)::DATE AS month,
    date_trunc('month', due + 1)::DATE AS due_month, (sum(amount) * 1000)::HUGEINT AS amount FROM document GROUP BY ALL
),
aged AS (
  SELECT book, getvariable('as_of')::DATE - due AS age, (sum(amount) * 1000)::HUGEINT AS amount FROM document GROUP BY ALL
),
recent AS (
  SELECT book, kind, day - issued AS taken, due - issued AS terms, (sum(amount) * 1000)::HUGEINT AS amount
  FROM document
  WHERE day > getvariable('as_of')::DATE - 90 AND counts AND kind IN ('item', 'payment')
  GROUP BY ALL
),
part AS (
  SELECT book, month, CASE WHEN is_item THEN amount ELSE 0 END AS issued, CASE WHEN is_item AND counts THEN amount ELSE 0 END AS billed,
    CASE WHEN is_item THEN 0 ELSE -amount END AS applied,
    CASE WHEN due_month > month THEN amount ELSE 0 END AS not_due, 0 AS open_days, 0 AS late, 0 AS late_days, 0 AS terms, 0 AS paid,
      0 AS paid_days, 0 AS paid_beyond, 0 AS paid_late, 0 AS paid_late_beyond
  FROM of_month
  UNION ALL
  SELECT book, due_month, 0, 0, 0, -amount, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM of_month WHERE due_month > month
  UNION ALL
  SELECT book, NULL, 0, 0, 0, 0, amount * age, CASE WHEN age > 0 THEN amount ELSE 0 END, CASE WHEN age > 0 THEN amount * age ELSE 0 END, 0,
    0, 0, 0, 0, 0 FROM aged
  UNION ALL
  SELECT book, NULL, 0, amount, 0, 0, 0, 0, 0, amount * terms, 0, 0, 0, 0, 0 FROM recent WHERE kind = 'item'
  UNION ALL
  SELECT book, NULL, 0, 0, 0, 0, 0, 0, 0, 0, -amount, -amount * taken, -amount * (taken - terms),
    CASE WHEN taken > terms THEN -amount ELSE 0 END, CASE WHEN taken > terms THEN -amount * (taken - terms) ELSE 0 END
  FROM recent
  WHERE kind = 'payment'
)
SELECT account.currency, account.manager, account.entity, month,
  sum(issued)::VARCHAR AS issued, sum(billed)::VARCHAR AS billed, sum(applied)::VARCHAR AS applied, sum(not_due)::VARCHAR AS not_due,
  sum(open_days)::VARCHAR AS open_days, sum(late)::VARCHAR AS late,
  sum(late_days)::VARCHAR AS late_days, sum(terms)::VARCHAR AS terms, sum(paid)::VARCHAR AS paid, sum(paid_days)::VARCHAR AS paid_days,
  sum(paid_beyond)::VARCHAR AS paid_beyond,
  sum(paid_late)::VARCHAR AS paid_late, sum(paid_late_beyond)::VARCHAR AS paid_late_beyond
FROM part
JOIN account ON account.number = part.book
GROUP BY GROUPING SETS ((currency, month), (currency, manager, month), (currency, entity, month), (currency, manager, entity, month))
ORDER BY ALL
