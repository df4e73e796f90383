-- A settled date says that an item was paid in full on that day: what all credits that name it (or its parent) leave of it, taken in turn by rule 13, is a
-- payment of that day. Grain: one row per payment implied, put among the credits. Inputs: matched (of the credits that the files give), read_invoice, item.
INSERT INTO every_credit
SELECT 'settled:' || item.id, item.customer, 'settled', 'payment', invoice.settled,
  (item.amount - coalesce(used.amount, 0))::DECIMAL(18, 3), item.currency, item.entity, item.id
FROM read_invoice AS invoice
JOIN item ON item.id = invoice.id
LEFT JOIN (SELECT item, sum(amount) AS amount FROM matched GROUP BY item) AS used ON used.item = item.number
WHERE invoice.settled IS NOT NULL AND item.amount > coalesce(used.amount, 0);

CREATE OR REPLACE TEMP TABLE every_credit AS -- in their order anew, the implied payments among the others
FROM every_credit ORDER BY date, id, input;
