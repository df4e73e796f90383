-- Contract: what stands behind speed and effectiveness is what the other figures say. Open money is that of the stages, on every day and
-- slice; in every month for which the movement is stated, opening + billed is that of the roll-forward, closing that of the stages; what
-- was billed and paid in the last 90 days, and the cash that the stages collected in a month, is what items and applications say (in their
-- own currency: no rate lies between); and managers add up to the company.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them), day and measure.
-- Inputs: figure_speed, figure_effectiveness, figure_collected, figure_stage, figure_movement; item, opening_item, applied, account;
-- variable as_of.
WITH stage_sum AS (
  SELECT own, currency, manager, entity, as_of_day, sum(amount) AS open FROM figure_stage WHERE currency IS NOT NULL
  GROUP BY own, currency, manager, entity, as_of_day
),
month_movement AS (
  SELECT * FROM figure_movement WHERE closing_day = last_day(closing_day) AND opening_day = date_trunc('month', closing_day)::DATE - 1
),
flow AS (
  SELECT currency, manager, entity, sum(billed) AS billed, sum(paid) AS paid
  FROM (
    SELECT account, sum(amount) AS billed, 0 AS paid
    FROM item
    WHERE issued > getvariable('as_of')::DATE - 90 AND issued <= getvariable('as_of')::DATE
      AND number NOT IN (SELECT item FROM opening_item) AND rule('history') <> 'snapshots'
    GROUP BY account
    UNION ALL
    SELECT account, 0, sum(amount)
    FROM applied
    WHERE effective > getvariable('as_of')::DATE - 90 AND effective <= getvariable('as_of')::DATE AND kind = 'payment'
      AND item NOT IN (SELECT item FROM opening_item)
    GROUP BY account
  ) AS of_account
  JOIN account ON account.number = of_account.account
  GROUP BY GROUPING SETS ((currency), (currency, manager), (currency, entity), (currency, manager, entity))
),
month_cash AS (
  SELECT currency, manager, entity, month_end, sum(amount) AS amount
  FROM (SELECT account, last_day(effective) AS month_end, sum(amount) AS amount FROM applied WHERE kind = 'payment'
    GROUP BY account, last_day(effective)) AS paid
  JOIN account ON account.number = paid.account
  GROUP BY GROUPING SETS ((currency, month_end), (currency, manager, month_end), (currency, entity, month_end), (currency, manager, entity,
    month_end))
),
comparison AS (
  SELECT speed.currency, speed.manager, speed.entity, concat('open money of the speed on ', speed.as_of_day) AS measure,
    stage_sum.open AS expected, speed.open AS found
  FROM figure_speed AS speed
  JOIN stage_sum ON stage_sum.own = speed.own AND stage_sum.currency = speed.currency AND stage_sum.as_of_day = speed.as_of_day
    AND stage_sum.manager IS NOT DISTINCT FROM speed.manager AND stage_sum.entity IS NOT DISTINCT FROM speed.entity
  UNION ALL
  SELECT speed.currency, speed.manager, speed.entity, unnest(['billed in the last 90 days', 'paid in the last 90 days']),
    unnest([coalesce(flow.billed, 0), coalesce(flow.paid, 0)]), unnest([speed.billed, speed.paid])
  FROM (FROM figure_speed WHERE as_of_day = getvariable('as_of')::DATE AND (own OR NOT EXISTS (FROM figure_speed WHERE own))) AS speed
  LEFT JOIN flow ON flow.currency = speed.currency AND flow.manager IS NOT DISTINCT FROM speed.manager
    AND flow.entity IS NOT DISTINCT FROM speed.entity
  UNION ALL
  SELECT month.currency, month.manager, month.entity,
    unnest([concat('opening and billed of ', month.month_end), concat('closing of ', month.month_end)]),
    unnest([month_movement.opening + month_movement.billed, month_movement.closing]), unnest([month.opening + month.billed, month.closing])
  FROM figure_effectiveness AS month
  JOIN month_movement ON month_movement.own = month.own AND month_movement.currency = month.currency
    AND month_movement.closing_day = month.month_end
    AND month_movement.manager IS NOT DISTINCT FROM month.manager AND month_movement.entity IS NOT DISTINCT FROM month.entity
  UNION ALL
  SELECT collected.currency, collected.manager, collected.entity, concat('cash of the stages in the month to ', collected.month_end),
    coalesce(cash.amount, 0), collected.collected
  FROM (
    SELECT currency, manager, entity, month_end, sum(collected) AS collected
    FROM figure_collected
    WHERE own OR NOT EXISTS (FROM figure_collected WHERE own)
    GROUP BY currency, manager, entity, month_end
  ) AS collected
  LEFT JOIN month_cash AS cash ON cash.currency = collected.currency AND cash.month_end = collected.month_end
    AND cash.manager IS NOT DISTINCT FROM collected.manager AND cash.entity IS NOT DISTINCT FROM collected.entity
  UNION ALL
  SELECT currency, NULL, entity, unnest([concat('billed in the 90 days to ', as_of_day, ', of all managers'),
    concat('paid in the 90 days to ', as_of_day, ', of all managers')]),
    unnest([sum(billed) FILTER (manager IS NULL), sum(paid) FILTER (manager IS NULL)]),
    unnest([coalesce(sum(billed) FILTER (manager IS NOT NULL), 0), coalesce(sum(paid) FILTER (manager IS NOT NULL), 0)])
  FROM figure_speed
  GROUP BY own, currency, entity, as_of_day
)
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), measure) AS slice,
  expected::DECIMAL(38, 3) AS expected, found::DECIMAL(38, 3) AS found
FROM comparison
