-- The stages 30, 60 and 90 days behind a date, if money goes on to move as it did in the six stretches of 30 days before it. Of the money
-- in a stage, the same part as then is in each other stage 30 days later, or gone; and as much as then, on average, comes in from outside
-- (billed since, or opened again) and stands in each stage. A stage in which nothing stood then keeps what it has. Told by what was known
-- on the date alone. Money alone: customers do not move by parts.
-- Grain: currency, manager and entity (NULL: all of them), date (as_of less 30 days x one of `backs`), days ahead (0: as it is) and stage.
-- Money in `currency`, unrounded. share: of the money of all stages, NULL where there is none (rule 10). Nothing where the history began
-- less than 180 days before the date, or is one of lists. `own` as in standing. Other currencies are valued at the rate of the date, in all
-- stretches. Inputs: balance, account, account_slices, stage_change, slices, stage, rate, customer, setting.
CREATE OR REPLACE MACRO stage_outlooks(as_of, backs, own) AS TABLE
WITH RECURSIVE origin AS (
  SELECT as_of::DATE - 30 * back AS day
  FROM (SELECT unnest(backs)::INTEGER AS back)
  WHERE (SELECT of_documents FROM rules()) AND (SELECT min(first_seen) FROM customer) <= as_of::DATE - 30 * back - 180
),
turn AS (
  SELECT as_of::DATE - 30 * (list_max(backs) + 6)::INTEGER AS start, (list_max(backs) + 6)::INTEGER AS turns
),
watched AS MATERIALIZED ( -- spans by the ends of stretches, counted from the first, at which they are open
  SELECT balance.item, account.book, balance.due, balance.open,
    greatest(0, ceil((balance.valid_from - start) / 30.0))::INTEGER AS first_turn,
    least(turns, ceil((balance.valid_to - start) / 30.0) - 1)::INTEGER AS last_turn, balance.valid_to < DATE '9999-12-31' AS ends
  FROM balance
  JOIN account ON account.number = balance.account
  CROSS JOIN turn
  WHERE EXISTS (FROM origin) AND balance.valid_from <= as_of::DATE AND balance.valid_to > start
    AND ceil((balance.valid_from - start) / 30.0) < ceil((balance.valid_to - start) / 30.0)
),
run AS ( -- those that cannot be told apart, together
  SELECT book, due, first_turn, last_turn, sum(open) AS open FROM watched GROUP BY ALL
),
kept AS ( -- of an item of which another amount is open at the next end, what is less stayed; the rest was paid, or came
  SELECT before.book, before.due, before.last_turn AS turn, sum(least(before.open, after.open)) AS open
  FROM (FROM watched WHERE ends) AS before
  JOIN watched AS after ON after.item = before.item AND after.first_turn = before.last_turn + 1
  GROUP BY ALL
),
-- money by the stretch at whose beginning and end it is open; with no end, all that is open at the beginning; with no beginning, what came
stretch AS (
  SELECT book, due, unnest(range(first_turn, last_turn)) AS turn, true AS begins, true AS ends, open FROM run
  UNION ALL SELECT book, due, turn, true, true, open FROM kept
  UNION ALL SELECT book, due, unnest(range(first_turn, last_turn + 1)), true, false, open FROM run
  UNION ALL SELECT book, due, first_turn - 1, false, true, open FROM run WHERE first_turn > 0
  UNION ALL SELECT book, due, turn, false, true, -open FROM kept
),
moved AS (
  SELECT stretch.book, stretch.turn, stretch.begins, stretch.ends, from_stage.position AS from_position, to_stage.position AS to_position,
    sum(stretch.open) AS amount
  FROM stretch
  CROSS JOIN turn
  LEFT JOIN stage AS from_stage ON stretch.begins AND start + 30 * stretch.turn::INTEGER
    - stretch.due BETWEEN from_stage.from_day AND from_stage.up_to
  LEFT JOIN stage AS to_stage ON stretch.ends AND start + 30 * (stretch.turn::INTEGER + 1)
    - stretch.due BETWEEN to_stage.from_day AND to_stage.up_to
  GROUP BY ALL
),
way AS MATERIALIZED (
  SELECT origin.day, slice.currency, slice.manager, slice.entity, moved.begins, moved.ends, moved.from_position, moved.to_position,
    -- each branch by itself: their common type would have three decimals
    sum(CASE WHEN own OR account.currency = rules.currency THEN moved.amount::DECIMAL(38, 6)
      ELSE (moved.amount * rate.rate)::DECIMAL(38, 6) END)::DECIMAL(38, 6) AS amount
  FROM moved
  CROSS JOIN turn
  JOIN origin ON start + 30 * moved.turn::INTEGER >= origin.day - 180 AND start + 30 * moved.turn::INTEGER < origin.day
  JOIN account ON account.number = moved.book
  JOIN account_slices(own) AS slice ON slice.account = moved.book
  CROSS JOIN rules() AS rules
  LEFT JOIN rate ON NOT own AND account.currency <> rules.currency AND rate.currency = account.currency AND origin.day >= rate.valid_from
    AND origin.day < rate.valid_to
  WHERE slice.currency IS NOT NULL
  GROUP BY ALL
),
whole AS (
  SELECT day, currency, manager, entity, from_position, amount FROM way WHERE begins AND NOT ends
),
part AS ( -- of the money in a stage, what is in another 30 days later
  SELECT way.day, way.currency, way.manager, way.entity, way.from_position, way.to_position,
    way.amount::DOUBLE / whole.amount::DOUBLE AS part
  FROM way
  JOIN whole ON whole.day = way.day AND whole.currency = way.currency AND whole.manager IS NOT DISTINCT FROM way.manager
    AND whole.entity IS NOT DISTINCT FROM way.entity
    AND whole.from_position = way.from_position
  WHERE way.begins AND way.ends AND whole.amount > 0
),
fresh AS (
  SELECT day, currency, manager, entity, to_position AS position, (amount::DOUBLE / 6)::DECIMAL(38, 6) AS amount FROM way WHERE NOT begins
),
now AS (
  SELECT origin.day, slice.currency, slice.manager, slice.entity, stage.position, coalesce(sum(change.amount), 0)::DECIMAL(38, 6) AS amount
  FROM slices(own) AS slice
  CROSS JOIN stage
  CROSS JOIN origin
  LEFT JOIN stage_change AS change ON change.by_currency = own AND change.currency = slice.currency
    AND change.manager IS NOT DISTINCT FROM slice.manager
    AND change.entity IS NOT DISTINCT FROM slice.entity AND change.position = stage.position AND change.day <= origin.day
  WHERE slice.currency IS NOT NULL
  GROUP BY ALL
),
move AS ( -- every stage's way on, those that stay among them
  SELECT now.day, now.currency, now.manager, now.entity, now.position AS from_position,
    coalesce(part.to_position, now.position) AS to_position, coalesce(part.part, CASE WHEN whole.amount > 0 THEN 0 ELSE 1 END) AS part
  FROM now
  LEFT JOIN whole ON whole.day = now.day AND whole.currency = now.currency AND whole.manager IS NOT DISTINCT FROM now.manager
    AND whole.entity IS NOT DISTINCT FROM now.entity
    AND whole.from_position = now.position
  LEFT JOIN part ON part.day = now.day AND part.currency = now.currency AND part.manager IS NOT DISTINCT FROM now.manager
    AND part.entity IS NOT DISTINCT FROM now.entity
    AND part.from_position = now.position
),
ahead AS ( -- each step on from the one before
  SELECT 0 AS days, day, currency, manager, entity, position, amount FROM now
  UNION ALL
  SELECT days + 30, day, currency, manager, entity, position, sum(amount)::DECIMAL(38, 6)
  FROM (
    SELECT held.days, held.day, held.currency, held.manager, held.entity,
      move.to_position AS position, (held.amount * move.part)::DECIMAL(38, 6) AS amount
    FROM ahead AS held
    JOIN move ON move.day = held.day AND move.currency = held.currency AND move.manager IS NOT DISTINCT FROM held.manager
      AND move.entity IS NOT DISTINCT FROM held.entity AND move.from_position = held.position
    UNION ALL
    SELECT held.days, fresh.* FROM (SELECT DISTINCT days FROM ahead) AS held CROSS JOIN fresh
  )
  WHERE days < 90
  GROUP BY ALL
)
SELECT now.day AS as_of_day, now.currency, now.manager, now.entity, asked.days, now.position, stage.id AS stage, stage.at_risk,
  greatest(0, coalesce(ahead.amount, 0))::DECIMAL(38, 6) AS amount,
  share_of(greatest(0, coalesce(ahead.amount, 0)), sum(greatest(0, coalesce(ahead.amount, 0)))
    OVER (PARTITION BY now.day, now.currency, now.manager, now.entity, asked.days)) AS share
FROM now
JOIN stage ON stage.position = now.position
CROSS JOIN (SELECT unnest([0, 30, 60, 90]) AS days) AS asked
LEFT JOIN ahead ON ahead.days = asked.days AND ahead.day = now.day AND ahead.currency = now.currency
  AND ahead.manager IS NOT DISTINCT FROM now.manager AND ahead.entity IS NOT DISTINCT FROM now.entity
  AND ahead.position = now.position;
