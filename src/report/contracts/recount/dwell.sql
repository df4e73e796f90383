-- The money that left a stage in the 365 days up to the as-of date (gone), and that is there on it, by the days since it came to the stage:
-- all that was issued less all that was applied by a day is open on it. Right where nothing was re-opened, as then an item comes to a stage
-- once, and leaves it where it is paid, or passes.
-- Grain: place (see flow.sql), stage (position in the order of the configuration), whether it is there, and days. Inputs:
-- recounted_flow; variables as_of, recount_from and recount_up_to (first and last days of the stages past due).
WITH stage AS (
  SELECT unnest(range(1, 1 + len(getvariable('recount_from')))) AS position, unnest(getvariable('recount_from'))::INTEGER AS first_day,
    unnest(getvariable('recount_up_to'))::INTEGER AS last_day
),
visit AS (
  SELECT place, position, day, greatest(issued, due + first_day) AS came, due + last_day + 1 AS passes, amount
  FROM recounted_flow
  JOIN stage ON issued <= due + last_day AND day <= due + last_day + 1
  WHERE due + last_day + 1 > getvariable('as_of')::DATE - 365 AND greatest(issued, due + first_day) <= getvariable('as_of')::DATE
),
part AS ( -- what was applied left on its day; what is left when the stage passes leaves then
  SELECT place, position, unnest([false, passes > getvariable('as_of')::DATE]) AS there,
    unnest([CASE WHEN day > came AND day > getvariable('as_of')::DATE - 365 THEN day - came END,
      least(passes, getvariable('as_of')::DATE) - came]) AS stayed, unnest([-amount, amount]) AS amount
  FROM visit
)
SELECT place, position, there, stayed, sum(amount)::VARCHAR AS amount FROM part WHERE stayed IS NOT NULL
GROUP BY place, position, there, stayed
