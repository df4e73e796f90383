-- Why the ledger says another thing of a past run's day than the run published: the difference of the open money, document by document, as
-- a sum of named causes. An item of which both know something goes from what it was to what it is in steps, in this order: rules (other
-- stage limits), valuation (another rate), due-moved (its due date, so perhaps its stage), altered (its amount), credits-posted (credits of
-- which the run knew nothing), re-applied (the rest: credits applied otherwise, altered or withdrawn). posted: an item of which the run
-- knew nothing; withdrawn: one that is no longer there, or was issued later now.
-- Grain: run, cause, stage (NULL: all of them). Money in the reporting currency; items: of which something moved that way.
-- Inputs: kept_run, kept_item, kept_credit (temporary); item, balance, applied, credit, account, rate, stage, setting.
CREATE OR REPLACE TEMP TABLE figure_history_cause AS
WITH limits AS (
  SELECT kept_run.run, kept_run.day, stage.id AS stage, stage.from_day, stage.up_to FROM kept_run CROSS JOIN stage
),
unknown_credit AS (
  SELECT kept_run.run, applied.item, sum(applied.amount) AS amount
  FROM applied
  JOIN kept_run ON applied.effective <= kept_run.day
  JOIN credit ON credit.number = applied.credit
  -- credit: earlier runs kept no kinds
  ANTI JOIN kept_credit ON kept_credit.run = kept_run.run AND kept_credit.name = credit_name(credit.id)
    AND kept_credit.kind IN (credit_kind(credit.kind), 'credit')
  GROUP BY kept_run.run, applied.item
),
present AS (
  SELECT kept_run.run, item.id, item.currency, item.due, item.issued, item.amount, coalesce(balance.open, 0) AS open,
    coalesce(unknown_credit.amount, 0) AS by_unknown
  FROM item
  JOIN kept_run ON item.issued <= kept_run.day
  LEFT JOIN balance ON balance.item = item.number AND balance.valid_from <= kept_run.day AND balance.valid_to > kept_run.day
  LEFT JOIN unknown_credit ON unknown_credit.run = kept_run.run AND unknown_credit.item = item.number
),
pair AS (
  SELECT run, id, currency, kept.run IS NOT NULL AS was, present.run IS NOT NULL AS is_now, kept.due AS due_then, present.due AS due_now,
    kept.worth, kept.stage,
    kept.open AS open_then, present.issued, coalesce(present.open, 0) AS open_now,
    kept.open + (present.amount - kept.amount) AS with_amount,
    kept.open + (present.amount - kept.amount) - present.by_unknown AS with_credits
  FROM kept_item AS kept
  FULL JOIN present USING (run, id, currency)
),
valued AS (
  SELECT pair.*, kept_run.day, rate.rate, rules.decimals
  FROM pair
  JOIN kept_run USING (run)
  CROSS JOIN rules() AS rules
  LEFT JOIN rate ON pair.currency <> rules.currency AND rate.currency = pair.currency
    AND CASE WHEN rules.by_document THEN pair.issued ELSE kept_run.day END >= rate.valid_from
    AND CASE WHEN rules.by_document THEN pair.issued ELSE kept_run.day END < rate.valid_to
  WHERE was IS DISTINCT FROM is_now OR open_then <> open_now OR open_now <> 0 OR worth <> 0
),
mark AS ( -- what the item is worth after each step
  SELECT valued.run, valued.id, was, is_now, worth, valued.stage AS stage_then, ruled.stage AS stage_ruled, placed.stage AS stage_now,
    CASE WHEN rate IS NULL THEN open_then ELSE converted(open_then::DECIMAL(18, 3), rate, decimals) END AS valued_open,
    CASE WHEN rate IS NULL THEN with_amount ELSE converted(with_amount::DECIMAL(18, 3), rate, decimals) END AS with_amount,
    CASE WHEN rate IS NULL THEN with_credits ELSE converted(with_credits::DECIMAL(18, 3), rate, decimals) END AS with_credits,
    CASE WHEN rate IS NULL THEN open_now ELSE converted(open_now::DECIMAL(18, 3), rate, decimals) END AS open_now
  FROM valued
  LEFT JOIN limits AS ruled ON ruled.run = valued.run AND valued.day - valued.due_then BETWEEN ruled.from_day AND ruled.up_to
  LEFT JOIN limits AS placed ON placed.run = valued.run AND valued.day - valued.due_now BETWEEN placed.from_day AND placed.up_to
),
part AS (
  SELECT run, id, 'posted' AS cause, stage_now AS stage, open_now AS amount FROM mark WHERE NOT was
  UNION ALL SELECT run, id, 'withdrawn', stage_then, -worth FROM mark WHERE NOT is_now
  UNION ALL SELECT run, id, 'rules', unnest([stage_then, stage_ruled]), unnest([-worth, worth]) FROM mark
  WHERE was AND is_now AND stage_then <> stage_ruled
  UNION ALL SELECT run, id, 'valuation', stage_ruled, valued_open - worth FROM mark WHERE was AND is_now
  UNION ALL SELECT run, id, 'due-moved', unnest([stage_ruled, stage_now]), unnest([-valued_open, valued_open]) FROM mark
  WHERE was AND is_now AND stage_ruled <> stage_now
  UNION ALL SELECT run, id, 'altered', stage_now, with_amount - valued_open FROM mark WHERE was AND is_now
  UNION ALL SELECT run, id, 'credits-posted', stage_now, with_credits - with_amount FROM mark WHERE was AND is_now
  UNION ALL SELECT run, id, 're-applied', stage_now, open_now - with_credits FROM mark WHERE was AND is_now
)
SELECT run, cause, stage, sum(amount)::DECIMAL(38, 3) AS amount, count(DISTINCT id) AS items
FROM part
WHERE amount <> 0
GROUP BY GROUPING SETS ((run, cause), (run, cause, stage))
ORDER BY run, cause, stage NULLS FIRST;
