-- Unapplied money (rule 5): what is left of credits; a figure of its own, never netted into a stage.
-- Grain: as-of day and credit. `own` and valuation as in standing (valued by the as-of day's rate, or the credit date's). Inputs:
-- unapplied_span, credit, rate, setting.
CREATE OR REPLACE MACRO unapplied_credits(as_of, own, months) AS TABLE
SELECT
  calendar.day AS as_of_day,
  CASE WHEN own THEN unapplied_span.currency ELSE rules.currency END AS currency,
  unapplied_span.credit, unapplied_span.customer, unapplied_span.entity,
  CASE WHEN own OR unapplied_span.currency = rules.currency THEN unapplied_span.unapplied
    ELSE converted(unapplied_span.unapplied, rate.rate, rules.decimals)
  END AS unapplied
FROM unapplied_span
JOIN calendar(as_of, months) AS calendar ON calendar.day >= unapplied_span.valid_from AND calendar.day < unapplied_span.valid_to
CROSS JOIN rules() AS rules
LEFT JOIN rate ON NOT own AND unapplied_span.currency <> rules.currency AND rate.currency = unapplied_span.currency
  AND CASE WHEN rules.by_document THEN unapplied_span.dated ELSE calendar.day END >= rate.valid_from
  AND CASE WHEN rules.by_document THEN unapplied_span.dated ELSE calendar.day END < rate.valid_to;
