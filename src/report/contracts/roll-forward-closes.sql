-- Contract: opening + billed - cash - credit notes - write-offs + refunds - settlements + currency difference = closing, between each two
-- neighbouring days of the report, from the empty ledger on. Every term is summed from named movements; opening and closing are the
-- published figures.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them) and day. Inputs: figure_stage, figure_movement.
WITH figure AS (
  SELECT own, currency, manager, entity, as_of_day, sum(amount) AS closing,
    coalesce(lag(sum(amount)) OVER slice, 0) AS opening,
    lag(as_of_day) OVER slice AS since
  FROM figure_stage
  WHERE currency IS NOT NULL
  GROUP BY own, currency, manager, entity, as_of_day
  WINDOW slice AS (PARTITION BY own, currency, manager, entity ORDER BY as_of_day)
),
term AS (
  SELECT own, currency, manager, entity, day.as_of_day,
    sum(billed - cash - credit_notes - write_offs + refunds - settlements + currency_difference) AS amount
  FROM figure_movement
  ASOF JOIN (SELECT DISTINCT as_of_day FROM figure) AS day ON figure_movement.closing_day <= day.as_of_day
  GROUP BY own, currency, manager, entity, day.as_of_day
)
SELECT concat_ws(', ', figure.currency, coalesce(nullif(concat_ws(', ', figure.manager, figure.entity), ''), 'the company'),
    concat_ws(' ', 'from', coalesce(figure.since::VARCHAR, 'the beginning'), 'to', figure.as_of_day)) AS slice,
  (opening + coalesce(term.amount, 0))::DECIMAL(38, 3) AS expected,
  closing::DECIMAL(38, 3) AS found
FROM figure
LEFT JOIN term ON term.own = figure.own AND term.currency = figure.currency AND term.manager IS NOT DISTINCT FROM figure.manager
  AND term.entity IS NOT DISTINCT FROM figure.entity AND term.as_of_day = figure.as_of_day
