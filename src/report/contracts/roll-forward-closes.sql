-- Contract: opening + billed - cash - credit notes - write-offs + refunds = closing, between each two neighbouring days of the report.
-- Every term is summed from named movements; opening and closing are the published figures. Grain: one comparison per currency, manager (NULL: the company) and
-- day; the first day's opening is the empty ledger. Money as the documents state it. Inputs: figure_stage, item, applied.
WITH figure AS (
  SELECT currency, manager, as_of_day, sum(amount) AS closing,
    coalesce(lag(sum(amount)) OVER slice, 0) AS opening,
    lag(as_of_day) OVER slice AS since
  FROM figure_stage
  WHERE currency IS NOT NULL AND (own OR NOT EXISTS (SELECT 1 FROM figure_stage WHERE own))
  GROUP BY currency, manager, as_of_day
  WINDOW slice AS (PARTITION BY currency, manager ORDER BY as_of_day)
),
movement AS (
  SELECT account.currency, account.manager, day, term, sum(amount) AS amount
  FROM (
    SELECT account, issued AS day, 'billed' AS term, sum(amount) AS amount FROM item GROUP BY account, issued
    UNION ALL
    SELECT account, effective, kind, sum(amount) FROM applied GROUP BY account, effective, kind
  ) AS posting
  JOIN account ON account.number = posting.account
  GROUP BY ALL
),
term AS (
  SELECT movement.currency, movement.manager, day.as_of_day,
    coalesce(sum(amount) FILTER (term = 'billed'), 0) AS billed,
    coalesce(sum(amount) FILTER (term = 'payment'), 0) AS cash,
    coalesce(sum(amount) FILTER (term = 'credit-note'), 0) AS credit_notes,
    coalesce(sum(amount) FILTER (term = 'write-off'), 0) AS write_offs,
    coalesce(-sum(amount) FILTER (term = 'refund'), 0) AS refunds
  FROM movement
  ASOF JOIN (SELECT DISTINCT as_of_day FROM figure) AS day ON movement.day <= day.as_of_day
  GROUP BY GROUPING SETS ((movement.currency, movement.manager, day.as_of_day), (movement.currency, day.as_of_day))
)
SELECT concat_ws(', ', figure.currency, coalesce(figure.manager, 'the company'), concat_ws(' ', 'from', coalesce(figure.since::VARCHAR, 'the beginning'), 'to', figure.as_of_day)) AS slice,
  (opening + coalesce(billed - cash - credit_notes - write_offs + refunds, 0))::DECIMAL(38, 3) AS expected,
  closing::DECIMAL(38, 3) AS found
FROM figure
LEFT JOIN term ON term.currency = figure.currency AND term.manager IS NOT DISTINCT FROM figure.manager AND term.as_of_day = figure.as_of_day
