-- The roll-forward of each stage: opening + billed - cash - credit notes - write-offs + refunds - settlements + currency difference +
-- migration in - migration out = closing. Every term is summed from named movements (see flows); opening and closing are the stage's open
-- money as in stage_figures.
-- Grain: stretch between two of `days`, currency, manager and entity (NULL: all of them), stage (position). Inputs: flows, stage_change,
-- account_slices, slices, stage.
CREATE OR REPLACE MACRO stage_bridges(days, own) AS TABLE
WITH movement AS (
  SELECT flow.closing_day, flow.holder, flow.term, step.position, origin.position AS before, sum(flow.amount) AS amount
  FROM flows(days, own, false) AS flow
  JOIN steps() AS step ON step.step = flow.step
  LEFT JOIN steps() AS origin ON origin.step = flow.before
  WHERE origin.position IS DISTINCT FROM step.position
  GROUP BY ALL
),
side AS (
  SELECT holder, closing_day, position, CASE term WHEN 'migration' THEN 'in' ELSE term END AS term, amount FROM movement
  UNION ALL
  SELECT holder, closing_day, before, 'out', amount FROM movement WHERE term = 'migration'
),
term AS (
  SELECT slice.currency, slice.manager, slice.entity, side.closing_day, side.position, side.term, sum(side.amount) AS amount
  FROM side
  JOIN account_slices(own) AS slice ON slice.account = side.holder
  GROUP BY ALL
),
moment AS (
  SELECT unnest(days)::DATE AS day
),
change AS (
  SELECT moment.day, stage_change.currency, stage_change.manager, stage_change.entity, stage_change.position, sum(amount) AS amount
  FROM stage_change
  ASOF JOIN moment ON stage_change.day <= moment.day
  WHERE stage_change.by_currency = own
  GROUP BY ALL
),
level AS (
  SELECT slice.currency, slice.manager, slice.entity, stage.position, stage.id AS stage, moment.day,
    lag(moment.day) OVER turn AS opening_day,
    coalesce(sum(coalesce(change.amount, 0)) OVER (turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS opening,
    sum(coalesce(change.amount, 0)) OVER turn AS closing
  FROM slices(own) AS slice
  CROSS JOIN stage
  CROSS JOIN moment
  LEFT JOIN change ON change.day = moment.day AND change.position = stage.position AND change.currency IS NOT DISTINCT FROM slice.currency
    AND change.manager IS NOT DISTINCT FROM slice.manager AND change.entity IS NOT DISTINCT FROM slice.entity
  WHERE slice.currency IS NOT NULL
  WINDOW turn AS (PARTITION BY slice.currency, slice.manager, slice.entity, stage.position ORDER BY moment.day)
)
SELECT level.currency, level.manager, level.entity, level.position, level.stage, level.opening_day, level.day AS closing_day,
  any_value(level.opening)::DECIMAL(38, 3) AS opening,
  coalesce(sum(amount) FILTER (term = 'billed'), 0)::DECIMAL(38, 3) AS billed,
  coalesce(-sum(amount) FILTER (term = 'payment'), 0)::DECIMAL(38, 3) AS cash,
  coalesce(-sum(amount) FILTER (term = 'credit-note'), 0)::DECIMAL(38, 3) AS credit_notes,
  coalesce(-sum(amount) FILTER (term = 'write-off'), 0)::DECIMAL(38, 3) AS write_offs,
  coalesce(sum(amount) FILTER (term = 'refund'), 0)::DECIMAL(38, 3) AS refunds,
  coalesce(-sum(amount) FILTER (term = 'settlement'), 0)::DECIMAL(38, 3) AS settlements,
  coalesce(sum(amount) FILTER (term = 'currency'), 0)::DECIMAL(38, 3) AS currency_difference,
  coalesce(sum(amount) FILTER (term = 'in'), 0)::DECIMAL(38, 3) AS migration_in,
  coalesce(sum(amount) FILTER (term = 'out'), 0)::DECIMAL(38, 3) AS migration_out,
  any_value(level.closing)::DECIMAL(38, 3) AS closing
FROM level
LEFT JOIN term ON term.closing_day = level.day AND term.position = level.position AND term.currency = level.currency
  AND term.manager IS NOT DISTINCT FROM level.manager AND term.entity IS NOT DISTINCT FROM level.entity
WHERE level.opening_day IS NOT NULL
GROUP BY level.currency, level.manager, level.entity, level.position, level.stage, level.opening_day, level.day;
