-- Contract: the forecast of cash is one of all that is open; no week of it is below nothing, they add up to the whole, and that is not more
-- than what is open. The outlook begins with the stages as they are, and its shares are one whole.
-- Weeks are products of floats: they add up to within five cents, of sums of fifteen digits to within what a float holds.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them), of open money and of weeks; per stage of the company and
-- the entities; and per day of the outlook.
-- Inputs: figure_expected_cash, figure_outlook, figure_stage; variable as_of.
SELECT concat_ws(', ', expected.currency, coalesce(nullif(concat_ws(', ', expected.manager, expected.entity), ''), 'the company'),
  'open money of the forecast') AS slice, stages.open AS expected, expected.open AS found
FROM (FROM figure_expected_cash WHERE days_back = 0 AND week IS NULL) AS expected
JOIN (
  SELECT own, currency, manager, entity, sum(amount)::DECIMAL(38, 3) AS open FROM figure_stage WHERE as_of_day = getvariable('as_of')::DATE
  GROUP BY ALL
) AS stages ON stages.own = expected.own AND stages.currency = expected.currency AND stages.manager IS NOT DISTINCT FROM expected.manager
  AND stages.entity IS NOT DISTINCT FROM expected.entity
UNION ALL
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'),
  'cash expected in all weeks, of ' || days_back || ' days before'),
  sum(expected) FILTER (week IS NOT NULL AND expected >= 0)::DECIMAL(38, 3),
  least(sum(expected) FILTER (week IS NULL), any_value(open))::DECIMAL(38, 3)
FROM figure_expected_cash
GROUP BY own, days_back, currency, manager, entity
HAVING abs(sum(expected) FILTER (week IS NOT NULL AND expected >= 0) - least(sum(expected) FILTER (week IS NULL), any_value(open)))
  > greatest(0.05, 2e-15 * any_value(open)) OR count(*) <> 14
UNION ALL
SELECT concat_ws(', ', outlook.currency, coalesce(nullif(concat_ws(', ', outlook.manager, outlook.entity), ''), 'the company'),
  outlook.stage, 'where the outlook begins'), coalesce(stages.amount, 0), outlook.amount::DECIMAL(38, 3)
FROM (FROM figure_outlook WHERE days = 0 AND as_of_day = getvariable('as_of')::DATE) AS outlook
LEFT JOIN (FROM figure_stage WHERE as_of_day = getvariable('as_of')::DATE) AS stages ON stages.own = outlook.own
  AND stages.currency = outlook.currency
  AND stages.manager IS NOT DISTINCT FROM outlook.manager AND stages.entity IS NOT DISTINCT FROM outlook.entity
  AND stages.stage = outlook.stage
UNION ALL
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'),
  'shares of the outlook of ' || as_of_day || ', ' || days || ' days ahead'), 1, sum(share)::DECIMAL(38, 3)
FROM figure_outlook
WHERE share IS NOT NULL
GROUP BY own, currency, manager, entity, as_of_day, days
