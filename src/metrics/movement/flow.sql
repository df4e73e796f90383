-- The stages, cut once more where a day past due begins (day 1), so that what is past due is a sum of whole steps too.
-- Grain: step. begins and ends in days past due, both ends closed. Input: stage.
CREATE OR REPLACE MACRO steps() AS TABLE
SELECT row_number() OVER (ORDER BY begins)::INTEGER AS step, *
FROM (
  SELECT stage.position, stage.at_risk, false AS late, stage.from_day AS begins, least(stage.up_to, 0) AS ends FROM stage
  WHERE stage.from_day <= 0
  UNION ALL
  SELECT stage.position, stage.at_risk, true, greatest(stage.from_day, 1), stage.up_to FROM stage WHERE stage.up_to >= 1
);

-- Named movements of money, each in the step in which its item stands at the end of the movement's day: what was issued (billed), what was
-- applied by kind of credit (negative where it takes away), what the rates changed (currency), and what passed from one step to another by
-- days alone (migration: before is the step that it leaves; it moves first, at its worth of the day before, and what happens to the item on
-- that day happens in the new step). An opening, and all movements but the migrations, make a closing; with them they do so in every step.
-- Grain: stretch from the end of one of `days` (a list of DATEs, in order) to the end of the next (closing_day), holder (account, or with
-- by_account = false the book that the account belongs to), term, step, before. `own` and valuation as in roll_forwards, which sums the
-- same movements without steps.
-- Inputs: converted_movements, item, applied, balance, account, rate, stage, setting.
CREATE OR REPLACE MACRO flows(days, own, by_account) AS TABLE
WITH turn AS (
  SELECT unnest(list_slice(days, 1, len(days) - 1))::DATE AS opening_day, unnest(list_slice(days, 2, len(days)))::DATE AS closing_day
),
holder AS (
  SELECT number, CASE WHEN by_account THEN number ELSE book END AS holder, currency, by_document, decimals, converts FROM holders(own)
),
issued AS (
  SELECT holder.holder, item.issued AS day, item.issued - item.due AS age, sum(item.amount) AS amount
  FROM item
  JOIN holder ON holder.number = item.account AND NOT holder.converts
  WHERE item.issued > days[1]::DATE AND item.issued <= days[len(days)]::DATE
  GROUP BY ALL
),
applied_to AS (
  SELECT holder.holder, applied.kind, applied.effective AS day, applied.effective - applied.due AS age, sum(applied.amount) AS amount
  FROM applied
  JOIN holder ON holder.number = applied.account AND NOT holder.converts
  WHERE applied.effective > days[1]::DATE AND applied.effective <= days[len(days)]::DATE
  GROUP BY ALL
),
passed AS (
  SELECT holder.holder, balance.due + step.begins AS day, step.step, sum(balance.open) AS amount
  FROM balance
  JOIN steps() AS step ON step.step > 1 AND balance.due + step.begins > balance.valid_from AND balance.due + step.begins <= balance.valid_to
  JOIN holder ON holder.number = balance.account AND NOT holder.converts
  WHERE balance.due + step.begins > days[1]::DATE AND balance.due + step.begins <= days[len(days)]::DATE
  GROUP BY ALL
),
other_balance AS MATERIALIZED ( -- accounts in another currency than the report's
  SELECT holder.*, balance.issued, balance.due, balance.valid_from, balance.valid_to, balance.open FROM balance
  JOIN holder ON holder.number = balance.account AND holder.converts
),
other_passed AS (
  SELECT holder, day, step, converted(open, rate.rate, decimals) AS amount
  FROM (
    SELECT balance.holder, balance.currency, balance.decimals, step.step, balance.open, balance.due + step.begins AS day,
      CASE WHEN balance.by_document THEN balance.issued ELSE balance.due + step.begins - 1 END AS rate_day
    FROM other_balance AS balance
    JOIN steps() AS step ON step.step > 1 AND balance.due + step.begins > balance.valid_from
      AND balance.due + step.begins <= balance.valid_to
  ) AS passing
  ASOF JOIN rate ON rate.currency = passing.currency AND passing.rate_day >= rate.valid_from
),
revalued AS ( -- what an open item's worth changes by the rate alone while it stands in a step, until it moves or the stretch ends
  SELECT holder, closing_day, step, converted(open, last_rate.rate, decimals) - converted(open, first_rate.rate, decimals) AS amount
  FROM (
    SELECT balance.holder, balance.currency, balance.decimals, balance.open, turn.closing_day, step.step,
      greatest(balance.valid_from, turn.opening_day, balance.due + step.begins - 1) AS first_day,
      least(balance.valid_to, turn.closing_day, balance.due + step.ends) AS last_day
    FROM (FROM other_balance WHERE NOT by_document) AS balance
    JOIN turn ON balance.valid_from < turn.closing_day AND balance.valid_to > turn.opening_day
    JOIN steps() AS step ON true
  ) AS stretch
  ASOF JOIN rate AS first_rate ON first_rate.currency = stretch.currency AND stretch.first_day >= first_rate.valid_from
  ASOF JOIN rate AS last_rate ON last_rate.currency = stretch.currency AND stretch.last_day >= last_rate.valid_from
  WHERE first_day < last_day
),
aged AS ( -- movements of which the age of the item is known
  SELECT holder, day, 'billed' AS term, age, amount FROM issued
  UNION ALL
  SELECT holder, day, kind, age, -amount FROM applied_to
  UNION ALL
  SELECT holder.holder, moved.day, moved.term, moved.day - moved.due, moved.amount FROM converted_movements(own) AS moved
  JOIN holder ON holder.number = moved.account
),
dated AS (
  SELECT holder, day, term, step.step, NULL::INTEGER AS before, sum(amount) AS amount
  FROM aged
  JOIN steps() AS step ON aged.age BETWEEN step.begins AND step.ends
  GROUP BY ALL
  UNION ALL
  SELECT holder, day, 'migration', step, step - 1, amount FROM passed
  UNION ALL
  SELECT holder, day, 'migration', step, step - 1, sum(amount) FROM other_passed GROUP BY ALL
)
SELECT turn.closing_day, dated.holder, dated.term, dated.step, dated.before, sum(dated.amount)::DECIMAL(38, 3) AS amount
FROM dated
ASOF JOIN turn ON dated.day <= turn.closing_day
WHERE dated.day > turn.opening_day
GROUP BY ALL
UNION ALL
SELECT closing_day, holder, 'currency', step, NULL, sum(amount)::DECIMAL(38, 3) FROM revalued GROUP BY ALL;
