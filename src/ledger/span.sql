-- The days on which an item's open amount did not change: from them the state at any date is a filter.
-- Grain: item and run of days, [valid_from, valid_to), only where something is open. Money in the item's currency.
-- Inputs: item, applied. What the figures ask for is repeated from item, so that they need no join.
CREATE TABLE balance (
  item INTEGER,            -- item.number
  account INTEGER,         -- account.number
  issued DATE,
  due DATE,
  valid_from DATE,
  valid_to DATE,           -- the day on which the amount changed; 9999-12-31 where it never did
  open DECIMAL(18, 3)
);
INSERT INTO balance
WITH moved AS (
  SELECT item, min(effective) AS first_day, max(effective) AS last_day, sum(amount) AS amount FROM applied GROUP BY item
),
state AS ( -- from issue to the first application, and from the only one on
  SELECT item.number, item.account, item.issued, item.due,
    unnest([item.issued, moved.first_day]) AS valid_from,
    unnest([coalesce(moved.first_day, DATE '9999-12-31'), DATE '9999-12-31']) AS valid_to,
    unnest([item.amount, CASE WHEN moved.first_day = moved.last_day THEN (item.amount - moved.amount)::DECIMAL(18, 3) END]) AS open
  FROM item
  LEFT JOIN moved ON moved.item = item.number
  UNION ALL -- items with several days of application
  SELECT item.number, item.account, item.issued, item.due, sequence.effective,
    sequence.next_day, (item.amount - sequence.amount)::DECIMAL(18, 3)
  FROM (
    SELECT item, effective,
      lead(effective, 1, DATE '9999-12-31') OVER turn AS next_day,
      sum(sum(amount)) OVER turn AS amount
    FROM applied
    SEMI JOIN (SELECT item FROM moved WHERE first_day < last_day) AS several USING (item)
    GROUP BY item, effective
    WINDOW turn AS (PARTITION BY item ORDER BY effective)
  ) AS sequence
  JOIN item ON item.number = sequence.item
)
FROM state
WHERE valid_from < valid_to AND open <> 0;

-- The same with the item's id, for whoever asks the ledger.
CREATE VIEW span AS
SELECT item.id AS item, balance.valid_from, balance.valid_to, balance.open
FROM balance
JOIN item ON item.number = balance.item;
