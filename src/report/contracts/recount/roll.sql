-- What was open on one of recount_days in a stage that has a later one (can_roll) or an earlier one (can_cure), what of it was in a later
-- stage
-- on the next of them, and what of it was paid. Right where nothing was re-opened (see recovery.sql).
-- Grain: place (see flow.sql) and the later of the two days (turn: its place in recount_days, from 1). Inputs: recounted_turn;
-- variables recount_days, recount_up_to (last days of the stages past due).
WITH moment AS (
  SELECT unnest(range(1, 1 + len(getvariable('recount_days'))))::INTEGER AS turn, unnest(getvariable('recount_days'))::DATE AS day
),
stands AS (
  SELECT due, turn, len(list_filter(getvariable('recount_up_to')::INTEGER[], lambda last_day: last_day < day - due)) AS position
  FROM (SELECT DISTINCT due FROM recounted_turn) CROSS JOIN moment
)
SELECT place, after.turn, coalesce(sum(amount) FILTER (moved_by < after.turn
  AND before.position < len(getvariable('recount_up_to')) - 1), 0)::VARCHAR AS can_roll,
  coalesce(sum(amount) FILTER (moved_by < after.turn AND before.position > 0), 0)::VARCHAR AS can_cure,
  coalesce(sum(amount) FILTER (after.position > before.position), 0)::VARCHAR AS rolled,
  coalesce(-sum(amount) FILTER (moved_by = after.turn AND paid AND before.position > 0), 0)::VARCHAR AS cured
FROM recounted_turn AS flow
JOIN stands AS after ON after.due = flow.due AND flow.issued_by < after.turn AND flow.moved_by <= after.turn
JOIN stands AS before ON before.due = flow.due AND before.turn = after.turn - 1
GROUP BY place, after.turn
