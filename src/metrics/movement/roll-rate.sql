-- Roll rate: of the money that was open in a stage, what of it is in a later stage now. Cure rate: what of it was paid, or is in the first
-- stage again. Lists of open items do not tell what was paid: there is no cure rate between them, and cured is what is in the first stage
-- again. Over all stages (position NULL) the roll rate leaves out the last stage, which has no later one, and the cure rate the first,
-- which has nothing to be cured of.
-- Grain: stretch between two of `days`, currency, manager and entity (NULL: all of them), stage. Rates from 0 to 1, NULL where nothing was
-- open (rule 10). Items are added up, but for those that are entangled or converted, each of which transitions_from follows. Inputs as
-- there.
CREATE OR REPLACE MACRO roll_rates_in(days, own) AS TABLE
WITH turn AS (
  SELECT unnest(range(1, len(days)))::INTEGER AS number, unnest(list_slice(days, 1, len(days) - 1))::DATE AS opening_day,
    unnest(list_slice(days, 2, len(days)))::DATE AS closing_day
),
dated AS ( -- each day after the first of `days`: the place of the first of them that is not before it, and the one before that
  SELECT unnest(generate_series(opening_day + 1, closing_day, INTERVAL 1 DAY))::DATE AS day, number + 1 AS place, opening_day FROM turn
),
holder AS (
  SELECT account.number, account.book
  FROM account
  CROSS JOIN rules() AS rules
  WHERE own OR account.currency = rules.currency
),
alike AS MATERIALIZED ( -- of due dates that are in the same stages on all of `days`, the first stands for all
  SELECT due, min(due) OVER (PARTITION BY stages) AS like_due
  FROM (
    SELECT item.due, list(stage.position ORDER BY point.day) AS stages
    FROM (SELECT DISTINCT due FROM balance) AS item
    CROSS JOIN (SELECT unnest(days)::DATE AS day) AS point
    LEFT JOIN stage ON point.day - item.due BETWEEN stage.from_day AND stage.up_to
    GROUP BY item.due
  )
),
-- money that is open on the same of `days`, from the place `first` to `last`; from `kept` on it was open, or its item issued, on the one
-- before
run AS MATERIALIZED (
  SELECT holder.book, alike.like_due AS due, coalesce(began.place, 1) AS first, coalesce(ended.place - 1, len(days)) AS last,
    CASE WHEN began.place IS NULL THEN 2 WHEN balance.issued > began.opening_day THEN began.place + 1 ELSE began.place END AS kept,
      sum(balance.open) AS open
  FROM balance
  JOIN holder ON holder.number = balance.account
  JOIN alike ON alike.due = balance.due
  LEFT JOIN dated AS began ON began.day = balance.valid_from
  LEFT JOIN dated AS ended ON ended.day = balance.valid_to
  ANTI JOIN entangled_item ON entangled_item.item = balance.item
  WHERE balance.valid_from <= days[len(days)]::DATE AND balance.valid_to > days[1]::DATE
    AND coalesce(began.place, 1) < coalesce(ended.place, len(days) + 1)
  GROUP BY ALL
),
event AS (
  SELECT turn.number, run.book, run.due, run.open, 0 AS stayed, 0 AS paid FROM run JOIN turn ON turn.number BETWEEN run.first AND run.last
  UNION ALL
  SELECT turn.number, run.book, run.due, 0, run.open, 0 FROM run JOIN turn ON turn.number + 1 BETWEEN run.kept AND run.last
  UNION ALL
  SELECT dated.place - 1, holder.book, alike.like_due, 0, 0, applied.amount
  FROM applied
  JOIN holder ON holder.number = applied.account
  JOIN alike ON alike.due = applied.due
  JOIN dated ON dated.day = applied.effective
  ANTI JOIN entangled_item ON entangled_item.item = applied.item
  WHERE applied.kind = 'payment' AND applied.issued <= dated.opening_day
),
added AS (
  SELECT number, book, due, sum(open) AS open, sum(stayed) AS stayed, sum(paid) AS paid FROM event GROUP BY ALL
),
way AS ( -- open: what was open; moved: what became of it
  SELECT slice.currency, slice.manager, slice.entity, opening_day, closing_day, from_stage.position AS from_position,
    to_stage.position AS to_position, false AS paid, open, stayed AS moved
  FROM added
  JOIN turn ON turn.number = added.number
  JOIN account_slices(own) AS slice ON slice.account = added.book
  LEFT JOIN stage AS from_stage ON opening_day - due BETWEEN from_stage.from_day AND from_stage.up_to
  LEFT JOIN stage AS to_stage ON closing_day - due BETWEEN to_stage.from_day AND to_stage.up_to
  UNION ALL
  SELECT slice.currency, slice.manager, slice.entity, opening_day, closing_day, from_stage.position, NULL, true, 0, added.paid
  FROM added
  JOIN turn ON turn.number = added.number
  JOIN account_slices(own) AS slice ON slice.account = added.book
  LEFT JOIN stage AS from_stage ON opening_day - due BETWEEN from_stage.from_day AND from_stage.up_to
  WHERE added.paid <> 0
  UNION ALL
  SELECT currency, manager, entity, opening_day, closing_day, from_position, to_position, outcome = 'paid', amount, amount
  FROM transitions_from(days, own, true)
  WHERE origin = 'open'
),
summed AS (
  SELECT currency, manager, entity, opening_day, closing_day, from_position AS position, grouping(from_position) = 1 AS every_stage,
    sum(open) AS open, coalesce(sum(moved) FILTER (rolls), 0) AS rolled, coalesce(sum(moved) FILTER (cures), 0) AS cured,
    coalesce(sum(open) FILTER (can_roll), 0) AS can_roll, coalesce(sum(open) FILTER (can_cure), 0) AS can_cure,
    coalesce(sum(moved) FILTER (cures AND can_cure), 0) AS cured_late
  FROM (
    SELECT *, coalesce(to_position > from_position, false) AS rolls, paid
      OR coalesce(to_position = 1 AND from_position > 1, false) AS cures,
      from_position < (SELECT max(position) FROM stage) AS can_roll, from_position > 1 AS can_cure
    FROM way
  )
  GROUP BY GROUPING SETS ((currency, manager, entity, opening_day, closing_day, from_position), (currency, manager, entity, opening_day,
    closing_day))
)
SELECT summed.currency, summed.manager, summed.entity, opening_day, closing_day, summed.position, stage.id AS stage,
  open::DECIMAL(38, 3) AS open,
  rolled::DECIMAL(38, 3) AS rolled, share_of(rolled, CASE WHEN every_stage THEN can_roll ELSE open END) AS roll_rate,
  CASE WHEN every_stage THEN cured_late ELSE cured END::DECIMAL(38, 3) AS cured,
  CASE WHEN NOT rules.of_documents THEN NULL WHEN every_stage THEN share_of(cured_late, can_cure)
    ELSE share_of(cured, open) END AS cure_rate
FROM summed
CROSS JOIN rules() AS rules
LEFT JOIN stage ON stage.position = summed.position;
