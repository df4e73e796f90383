-- Why the headline figures moved between the ends of two days: each change as a sum of named movements, none a difference of the others.
-- Figures: open; overdue (past due by a day or more); at-risk (in the stages of the risk zone). Causes: billed, paid, credited,
-- written-off, settled, refunded, currency: what happened to items that stood in the figure at the end of that day; rolled-in: what days
-- alone brought into the figure; rolled-out: what they took out of it.
-- Grain: account, figure, cause; money, negative where the figure falls. `own` and valuation as in roll_forwards. Inputs: flows.
CREATE OR REPLACE MACRO account_causes(from_day, to_day, own) AS TABLE
WITH flow AS (
  SELECT flow.holder AS account, flow.term, flow.amount, step.late, step.at_risk, coalesce(origin.late, false) AS was_late,
    coalesce(origin.at_risk, false) AS was_at_risk
  FROM flows([date_of(from_day), date_of(to_day)], own, true) AS flow
  JOIN steps() AS step ON step.step = flow.step
  LEFT JOIN steps() AS origin ON origin.step = flow.before
),
part AS (
  SELECT account, figure.name AS figure, term, amount,
    CASE figure.name WHEN 'open' THEN true WHEN 'overdue' THEN late ELSE at_risk END AS inside,
    term = 'migration' AND CASE figure.name WHEN 'open' THEN true WHEN 'overdue' THEN was_late ELSE was_at_risk END AS was_inside
  FROM flow
  CROSS JOIN (VALUES ('open'), ('overdue'), ('at-risk')) AS figure(name)
)
SELECT account, figure,
  CASE term
    WHEN 'billed' THEN 'billed' WHEN 'payment' THEN 'paid' WHEN 'credit-note' THEN 'credited' WHEN 'write-off' THEN 'written-off'
    WHEN 'settlement' THEN 'settled'
    WHEN 'refund' THEN 'refunded' WHEN 'currency' THEN 'currency'
    WHEN 'migration' THEN CASE WHEN inside THEN 'rolled-in' ELSE 'rolled-out' END
  END AS cause,
  sum(CASE WHEN inside THEN amount ELSE -amount END)::DECIMAL(38, 3) AS amount
FROM part
WHERE inside <> was_inside
GROUP BY ALL;

-- The same by customer, of the company and of each entity. Grain: currency, entity (NULL: all of them), customer, figure, cause. Inputs:
-- account_causes, account, account_slices.
CREATE OR REPLACE MACRO customer_causes(from_day, to_day, own) AS TABLE
SELECT slice.currency, slice.entity, account.customer, cause.figure, cause.cause, sum(cause.amount)::DECIMAL(38, 3) AS amount
FROM account_causes(from_day, to_day, own) AS cause
JOIN account ON account.number = cause.account
JOIN account_slices(own) AS slice ON slice.account = cause.account AND slice.manager IS NULL
GROUP BY ALL
HAVING sum(cause.amount) <> 0;

-- What is done to the share that was / whole of the open money by adding at_risk to the one and open to the other: (at_risk - was / whole x
-- open) / closing, written so that two nearly equal products of large amounts are not subtracted where little is left of them: what
-- happened to money at risk counts with the share of the other money.
CREATE OR REPLACE MACRO share_moved(at_risk, open, was, whole, closing) AS
(at_risk::DOUBLE * (whole - was)::DOUBLE - was::DOUBLE * (open - at_risk)::DOUBLE) / whole::DOUBLE / closing::DOUBLE;

