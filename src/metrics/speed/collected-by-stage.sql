-- Collected over collectible, per stage and complete calendar month. Collectible: what stood in the stage when the month began, and what
-- came into it in the month (issued there, aged into it, or re-opened there). Collected: the cash of the month that met items while they
-- stood in the stage. So collected adds up over stages to the month's cash, and both add up over managers; collectible does not add up over
-- stages, as money that ages in the month is collectible in each that it stood in.
-- Grain: month (its last day), currency, manager and entity (NULL: all of them) and stage; the last `months` complete months up to the
-- as-of date. Money in `currency`, each amount at the rate of its day as in roll_forwards (an item that ages: at that of the day on which
-- it does). `own` as in standing. None from a history of lists. Inputs: stage_change, stage, issued_worth, paid_worth, reopened_worth,
-- balance, account, rate, calendar, slices.

-- What refunds and reversals re-opened. Grain: negative application. Worth as in paid_worth. Inputs: applied, item, credit, account, rate,
-- setting.
CREATE OR REPLACE MACRO reopened_worth(own) AS TABLE
SELECT account, due, effective,
  CASE WHEN own OR reopened.currency = main THEN amount ELSE converted(amount, rate.rate, decimals) END AS amount
FROM (
  SELECT applied.account, item.due, applied.effective, (-applied.amount)::DECIMAL(18, 3) AS amount, account.currency,
    rules.currency AS main, rules.decimals,
    CASE WHEN rules.by_document THEN credit.date ELSE applied.effective END AS rate_day
  FROM applied
  JOIN item ON item.number = applied.item
  LEFT JOIN credit ON credit.number = applied.credit
  JOIN account ON account.number = applied.account
  CROSS JOIN rules() AS rules
  WHERE applied.amount < 0
) AS reopened
ASOF LEFT JOIN rate ON rate.currency = reopened.currency AND reopened.rate_day >= rate.valid_from;

-- What grew older than a stage begins while it was open. Grain: item and stage that it aged into. Inputs: balance, stage, account, rate,
-- setting.
CREATE OR REPLACE MACRO aged_worth(own) AS TABLE
WITH aged AS (
  SELECT balance.account, stage.position, balance.due + stage.from_day AS day, balance.issued, balance.open
  FROM balance
  JOIN stage ON balance.due + stage.from_day > balance.valid_from AND balance.due + stage.from_day <= balance.valid_to
)
SELECT account.book, position, day, open AS amount
FROM aged
JOIN account ON account.number = aged.account
CROSS JOIN rules() AS rules
WHERE own OR account.currency = rules.currency
UNION ALL
SELECT other.book, position, day, converted(open, rate.rate, decimals)
FROM (
  SELECT aged.*, account.book, account.currency, rules.decimals, CASE WHEN rules.by_document THEN issued ELSE day END AS rate_day
  FROM aged
  JOIN account ON account.number = aged.account
  CROSS JOIN rules() AS rules
  WHERE NOT own AND account.currency <> rules.currency
) AS other
ASOF JOIN rate ON rate.currency = other.currency AND other.rate_day >= rate.valid_from;

CREATE OR REPLACE MACRO collected_by_stage(as_of, own, months) AS TABLE
WITH month_end AS (
  SELECT day FROM calendar(as_of, months + 1) WHERE day = last_day(day) AND (SELECT of_documents FROM rules())
  QUALIFY row_number() OVER (ORDER BY day DESC) <= months
),
event AS ( -- by age in days past due: few rows to find the stages of
  SELECT account.book, last_day(issued) AS month_end, issued - due AS age, sum(amount) AS entered, 0 AS collected
  FROM issued_worth(own) AS issued
  JOIN account ON account.number = issued.account
  GROUP BY ALL
  UNION ALL
  SELECT account.book, last_day(effective), effective - due, sum(amount), 0
  FROM reopened_worth(own) AS reopened
  JOIN account ON account.number = reopened.account
  GROUP BY ALL
  UNION ALL
  SELECT account.book, last_day(effective), effective - due, 0, sum(amount)
  FROM paid_worth(own, DATE '0001-01-01', DATE '9999-12-31') AS paid
  JOIN account ON account.number = paid.account
  GROUP BY ALL
),
movement AS (
  SELECT event.book, event.month_end, stage.position, event.entered, event.collected
  FROM event
  JOIN stage ON event.age BETWEEN stage.from_day AND stage.up_to
  UNION ALL
  SELECT book, last_day(day), position, sum(amount), 0
  FROM aged_worth(own)
  GROUP BY ALL
),
flow AS (
  SELECT slice.currency, slice.manager, slice.entity, month_end, position, sum(entered) AS entered, sum(collected) AS collected
  FROM movement
  JOIN account_slices(own) AS slice ON slice.account = movement.book
  GROUP BY slice.currency, slice.manager, slice.entity, month_end, position
),
change AS ( -- of the stages' money by the day before each month
  SELECT month_end.day, stage_change.currency, stage_change.manager, stage_change.entity, position, sum(amount) AS amount
  FROM (FROM stage_change WHERE by_currency = own AND currency IS NOT NULL) AS stage_change
  ASOF JOIN (SELECT day, date_trunc('month', day)::DATE - 1 AS opening_day FROM month_end) AS month_end
    ON stage_change.day <= month_end.opening_day
  GROUP BY month_end.day, stage_change.currency, stage_change.manager, stage_change.entity, position
),
level AS (
  SELECT month_end.day, slice.currency, slice.manager, slice.entity, stage.position, stage.id AS stage,
    (sum(coalesce(change.amount, 0)) OVER turn)::DECIMAL(38, 3) AS opening
  FROM slices(own) AS slice
  CROSS JOIN month_end
  CROSS JOIN stage
  LEFT JOIN change ON change.day = month_end.day AND change.currency = slice.currency AND change.position = stage.position
    AND change.manager IS NOT DISTINCT FROM slice.manager AND change.entity IS NOT DISTINCT FROM slice.entity
  WHERE slice.currency IS NOT NULL
  WINDOW turn AS (PARTITION BY slice.currency, slice.manager, slice.entity, stage.position ORDER BY month_end.day)
)
SELECT level.day AS month_end, level.currency, level.manager, level.entity, level.position, level.stage,
  level.opening, coalesce(flow.entered, 0)::DECIMAL(38, 3) AS entered,
  (level.opening + coalesce(flow.entered, 0))::DECIMAL(38, 3) AS collectible,
  coalesce(flow.collected, 0)::DECIMAL(38, 3) AS collected,
  ratio_of(coalesce(flow.collected, 0), level.opening + coalesce(flow.entered, 0)) AS share
FROM level
LEFT JOIN flow ON flow.month_end = level.day AND flow.currency = level.currency AND flow.position = level.position
  AND flow.manager IS NOT DISTINCT FROM level.manager AND flow.entity IS NOT DISTINCT FROM level.entity;
