-- What happened between the company and each customer with a page of their own, document by document, with the balance after each: what was
-- issued less what was received, so at the end what is open less what is unapplied. What one customer pays of another's items passes from
-- the one to the other on the day on which it takes effect.
-- Grain: customer, document currency and movement, the latest `movements_listed` of each in order. amount: what the balance changes by.
-- Lists of open items do not tell it: no rows.
-- Inputs: item, credit, applied; variables as_of, customers_with_page, movements_listed.
WITH listed AS (
  SELECT unnest(getvariable('customers_with_page')::VARCHAR[]) AS customer
),
movement AS (
  SELECT customer, currency, issued AS day, 1 AS turn, id AS document, 'invoice' AS kind, amount FROM item
  UNION ALL
  SELECT customer, currency, date, 2, id, kind, -amount FROM credit
  UNION ALL
  SELECT unnest([item.customer, credit.customer]), item.currency, applied.effective, 3, credit.id, 'transfer',
    unnest([-applied.amount, applied.amount])
  FROM applied
  JOIN item ON item.number = applied.item
  JOIN credit ON credit.number = applied.credit
  WHERE item.customer <> credit.customer
)
SELECT customer, currency, day, document, kind, amount::DECIMAL(38, 3) AS amount, sum(amount) OVER turns::DECIMAL(38, 3) AS balance
FROM movement
SEMI JOIN listed USING (customer)
WHERE day <= getvariable('as_of')::DATE AND rule('history') = 'documents'
WINDOW turns AS (PARTITION BY customer, currency ORDER BY day, turn, document, amount ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
QUALIFY row_number() OVER (PARTITION BY customer, currency ORDER BY day DESC, turn DESC, document DESC, amount DESC)
  <= getvariable('movements_listed')::INTEGER
ORDER BY customer, currency, day, turn, document, amount;
