-- The two legs of the risk zone on every day on which one of them could change, up to the as-of date (rule 7).
-- Grain: currency, manager (NULL: the company) and day; the figures hold until the next row's day.
-- Money: open, and open in the risk stages. Customers: who owe, and whose stage in the slice is at risk.
-- Each span adds its money where it begins (or reaches the risk stages) and takes it away where it ends: running sums give every day at once.
-- Inputs: valued_spans, account_slices, stage, risk_boundary, setting.
CREATE OR REPLACE MACRO risk_days(as_of, own) AS TABLE
WITH valued AS MATERIALIZED (
  FROM valued_spans(own) WHERE valid_from <= as_of::DATE
),
money_change AS (
  SELECT account, unnest([valid_from, valid_to]) AS day, unnest([open, -open]) AS open, 0 AS at_risk FROM valued
  UNION ALL
  SELECT account, unnest([greatest(valid_from, due + stage.from_day), least(valid_to, due + stage.up_to + 1)]), 0, unnest([open, -open])
  FROM valued
  JOIN stage ON stage.at_risk AND due + stage.from_day < valid_to AND due + stage.up_to >= valid_from
),
money AS (
  SELECT slice.currency, slice.manager, change.day, sum(change.open) AS open, sum(change.at_risk) AS at_risk
  FROM (
    SELECT of_manager_in_currency AS book, day, sum(open) AS open, sum(at_risk) AS at_risk
    FROM money_change
    JOIN account ON account.number = money_change.account
    WHERE day <= as_of::DATE
    GROUP BY book, day
  ) AS change
  JOIN account_slices(own) AS slice ON slice.account = change.book
  GROUP BY slice.currency, slice.manager, change.day
),
by_money AS (
  SELECT rules.by_money AND (own OR rules.currency IS NOT NULL) AS by_money FROM rules() AS rules
),
-- Worst stage: customers past a boundary are the union of their items' days past it; first of each account, then of the accounts of a customer.
boundary AS (
  SELECT -1000000 AS from_day, 1 AS owing, 0 AS at_risk
  UNION ALL
  SELECT from_day, 0, sign FROM risk_boundary, by_money WHERE NOT by_money.by_money
),
past_boundary AS (
  SELECT account, from_day, greatest(valid_from, due + from_day) AS first_day, max(valid_to) AS last_day
  FROM valued
  JOIN boundary ON due + from_day < valid_to
  GROUP BY account, from_day, first_day
),
account_days AS (
  SELECT account, from_day, min(first_day) AS first_day, max(last_day) AS last_day
  FROM (
    SELECT *, count(*) FILTER (begins) OVER (PARTITION BY account, from_day ORDER BY first_day) AS run
    FROM (
      SELECT *, coalesce(first_day > max(last_day) OVER (PARTITION BY account, from_day ORDER BY first_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true) AS begins
      FROM past_boundary
    )
  )
  GROUP BY account, from_day, run
),
covered AS (
  SELECT *,
    max(last_day) OVER (turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before,
    max(last_day) OVER (turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS through,
    lead(first_day) OVER turn AS next_day
  FROM (
    SELECT slice.customer, slice.manager IS NULL AS in_company, account_days.*
    FROM account_days
    JOIN account_slices(own) AS slice ON slice.account = account_days.account
  )
  WINDOW turn AS (PARTITION BY customer, in_company, from_day ORDER BY first_day, last_day)
),
customer_change AS (
  SELECT customer, in_company, first_day AS day, owing, at_risk FROM covered JOIN boundary USING (from_day) WHERE before IS NULL OR first_day > before
  UNION ALL
  SELECT customer, in_company, through, -owing, -at_risk FROM covered JOIN boundary USING (from_day) WHERE next_day IS NULL OR next_day > through
),
-- Most money: per customer, the money of each stage after every change of one of them.
stage_change AS (
  SELECT customer, in_company, position, day, sum(open) AS open
  FROM (
    SELECT slice.customer, slice.manager IS NULL AS in_company, stage.position,
      unnest([greatest(valid_from, due + stage.from_day), least(valid_to, due + stage.up_to + 1)]) AS day, unnest([open, -open]) AS open
    FROM valued
    CROSS JOIN by_money
    JOIN stage ON by_money.by_money AND due + stage.from_day < valid_to AND due + stage.up_to >= valid_from
    JOIN account_slices(own) AS slice ON slice.account = valued.account
  )
  GROUP BY customer, in_company, position, day
),
stage_state AS (
  SELECT moment.customer, moment.in_company, moment.day, stage.position, stage.at_risk,
    sum(coalesce(stage_change.open, 0)) OVER (PARTITION BY moment.customer, moment.in_company, stage.position ORDER BY moment.day) AS open
  FROM (SELECT DISTINCT customer, in_company, day FROM stage_change) AS moment
  CROSS JOIN stage
  LEFT JOIN stage_change ON stage_change.customer = moment.customer AND stage_change.in_company = moment.in_company
    AND stage_change.day = moment.day AND stage_change.position = stage.position
),
most_money AS (
  SELECT customer, in_company, day, (max({'open': open, 'position': position, 'at_risk': at_risk}).at_risk AND sum(open) > 0)::INTEGER AS at_risk
  FROM stage_state
  GROUP BY customer, in_company, day
),
most_money_change AS (
  SELECT customer, in_company, day, 0 AS owing, at_risk - lag(at_risk, 1, 0) OVER (PARTITION BY customer, in_company ORDER BY day) AS at_risk
  FROM most_money
),
customers AS (
  SELECT slice.currency, slice.manager, day, sum(owing) AS owing, sum(at_risk) AS at_risk
  FROM (FROM customer_change UNION ALL FROM most_money_change) AS change
  JOIN account_slices(own) AS slice ON slice.account = change.customer AND change.in_company = (slice.manager IS NULL)
  WHERE day <= as_of::DATE
  GROUP BY slice.currency, slice.manager, day
)
SELECT currency, manager, day,
  CASE WHEN currency IS NOT NULL THEN sum(sum(open)) OVER turn END::DECIMAL(28, 3) AS open,
  CASE WHEN currency IS NOT NULL THEN sum(sum(at_risk)) OVER turn END::DECIMAL(28, 3) AS at_risk,
  (sum(sum(owing)) OVER turn)::BIGINT AS customers,
  (sum(sum(customers_at_risk)) OVER turn)::BIGINT AS customers_at_risk
FROM (
  SELECT currency, manager, day, open, at_risk, 0 AS owing, 0 AS customers_at_risk FROM money
  UNION ALL
  SELECT currency, manager, day, 0, 0, owing, at_risk FROM customers
)
GROUP BY currency, manager, day
WINDOW turn AS (PARTITION BY currency, manager ORDER BY day);
