-- The cash of the 13 weeks behind each of recount_origins that met what had been issued by then. Grain: place (see flow.sql), day
-- and week (1 to 13). Inputs: recounted_flow; variable recount_origins.
SELECT place, origin.day::VARCHAR AS day, (flow.day - origin.day + 6) // 7 AS week, (-sum(amount))::VARCHAR AS amount
FROM (FROM recounted_flow WHERE kind = 'payment' AND day
  > (SELECT min(day) FROM (SELECT unnest(getvariable('recount_origins')::DATE[]) AS day))) AS flow
JOIN (SELECT unnest(getvariable('recount_origins')::DATE[]) AS day) AS origin ON flow.day > origin.day AND flow.day <= origin.day + 91
  AND flow.issued <= origin.day
GROUP BY place, origin.day, week
