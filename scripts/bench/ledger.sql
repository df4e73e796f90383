-- A ledger to measure with: items evenly over the 36 months up to the as-of date, a hundred for each customer, 20 managers.
-- Of 100 items about 78 are paid at once, 13 in two parts and 2 in three, 1 is overpaid; 3 are paid in part only and 3 never.
-- Credits that name no item make up the number of payments: about one payment of a hundred.
-- Or, with the variable applications, so many of the items are paid, each at once and in one part, up to the as-of date at the latest; and
-- the others never. Payments after the as-of date are not there yet. Variables: items (how many), applications (NULL, or how many), as_of,
-- on_account (how many payments name no item).
CREATE TEMP MACRO dice(seed, turn, sides) AS (hash(seed * 31 + turn) % sides)::BIGINT;
CREATE TEMP MACRO first_day() AS (getvariable('as_of')::DATE - 1095);
CREATE TEMP MACRO customer_of(seed) AS (1 + dice(seed, 1, greatest(getvariable('items') // 100, 1)::BIGINT));
CREATE TEMP MACRO customer_id(number) AS 'C' || lpad(number::VARCHAR, 6, '0');
CREATE TEMP MACRO of_amount(cents, hundredths) AS (cents * hundredths) // 100;

CREATE TEMP VIEW invoice AS
SELECT number, customer_of(number) AS customer,
  first_day() + (number * 1096 // getvariable('items'))::INTEGER AS issued,
  [14, 30, 30, 45, 60][1 + dice(number, 2, 5)] AS terms,
  1000 + dice(number, 3, 500000) AS cents,
  dice(number, 4, 100) AS behaviour,
  -- Days past due of the first payment: most within three weeks of the due date, a tenth up to four months later.
  (dice(number, 5, 30) - 12 + CASE WHEN dice(number, 6, 10) = 0 THEN dice(number, 7, 120) ELSE 0 END)::INTEGER AS late
FROM range(getvariable('items')) AS counted(number);

CREATE TEMP TABLE named_payment AS
SELECT number, customer, CASE WHEN getvariable('applications') IS NULL THEN issued + terms + late + part.after
  ELSE least(issued + terms + late, getvariable('as_of')::DATE) END AS date,
  of_amount(cents, part.hundredths) + coalesce(part.rest, 0) AS cents
FROM (
  SELECT *,
    CASE
      WHEN getvariable('applications') IS NOT NULL AND number * getvariable('applications') // getvariable('items') = (number + 1)
        * getvariable('applications') // getvariable('items') THEN []
      WHEN getvariable('applications') IS NOT NULL THEN [{'after': 0, 'hundredths': 100, 'rest': 0::BIGINT}]
      WHEN behaviour < 3 THEN []
      WHEN behaviour < 6 THEN [{'after': 0, 'hundredths': 40, 'rest': 0::BIGINT}]
      WHEN behaviour < 7 THEN [{'after': 0, 'hundredths': 105, 'rest': 0::BIGINT}]
      WHEN behaviour < 20 THEN [{'after': 0, 'hundredths': 40, 'rest': 0::BIGINT}, {'after': 20, 'hundredths': 0,
        'rest': cents - of_amount(cents, 40)}]
      WHEN behaviour < 22 THEN [{'after': 0, 'hundredths': 30, 'rest': 0::BIGINT}, {'after': 15, 'hundredths': 30, 'rest': 0::BIGINT},
        {'after': 30, 'hundredths': 0, 'rest': cents - 2 * of_amount(cents, 30)}]
      ELSE [{'after': 0, 'hundredths': 100, 'rest': 0::BIGINT}]
    END AS parts
  FROM invoice
), unnest(parts) AS parted(part)
WHERE getvariable('applications') IS NOT NULL OR issued + terms + late + part.after <= getvariable('as_of')::DATE;

CREATE TEMP VIEW invoices_file AS
SELECT 'INV-' || lpad(number::VARCHAR, 8, '0') AS id, customer_id(customer) AS customer, issued, issued + terms AS due,
  (cents / 100)::DECIMAL(18, 2) AS amount, 'EUR' AS currency, 'M' || lpad((1 + dice(customer, 8, 20))::VARCHAR, 2, '0') AS manager
FROM invoice
ORDER BY number;

CREATE TEMP VIEW payments_file AS
SELECT 'PAY-' || lpad(row_number() OVER (ORDER BY date, number, cents)::VARCHAR, 8, '0') AS id, customer_id(customer) AS customer, date,
  (cents / 100)::DECIMAL(18, 2) AS amount, 'EUR' AS currency, CASE WHEN named THEN 'INV-' || lpad(number::VARCHAR, 8, '0') END AS invoice
FROM (
  SELECT number, customer, date, cents, true AS named FROM named_payment
  UNION ALL
  SELECT number, customer_of(-number - 1), first_day() + (1 + dice(-number - 1, 2, 1095))::INTEGER, 1000 + dice(-number - 1, 3, 100000),
    false
  FROM range(getvariable('on_account')) AS counted(number)
)
ORDER BY id;
