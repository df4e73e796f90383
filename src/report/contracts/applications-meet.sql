-- Contract: every application meets an item and a credit of one currency, no earlier than either of them (what lists show has one of the
-- two, and no other has); what it repeats of the item is the item's; no credit is applied beyond its amount.
-- Grain: one comparison per application (0 faults expected), and one per credit that was applied. Inputs: applied, item, credit.
SELECT concat_ws(' ', 'application of credit', coalesce(credit.id, applied.credit::VARCHAR), 'to item',
  coalesce(item.id, applied.item::VARCHAR), 'on', applied.effective) AS slice,
  0::DECIMAL(38, 3) AS expected,
  CASE
    WHEN item.number IS NOT NULL AND (applied.account, applied.issued, applied.due) IS DISTINCT FROM (item.account, item.issued, item.due)
      THEN applied.amount
    WHEN applied.kind = 'settlement' AND (applied.item IS NULL) <> (applied.credit IS NULL)
      AND (item.number IS NULL) <> (credit.number IS NULL)
      AND applied.effective >= coalesce(item.issued, credit.date) THEN 0
    WHEN applied.kind = 'settlement' OR item.number IS NULL OR credit.number IS NULL OR item.currency <> credit.currency THEN applied.amount
    WHEN applied.effective < item.issued OR applied.effective < credit.date THEN applied.amount
    ELSE 0
  END::DECIMAL(38, 3) AS found
FROM applied
LEFT JOIN item ON item.number = applied.item
LEFT JOIN credit ON credit.number = applied.credit
UNION ALL
SELECT concat_ws(' ', 'credit', credit.id, 'applied beyond its amount'),
  0, CASE WHEN sign(credit.amount) * used.amount BETWEEN 0 AND abs(credit.amount) THEN 0 ELSE used.amount - credit.amount END
FROM (SELECT credit, sum(amount) AS amount FROM applied GROUP BY credit) AS used
JOIN credit ON credit.number = used.credit
