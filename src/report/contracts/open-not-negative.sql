-- Contract: no item is ever open below zero or above its amount.
-- Grain: one comparison per span (0 expected: money outside the bounds). Inputs: balance, item.
SELECT concat_ws(' ', 'item', item.id, 'from', balance.valid_from) AS slice,
  0::DECIMAL(38, 3) AS expected,
  CASE WHEN balance.open <= 0 THEN balance.open WHEN balance.open > item.amount THEN balance.open - item.amount
    ELSE 0 END::DECIMAL(38, 3) AS found
FROM balance
JOIN item ON item.number = balance.item
