-- The rows of a file of invoices to measure reading with, a hundred for each customer, over the 36 months up to the as-of date; as
-- canonical columns have them, and as a program writes them whose users have decimal commas. Variables: rows (how many), as_of.
CREATE TEMP VIEW canonical_row AS
SELECT 'INV-' || lpad(number::VARCHAR, 8, '0') AS id,
  'C' || lpad((1 + number % greatest(getvariable('rows') // 100, 1))::VARCHAR, 6, '0') AS customer,
  issued, issued + 30 AS due, (cents / 100)::DECIMAL(18, 2) AS amount, 'EUR' AS currency,
  'M' || lpad((1 + number % 20)::VARCHAR, 2, '0') AS manager
FROM (
  SELECT number, getvariable('as_of')::DATE - 1095 + (number * 1096 // getvariable('rows'))::INTEGER AS issued,
    1000 + (hash(number) % 500000)::BIGINT AS cents
  FROM range(getvariable('rows')) AS counted(number)
)
ORDER BY number;

CREATE TEMP VIEW local_row AS
SELECT id, customer, strftime(issued, '%d.%m.%Y') AS issued, strftime(due, '%d.%m.%Y') AS due, replace(amount::VARCHAR, '.', ',') AS amount,
  currency, manager
FROM canonical_row;
