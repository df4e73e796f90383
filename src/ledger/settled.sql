-- A settled date says that an item was paid in full on that day: what all credits that name it (or its parent) leave of it, taken in turn
-- by rule 13, is a payment of that day. What they leave is the least that was lacking from that day on: they may have been booked later,
-- and what a later refund re-opens was not lacking. Grain: one row per payment implied, put among the credits. Inputs: matched (of the
-- credits that the files give), read_invoice, item.
INSERT INTO every_credit
WITH told AS (
  SELECT item.number, item.id, item.customer, item.amount, item.currency, item.entity, invoice.settled,
    greatest(invoice.settled, item.issued) AS day
  FROM read_invoice AS invoice
  JOIN item ON item.id = invoice.id
  WHERE invoice.settled IS NOT NULL
),
used AS (
  SELECT item, greatest(arg_max(applied, effective) FILTER (effective <= day), max(applied) FILTER (effective > day), 0) AS amount
  FROM (
    SELECT matched.item, matched.effective, told.day,
      sum(sum(matched.amount)) OVER (PARTITION BY matched.item ORDER BY matched.effective) AS applied
    FROM matched
    JOIN told ON told.number = matched.item
    GROUP BY matched.item, matched.effective, told.day
  )
  GROUP BY item
)
SELECT 'settled:' || told.id, told.customer, 'settled', 'payment', told.settled, (told.amount - coalesce(used.amount, 0))::DECIMAL(18, 3),
  told.currency, told.entity, told.id
FROM told
LEFT JOIN used ON used.item = told.number
WHERE told.amount > coalesce(used.amount, 0);

CREATE OR REPLACE TEMP TABLE every_credit AS -- in their order anew, the implied payments among the others
FROM every_credit ORDER BY date, id, input;
