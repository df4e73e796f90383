-- Roll-forward: opening + billed - cash - credit notes - write-offs + refunds - settlements + currency difference = closing. Every term is
-- summed from named movements, none is a difference of the others; opening and closing are the open money as in stage_figures.
-- Grain: stretch from the end of one of `days` (a list of DATEs, in order) to the end of the next, currency, manager and entity (NULL: all
-- of them).
-- `own` and valuation as in standing. In another currency than its own, a movement is worth its amount at the rate of its day (valuation:
-- document: of its own document's day), half up. The currency difference is what an item's worth changes without a movement: when the rate
-- changes while it is open; and by what a payment is worth more or less than what it takes off the item's worth (valuation: document;
-- otherwise a rounding of a smallest unit at most). Settlements are what lists of open items no longer hold, where nobody tells how it was
-- paid. Inputs: stage_change, slices, item, applied, credit, balance, account, rate.
CREATE OR REPLACE MACRO roll_forwards(days, own) AS TABLE
WITH turn AS (
  SELECT unnest(list_slice(days, 1, len(days) - 1))::DATE AS opening_day, unnest(list_slice(days, 2, len(days)))::DATE AS closing_day
),
same AS ( -- accounts in the currency of the report
  SELECT number, book FROM holders(own) WHERE NOT converts
),
plain AS (
  SELECT same.book, item.issued AS day, 'billed' AS term, sum(item.amount) AS amount FROM item JOIN same ON same.number = item.account
  GROUP BY same.book, item.issued
  UNION ALL
  SELECT same.book, applied.effective, applied.kind, -sum(applied.amount) FROM applied JOIN same ON same.number = applied.account
  GROUP BY same.book, applied.effective, applied.kind
),
other_balance AS MATERIALIZED ( -- accounts in another currency
  SELECT other.*, balance.valid_from, balance.valid_to, balance.open FROM balance
  JOIN holders(own) AS other ON other.number = balance.account AND other.converts AND NOT other.by_document
),
revalued AS ( -- what an open item's worth changes by the rate alone, until it moves or the stretch ends
  SELECT book, closing_day, converted(open, last_rate.rate, decimals) - converted(open, first_rate.rate, decimals) AS amount
  FROM (
    SELECT balance.book, balance.currency, balance.decimals, balance.open, turn.closing_day,
      greatest(balance.valid_from, turn.opening_day) AS first_day, least(balance.valid_to, turn.closing_day) AS last_day
    FROM other_balance AS balance
    JOIN turn ON balance.valid_from < turn.closing_day AND balance.valid_to > turn.opening_day
  ) AS stretch
  ASOF JOIN rate AS first_rate ON first_rate.currency = stretch.currency AND stretch.first_day >= first_rate.valid_from
  ASOF JOIN rate AS last_rate ON last_rate.currency = stretch.currency AND stretch.last_day >= last_rate.valid_from
),
posting AS (
  SELECT book, day, term, amount FROM plain
  UNION ALL
  SELECT account.book, moved.day, moved.term, sum(moved.amount) FROM converted_movements(own) AS moved
  JOIN account ON account.number = moved.account GROUP BY account.book, moved.day, moved.term
  UNION ALL
  SELECT book, closing_day, 'currency', sum(amount) FROM revalued GROUP BY book, closing_day
),
term AS (
  SELECT slice.currency, slice.manager, slice.entity, turn.closing_day, posting.term, sum(posting.amount) AS amount
  FROM posting
  ASOF JOIN turn ON posting.day <= turn.closing_day
  JOIN account_slices(own) AS slice ON slice.account = posting.book
  WHERE posting.day > turn.opening_day
  GROUP BY slice.currency, slice.manager, slice.entity, turn.closing_day, posting.term
),
change AS (
  SELECT moment.day, stage_change.currency, stage_change.manager, stage_change.entity, sum(amount) AS amount
  FROM stage_change
  ASOF JOIN (SELECT unnest(days)::DATE AS day) AS moment ON stage_change.day <= moment.day
  WHERE stage_change.by_currency = own
  GROUP BY moment.day, stage_change.currency, stage_change.manager, stage_change.entity
),
level AS (
  SELECT slice.currency, slice.manager, slice.entity, moment.day, sum(coalesce(change.amount, 0)) OVER (turn ORDER BY moment.day) AS open
  FROM slices(own) AS slice
  CROSS JOIN (SELECT unnest(days)::DATE AS day) AS moment
  LEFT JOIN change ON change.day = moment.day AND change.currency IS NOT DISTINCT FROM slice.currency
    AND change.manager IS NOT DISTINCT FROM slice.manager AND change.entity IS NOT DISTINCT FROM slice.entity
  WHERE slice.currency IS NOT NULL
  WINDOW turn AS (PARTITION BY slice.currency, slice.manager, slice.entity)
)
SELECT closing.currency, closing.manager, closing.entity, turn.opening_day, turn.closing_day,
  any_value(opening.open)::DECIMAL(38, 3) AS opening,
  coalesce(sum(amount) FILTER (term = 'billed'), 0)::DECIMAL(38, 3) AS billed,
  coalesce(-sum(amount) FILTER (term = 'payment'), 0)::DECIMAL(38, 3) AS cash,
  coalesce(-sum(amount) FILTER (term = 'credit-note'), 0)::DECIMAL(38, 3) AS credit_notes,
  coalesce(-sum(amount) FILTER (term = 'write-off'), 0)::DECIMAL(38, 3) AS write_offs,
  coalesce(sum(amount) FILTER (term = 'refund'), 0)::DECIMAL(38, 3) AS refunds,
  coalesce(-sum(amount) FILTER (term = 'settlement'), 0)::DECIMAL(38, 3) AS settlements,
  coalesce(sum(amount) FILTER (term = 'currency'), 0)::DECIMAL(38, 3) AS currency_difference,
  any_value(closing.open)::DECIMAL(38, 3) AS closing
FROM turn
JOIN level AS closing ON closing.day = turn.closing_day
JOIN level AS opening ON opening.day = turn.opening_day AND opening.currency = closing.currency
  AND opening.manager IS NOT DISTINCT FROM closing.manager AND opening.entity IS NOT DISTINCT FROM closing.entity
LEFT JOIN term ON term.closing_day = turn.closing_day AND term.currency = closing.currency
  AND term.manager IS NOT DISTINCT FROM closing.manager AND term.entity IS NOT DISTINCT FROM closing.entity
GROUP BY closing.currency, closing.manager, closing.entity, turn.opening_day, turn.closing_day;
