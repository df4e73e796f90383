-- A settled date says that an item was paid in full on that day: what all credits that name it (or its parent) leave of it, taken in turn by rule 13, is a
-- payment of that day. Grain: one row per payment implied, put among the credits. Inputs: applied (of the credits that the files give), read_invoice.
INSERT INTO every_credit
WITH start AS (
  SELECT coalesce(max(number) + 1, 0) AS number FROM every_credit
)
SELECT (start.number + invoice.record)::INTEGER, 'settled:' || invoice.id, invoice.customer, 'settled', 'payment', invoice.settled,
  (invoice.amount - coalesce(used.amount, 0))::DECIMAL(18, 3), invoice.currency, invoice.entity, invoice.id
FROM read_invoice AS invoice
LEFT JOIN (SELECT item, sum(amount) AS amount FROM applied GROUP BY item) AS used ON used.item = invoice.record
CROSS JOIN start
WHERE invoice.settled IS NOT NULL AND invoice.amount > coalesce(used.amount, 0);
