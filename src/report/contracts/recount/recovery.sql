-- What was open so many days past due, and what cash took off it within 30 days: of what is open at a day, all that was issued less all
-- that
-- was applied by then. Right where nothing was re-opened, as then cash never takes off more than was open.
-- Grain: place (see flow.sql) and age. Inputs: recounted_flow; variable as_of.
WITH reached AS (
  SELECT place, age, day > due + age AS is_later, kind, sum(amount) AS amount
  FROM recounted_flow
  JOIN (SELECT unnest([0, 30, 60, 90, 120, 180, 270, 360]) AS age)
    ON due BETWEEN getvariable('as_of')::DATE - 394 - age AND getvariable('as_of')::DATE - 30 - age AND issued <= due + age
      AND day <= due + age + 30
  WHERE counts AND due BETWEEN getvariable('as_of')::DATE - 394 - 360 AND getvariable('as_of')::DATE - 30
  GROUP BY ALL
)
SELECT place, age, coalesce(sum(amount) FILTER (NOT is_later), 0)::VARCHAR AS open,
  coalesce(-sum(amount) FILTER (is_later AND kind = 'payment'), 0)::VARCHAR AS collected
FROM reached
GROUP BY place, age
