-- The sums behind the speed of each day of the trend (see speed.sql), up to a day of the trend from the one before: what came to be
-- open, and past due, each with its due days (days since 1970, weighted with the money); and of the 90 days up to it what was billed and
-- paid.
-- Grain: place (see flow.sql) and day of the trend. Inputs: recounted_flow, recounted_turn; variable recount_days.
WITH moment AS (
  SELECT unnest(getvariable('recount_days')::DATE[]) AS day
),
change AS (
  SELECT place, due, getvariable('recount_days')[moved_by]::DATE AS day, sum(amount) AS amount FROM recounted_turn GROUP BY ALL
),
recent AS (
  SELECT place, day, coalesce(sum(amount) FILTER (kind = 'item'), 0) AS billed,
    coalesce(sum(amount * (due - issued)) FILTER (kind = 'item'), 0) AS terms,
    coalesce(-sum(amount) FILTER (kind = 'payment'), 0) AS paid,
    coalesce(-sum(amount * (day - issued)) FILTER (kind = 'payment'), 0) AS paid_days,
    coalesce(-sum(amount * (day - due)) FILTER (kind = 'payment'), 0) AS paid_beyond,
    coalesce(-sum(amount) FILTER (kind = 'payment' AND day > due), 0) AS paid_late,
    coalesce(-sum(amount * (day - due)) FILTER (kind = 'payment' AND day > due), 0) AS paid_late_beyond
  FROM recounted_flow
  WHERE counts
  GROUP BY place, day
),
part AS (
  SELECT place, day, amount AS open, amount * (due - DATE '1970-01-01') AS open_due, 0 AS late, 0 AS late_due, 0 AS billed, 0 AS terms,
    0 AS paid, 0 AS paid_days, 0 AS paid_beyond, 0 AS paid_late, 0 AS paid_late_beyond
  FROM change
  UNION ALL
  SELECT place, greatest(change.day, moment.day), 0, 0, amount, amount * (due - DATE '1970-01-01'), 0, 0, 0, 0, 0, 0, 0
  FROM change
  ASOF JOIN moment ON change.due + 1 <= moment.day
  UNION ALL
  SELECT place, moment.day, 0, 0, 0, 0, billed, terms, paid, paid_days, paid_beyond, paid_late, paid_late_beyond
  FROM recent
  JOIN moment ON recent.day > moment.day - 90 AND recent.day <= moment.day
)
SELECT place, day::VARCHAR AS day, sum(open)::VARCHAR AS open, sum(open_due)::VARCHAR AS open_due, sum(late)::VARCHAR AS late,
  sum(late_due)::VARCHAR AS late_due,
  sum(billed)::VARCHAR AS billed, sum(terms)::VARCHAR AS terms, sum(paid)::VARCHAR AS paid, sum(paid_days)::VARCHAR AS paid_days,
  sum(paid_beyond)::VARCHAR AS paid_beyond,
  sum(paid_late)::VARCHAR AS paid_late, sum(paid_late_beyond)::VARCHAR AS paid_late_beyond
FROM part
GROUP BY place, day
ORDER BY ALL