-- The same for slices, with where each figure began and ended; and two figures more: at-risk-share, the share of the open money that stands
-- at risk, and customers-at-risk, customers whose stage in the slice is one of the risk zone.
-- What a cause does to the share: (what it adds to the money at risk - the share as it was x what it adds to the open money) / the open
-- money as it is now. These add up to the change of the share exactly, as both of its parts are sums of causes. part: at-risk, what
-- happened to money at risk; elsewhere, what happened to other money, which alters the share by what it is a share of. Customers:
-- rolled-in, new (owed nothing before), rolled-out (still owe), cleared (owe nothing now).
-- Grain: currency, manager and entity (NULL: all of them), figure, cause (opening and closing: the figure itself) and part (NULL but for
-- the share). amount: money; share: from 0 to 1, NULL where nothing was or is open (rule 10); customers: a count; each NULL where the
-- figure is another.
-- Inputs: account_causes, customer_stages, standing, account_slices, slices, stage.
CREATE OR REPLACE MACRO causes(from_day, to_day, own) AS TABLE
WITH level AS (
  SELECT slice.currency, slice.manager, slice.entity, held.cause, sum(open) AS open, coalesce(sum(open) FILTER (late), 0) AS overdue,
    coalesce(sum(open) FILTER (at_risk), 0) AS at_risk
  FROM (
    SELECT 'opening' AS cause, account, days_past_due > 0 AS late, position, sum(open) AS open FROM standing(from_day, own) GROUP BY ALL
    UNION ALL
    SELECT 'closing', account, days_past_due > 0, position, sum(open) FROM standing(to_day, own) GROUP BY ALL
  ) AS held
  JOIN stage ON stage.position = held.position
  JOIN account_slices(own) AS slice ON slice.account = held.account
  WHERE slice.currency IS NOT NULL
  GROUP BY slice.currency, slice.manager, slice.entity, held.cause
),
whole AS (
  SELECT slice.currency, slice.manager, slice.entity, side.cause, coalesce(level.open, 0)::DECIMAL(38, 3) AS open,
    coalesce(level.overdue, 0)::DECIMAL(38, 3) AS overdue,
    coalesce(level.at_risk, 0)::DECIMAL(38, 3) AS at_risk
  FROM slices(own) AS slice
  CROSS JOIN (VALUES ('opening'), ('closing')) AS side(cause)
  LEFT JOIN level ON level.currency = slice.currency AND level.manager IS NOT DISTINCT FROM slice.manager
    AND level.entity IS NOT DISTINCT FROM slice.entity AND level.cause = side.cause
  WHERE slice.currency IS NOT NULL
),
moved AS (
  SELECT slice.currency, slice.manager, slice.entity, figure, cause, sum(amount)::DECIMAL(38, 3) AS amount
  FROM account_causes(from_day, to_day, own) AS cause
  JOIN account_slices(own) AS slice ON slice.account = cause.account
  GROUP BY ALL
),
effect AS ( -- what each cause adds to the money at risk, and to the open money with it
  SELECT currency, manager, entity, cause, 'at-risk' AS part, sum(amount) AS at_risk,
    CASE WHEN cause IN ('rolled-in', 'rolled-out') THEN 0 ELSE sum(amount) END AS open
  FROM moved
  WHERE figure = 'at-risk'
  GROUP BY currency, manager, entity, cause
  UNION ALL
  SELECT currency, manager, entity, cause, 'elsewhere', 0,
    coalesce(sum(amount) FILTER (figure = 'open'), 0) - coalesce(sum(amount) FILTER (figure = 'at-risk'), 0)
  FROM moved
  WHERE cause NOT IN ('rolled-in', 'rolled-out')
  GROUP BY currency, manager, entity, cause
),
customer AS (
  SELECT way.currency, way.manager, way.entity, coalesce(origin.at_risk, false) AS was, coalesce(stage.at_risk, false) AS is_now,
    from_position IS NULL AS is_new, to_position IS NULL AS is_clear,
    count(*) AS customers
  FROM customer_stages(from_day, to_day, own) AS way
  LEFT JOIN stage AS origin ON origin.position = way.from_position
  LEFT JOIN stage ON stage.position = way.to_position
  GROUP BY ALL
)
SELECT currency, manager, entity, unnest(['open', 'overdue', 'at-risk']) AS figure, cause, NULL::VARCHAR AS part,
  unnest([open, overdue, at_risk]) AS amount, NULL::DOUBLE AS share, NULL::BIGINT AS customers
FROM whole
UNION ALL
SELECT currency, manager, entity, figure, cause, NULL, amount, NULL, NULL FROM moved WHERE amount <> 0
UNION ALL
SELECT currency, manager, entity, 'at-risk-share', cause, NULL, NULL, share_of(at_risk, open), NULL FROM whole
UNION ALL
SELECT effect.currency, effect.manager, effect.entity, 'at-risk-share', effect.cause, effect.part, NULL,
  CASE WHEN opening.open > 0 AND closing.open > 0
    THEN share_moved(effect.at_risk, effect.open, opening.at_risk, opening.open, closing.open)
  END, NULL
FROM effect
JOIN whole AS opening ON opening.cause = 'opening' AND opening.currency = effect.currency
  AND opening.manager IS NOT DISTINCT FROM effect.manager AND opening.entity IS NOT DISTINCT FROM effect.entity
JOIN whole AS closing ON closing.cause = 'closing' AND closing.currency = effect.currency
  AND closing.manager IS NOT DISTINCT FROM effect.manager AND closing.entity IS NOT DISTINCT FROM effect.entity
WHERE effect.at_risk <> 0 OR effect.open <> 0
UNION ALL
SELECT currency, manager, entity, 'customers-at-risk', unnest(['opening', 'closing']), NULL, NULL, NULL,
  unnest([coalesce(sum(customers) FILTER (was), 0), coalesce(sum(customers) FILTER (is_now), 0)])::BIGINT
FROM customer
GROUP BY currency, manager, entity
UNION ALL
SELECT currency, manager, entity, 'customers-at-risk',
  CASE WHEN was THEN CASE WHEN is_clear THEN 'cleared' ELSE 'rolled-out' END WHEN is_new THEN 'new' ELSE 'rolled-in' END, NULL, NULL, NULL,
  CASE WHEN was THEN -customers ELSE customers END
FROM (SELECT currency, manager, entity, was, is_now, was AND is_clear AS is_clear, is_now AND is_new AS is_new,
  sum(customers)::BIGINT AS customers FROM customer WHERE was <> is_now GROUP BY ALL);
