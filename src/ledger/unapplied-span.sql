-- The days on which what is left of a credit did not change. Grain: credit and run of days, [valid_from, valid_to), only where something is
-- left. Money in the credit's currency; negative where refunds went beyond what had been received; entity none where the credit has none.
-- Inputs: credit, applied.
CREATE TABLE unapplied_span (credit VARCHAR, customer VARCHAR, currency VARCHAR, entity VARCHAR, valid_from DATE, valid_to DATE,
  unapplied DECIMAL(18, 3), dated DATE);
INSERT INTO unapplied_span
WITH used AS (
  SELECT credit, sum(amount) AS amount, max(effective) AS last_day FROM applied GROUP BY credit
),
partial AS ( -- the others were applied in full on the day they came: nothing was ever left
  SELECT credit.*
  FROM credit
  LEFT JOIN used ON used.credit = credit.number
  WHERE used.amount IS DISTINCT FROM credit.amount OR used.last_day > credit.date
),
movement AS (
  SELECT number AS credit, date AS day, amount FROM partial
  UNION ALL
  SELECT applied.credit, applied.effective, -applied.amount FROM applied SEMI JOIN partial ON partial.number = applied.credit
),
state AS (
  SELECT credit, day,
    lead(day, 1, DATE '9999-12-31') OVER sequence AS next_day,
    sum(amount) OVER sequence AS unapplied
  FROM (SELECT credit, day, sum(amount) AS amount FROM movement GROUP BY credit, day)
  WINDOW sequence AS (PARTITION BY credit ORDER BY day)
)
SELECT partial.id, partial.customer, partial.currency, coalesce(partial.entity, 'none'), state.day, state.next_day, state.unapplied,
  partial.date
FROM state
JOIN partial ON partial.number = state.credit
WHERE state.unapplied <> 0;
