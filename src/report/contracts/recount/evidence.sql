-- What once reached a band of the loss rates and was watched to the end, and what of it was lost: written off by the end, or open then.
-- Right
-- where nothing was re-opened (see recovery.sql).
-- Grain: place (see flow.sql) and band, in the order of the configuration. Inputs: recounted_flow; variables as_of, recount_from and
-- recount_up_to (first
-- and last days of the bands past due), recount_closed_after.
WITH band AS (
  SELECT unnest(range(1, 1 + len(getvariable('recount_from')))) AS band, unnest(getvariable('recount_from'))::INTEGER AS first_day,
    unnest(getvariable('recount_up_to'))::INTEGER AS last_day
),
watched AS (
  SELECT place, band, kind, day, greatest(issued, due + first_day) AS reached,
    greatest(issued, due + first_day) + getvariable('recount_closed_after')::INTEGER AS closed, amount
  FROM recounted_flow
  JOIN band ON issued <= due + last_day
  WHERE counts
)
SELECT place, band, coalesce(sum(amount) FILTER (day <= reached), 0)::VARCHAR AS reached,
  (coalesce(sum(amount) FILTER (day <= closed), 0) - coalesce(sum(amount)
    FILTER (kind = 'write-off' AND day > reached AND day <= closed), 0))::VARCHAR AS lost
FROM watched
WHERE closed <= getvariable('as_of')::DATE
GROUP BY place, band
