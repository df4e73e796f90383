-- What moved in the nine stretches of 30 days up to the as-of date, between the stages in which items stand at the ends of each: of what
-- was
-- open at the beginning (whole), what was open at its end (kept), and what was open at its end of what had not been issued at the beginning
-- (fresh). Right where nothing was re-opened (see recovery.sql).
-- Grain: place (see flow.sql), stretch (from 0, the earliest), and the stages (in the order of the configuration, from 0) in which an
-- item's days place it at the beginning and at the end. Inputs: recounted_flow; variables as_of, recount_up_to (last days of the stages
-- past
-- due).
WITH moment AS (
  SELECT turn, getvariable('as_of')::DATE - 270 + 30 * turn AS day FROM (SELECT unnest(range(10))::INTEGER AS turn)
),
compact AS ( -- by the first of the ends that is not before it
  SELECT place, due, greatest(0, (issued - getvariable('as_of')::DATE + 299) // 30) AS issued_by,
    greatest(0, (day - getvariable('as_of')::DATE + 299) // 30) AS moved_by, sum(amount) AS amount
  FROM recounted_flow
  GROUP BY ALL
),
stands AS (
  SELECT due, turn, len(list_filter(getvariable('recount_up_to')::INTEGER[], lambda last_day: last_day < day - due)) AS position
  FROM (SELECT DISTINCT due FROM compact) CROSS JOIN moment
)
SELECT place, before.turn AS stretch, before.position AS from_position, after.position AS to_position,
  coalesce(sum(amount) FILTER (issued_by < after.turn AND moved_by < after.turn), 0)::VARCHAR AS whole,
  coalesce(sum(amount) FILTER (issued_by < after.turn), 0)::VARCHAR AS kept,
  coalesce(sum(amount) FILTER (issued_by = after.turn), 0)::VARCHAR AS fresh
FROM compact
JOIN stands AS after ON after.due = compact.due AND compact.issued_by <= after.turn AND compact.moved_by <= after.turn
JOIN stands AS before ON before.due = compact.due AND before.turn = after.turn - 1
GROUP BY place, before.turn, before.position, after.position
