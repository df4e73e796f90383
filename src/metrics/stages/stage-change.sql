-- How money, items and customers move between stages, day by day: the sum of all changes up to a date is the stage distribution of that
-- date, for every date of the ledger's life. Each span adds to a stage on the day on which it is open there first, and takes away on the
-- day on which it no longer is.
-- Grain: currency, manager and entity (NULL: all of them), stage (position) and day. `own` as in standing. Money in units of `currency`,
-- NULL without one. A customer stands in one stage of the slice (rule 6). Worst stage: customers at or past a stage are the union of their
-- items' days there, first of each account, then of the accounts that are one customer; in a stage are those at or past it, less those at
-- or past the next. Most money: the stage with the most of the customer's money, of equals the worse, after every change of one of them;
-- without a common currency the worst stage decides.
-- Inputs: valued_spans, account, account_slices, stage, setting.
CREATE OR REPLACE MACRO stage_changes(own) AS TABLE
WITH valued AS MATERIALIZED (
  FROM valued_spans(own)
),
by_money AS (
  SELECT rules.by_money AND (own OR rules.currency IS NOT NULL) AS by_money FROM rules() AS rules
),
money AS (
  SELECT slice.currency, slice.manager, slice.entity, position, day, amount, items
  FROM (
    SELECT book, stage.position, greatest(valid_from, due + stage.from_day) AS day, sum(open) AS amount, count(*) AS items
    FROM valued
    JOIN stage ON due + stage.from_day < valid_to AND due + stage.up_to >= valid_from
    GROUP BY ALL
    UNION ALL
    SELECT book, stage.position, least(valid_to, due + stage.up_to + 1), -sum(open), -count(*)
    FROM valued
    JOIN stage ON due + stage.from_day < valid_to AND due + stage.up_to >= valid_from
    GROUP BY ALL
  ) AS change
  JOIN account_slices(own) AS slice ON slice.account = change.book
),
account_reach AS MATERIALIZED (
  SELECT account, stage.position, greatest(valid_from, due + stage.from_day) AS first_day, valid_to AS last_day
  FROM valued
  CROSS JOIN by_money
  JOIN stage ON NOT by_money.by_money AND due + stage.from_day < valid_to
),
account_ends AS ( -- what is open there for good covers all that comes there later
  SELECT account, position, max(last_day) AS last_day, min(first_day) FILTER (last_day = DATE '9999-12-31') AS for_good FROM account_reach
  GROUP BY account, position
),
-- days on which an account has something open at or past a stage; each run of them ends where the days before the next run do
account_days AS (
  SELECT run.account, run.position, run.first_day, coalesce(lead(run.before)
    OVER (PARTITION BY run.account, run.position ORDER BY run.first_day), ends.last_day) AS last_day
  FROM (
    SELECT reach.account, reach.position, first_day,
      max(reach.last_day) OVER (PARTITION BY reach.account, reach.position
      ORDER BY first_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM account_reach AS reach
    JOIN account_ends AS ends ON ends.account = reach.account AND ends.position = reach.position
    WHERE ends.for_good IS NULL OR first_day <= ends.for_good
    QUALIFY before IS NULL OR first_day > before
  ) AS run
  JOIN account_ends AS ends ON ends.account = run.account AND ends.position = run.position
),
customer_days AS (
  SELECT *,
    max(last_day) OVER (turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before,
    max(last_day) OVER (turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS through,
    lead(first_day) OVER turn AS next_day
  FROM (
    SELECT slice.customer, slice.part, account_days.*
    FROM account_days
    JOIN account_slices(own) AS slice ON slice.account = account_days.account
  )
  WINDOW turn AS (PARTITION BY customer, part, position ORDER BY first_day, last_day)
),
worst_change AS (
  SELECT customer, part, unnest([position, position - 1]) AS position, day, unnest([customers, -customers]) AS customers
  FROM (
    SELECT customer, part, position, first_day AS day, 1 AS customers FROM customer_days WHERE before IS NULL OR first_day > before
    UNION ALL
    SELECT customer, part, position, through, -1 FROM customer_days WHERE next_day IS NULL OR next_day > through
  )
),
stage_money AS (
  SELECT customer, part, position, day, sum(open) AS open, sum(items) AS items
  FROM (
    SELECT slice.customer, slice.part, stage.position,
      unnest([greatest(valid_from, due + stage.from_day), least(valid_to, due + stage.up_to + 1)]) AS day,
      unnest([open, -open]) AS open, unnest([1, -1]) AS items
    FROM valued
    CROSS JOIN by_money
    JOIN stage ON by_money.by_money AND due + stage.from_day < valid_to AND due + stage.up_to >= valid_from
    JOIN account_slices(own) AS slice ON slice.account = valued.account
  )
  GROUP BY customer, part, position, day
),
stage_state AS (
  SELECT moment.customer, moment.part, moment.day, stage.position,
    sum(coalesce(stage_money.open, 0)) OVER (PARTITION BY moment.customer, moment.part, stage.position ORDER BY moment.day) AS open,
    sum(coalesce(stage_money.items, 0)) OVER (PARTITION BY moment.customer, moment.part, stage.position ORDER BY moment.day) AS items
  FROM (SELECT DISTINCT customer, part, day FROM stage_money) AS moment
  CROSS JOIN stage
  LEFT JOIN stage_money ON stage_money.customer = moment.customer AND stage_money.part = moment.part
    AND stage_money.day = moment.day AND stage_money.position = stage.position
),
most_money AS (
  SELECT customer, part, day, CASE WHEN sum(items) > 0 THEN (max({'open': open, 'position': position}) FILTER (items > 0)).position
    ELSE 0 END AS position
  FROM stage_state
  GROUP BY customer, part, day
),
most_money_change AS (
  SELECT customer, part, unnest([position, before]) AS position, day, unnest([1, -1]) AS customers
  FROM (SELECT *, lag(position, 1, 0) OVER (PARTITION BY customer, part ORDER BY day) AS before FROM most_money)
  WHERE position <> before
),
customers AS (
  SELECT slice.currency, slice.manager, slice.entity, position, day, sum(customers) AS customers
  FROM (FROM worst_change UNION ALL FROM most_money_change) AS change
  JOIN account_slices(own) AS slice ON slice.account = change.customer AND slice.part = change.part
  WHERE position > 0 -- less late than the first stage, or owing nothing, is in no stage
  GROUP BY slice.currency, slice.manager, slice.entity, position, day
)
SELECT currency, manager, entity, position, day,
  CASE WHEN currency IS NOT NULL THEN sum(amount) END::DECIMAL(38, 3) AS amount,
  sum(items)::BIGINT AS items,
  sum(customers)::BIGINT AS customers
FROM (
  SELECT currency, manager, entity, position, day, amount, items, 0 AS customers FROM money
  UNION ALL
  SELECT currency, manager, entity, position, day, 0, 0, customers FROM customers
)
WHERE day < DATE '9999-12-31'
GROUP BY currency, manager, entity, position, day;

-- The changes themselves, kept: every distribution and trend is a sum over these few rows.
-- by_currency: money in each item's own currency (`own`); otherwise in the reporting currency.
CREATE OR REPLACE TABLE stage_change (
  by_currency BOOLEAN, currency VARCHAR, manager VARCHAR, entity VARCHAR, position INTEGER, day DATE, amount DECIMAL(38, 3), items BIGINT,
  customers BIGINT
);
INSERT INTO stage_change
SELECT false, * FROM stage_changes(false) ORDER BY ALL;
