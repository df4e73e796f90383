-- What was billed in a month, and what of it was paid, less refunds, after so many days. Grain: place (see flow.sql), month of
-- issue and days from issue to payment (NULL: billed). Inputs: recounted_flow; variable recount_since (the first day of a month).
SELECT place, strftime(issued, '%Y-%m') AS month, CASE WHEN kind <> 'item' THEN day - issued END AS taken,
  sum(CASE WHEN kind = 'item' THEN amount ELSE -amount END)::VARCHAR AS amount
FROM recounted_flow
WHERE kind IN ('item', 'payment', 'refund') AND issued >= getvariable('recount_since')::DATE
GROUP BY place, month, taken
