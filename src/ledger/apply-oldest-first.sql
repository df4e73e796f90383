-- Rule 13, second half (allocation: oldest-first): per customer and currency, what is left of credits in order of date, id meets what is
-- left of items in order of issue date, id, over all rows of the ledger whatever the as-of date; an item that a refund re-opened not before
-- that day. Credits laid end to end and items laid end to end are two rulers of money; between two neighbouring marks of either lies one
-- application, of the credit and the item whose stretches cover it. What stands in lists of open items is as they say. Inputs: credit,
-- item, matched, listed. In a ledger of several entities a credit of one never meets an item of another: run by turns. Variable
-- oldest_first_turn: `all` (one entity), else `entity` (credits and items of one entity), then `credit` (credits that belong to none, and
-- what is left of any item), then `item` (what is left of any credit, and items that name none).
INSERT INTO matched
WITH credit_mark AS (
  SELECT customer, currency, circle, number, date, kind,
    sum(left_over) OVER (PARTITION BY customer, currency, circle ORDER BY date, id, number ROWS UNBOUNDED PRECEDING) AS mark
  FROM (
    SELECT credit.*, credit.amount - coalesce(used.amount, 0) AS left_over,
      CASE getvariable('oldest_first_turn') WHEN 'entity' THEN entity ELSE '' END AS circle
    FROM credit
    ANTI JOIN listed ON listed.credit = credit.number
    LEFT JOIN (SELECT credit, sum(amount) AS amount FROM matched GROUP BY credit) AS used ON used.credit = credit.number
  )
  WHERE left_over > 0 AND circle IS NOT NULL AND (getvariable('oldest_first_turn') <> 'credit' OR entity IS NULL)
),
item_mark AS (
  SELECT customer, currency, circle, number, issued, account, reopened,
    sum(left_over) OVER (PARTITION BY customer, currency, circle ORDER BY issued, id ROWS UNBOUNDED PRECEDING) AS mark
  FROM (
    SELECT item.*, item.amount - coalesce(used.amount, 0) AS left_over, used.reopened,
      CASE getvariable('oldest_first_turn') WHEN 'entity' THEN entity ELSE '' END AS circle
    FROM item
    ANTI JOIN listed ON listed.item = item.number
    LEFT JOIN (
      SELECT item, sum(amount) AS amount, max(effective) FILTER (amount < 0) AS reopened FROM matched GROUP BY item
    ) AS used ON used.item = item.number
  )
  WHERE left_over > 0 AND circle IS NOT NULL AND (getvariable('oldest_first_turn') <> 'item' OR entity IS NULL)
),
stretch AS (
  SELECT customer, currency, circle, mark, mark - lag(mark, 1, 0) OVER (PARTITION BY customer, currency, circle ORDER BY mark) AS amount
  FROM (SELECT customer, currency, circle, mark FROM credit_mark UNION SELECT customer, currency, circle, mark FROM item_mark)
)
SELECT item_mark.number, credit_mark.number, stretch.amount,
  greatest(credit_mark.date, item_mark.issued, coalesce(item_mark.reopened, item_mark.issued)),
  credit_mark.kind, item_mark.account, false
FROM stretch
ASOF JOIN credit_mark
  ON credit_mark.customer = stretch.customer AND credit_mark.currency = stretch.currency AND credit_mark.circle = stretch.circle
    AND stretch.mark <= credit_mark.mark
ASOF JOIN item_mark
  ON item_mark.customer = stretch.customer AND item_mark.currency = stretch.currency AND item_mark.circle = stretch.circle
    AND stretch.mark <= item_mark.mark;
