-- Customers (by id, and by name) and managers that are written in ways which differ only in capitals, blanks and punctuation. Grain: one
-- row per way of writing, with the first file that has it. For a manager the text stands as the document, as there is no customer to name.
-- A table of its own, as the engine would else fold the names of all rows instead of each once.
CREATE OR REPLACE TEMP TABLE written AS
SELECT 'customer' AS what, name FROM (
  SELECT DISTINCT customer AS name FROM read_invoice UNION SELECT DISTINCT customer FROM read_credit UNION SELECT id FROM read_customer)
UNION ALL
SELECT DISTINCT 'name', name FROM read_customer
UNION ALL
SELECT 'manager', name FROM (
  SELECT DISTINCT manager AS name FROM read_invoice UNION SELECT manager FROM read_customer UNION SELECT manager FROM read_owner);

CREATE OR REPLACE TEMP TABLE variant AS
SELECT what, name
FROM (SELECT what, name, trim(regexp_replace(lower(nfc_normalize(name)), '[^\p{L}\p{N}]+', ' ', 'g')) AS plain FROM written
  WHERE name IS NOT NULL)
QUALIFY plain <> '' AND count(*) OVER (PARTITION BY what, plain) > 1;

INSERT INTO finding
WITH seen AS (
  SELECT 'customer' AS what, customer AS name, source FROM read_invoice
  UNION ALL SELECT 'customer', customer, source FROM read_credit
  UNION ALL SELECT 'customer', id, source FROM staged_customer WHERE aside IS NULL AND refused IS NULL
  UNION ALL SELECT 'name', name, source FROM staged_customer WHERE aside IS NULL AND refused IS NULL
  UNION ALL SELECT 'manager', manager, source FROM read_invoice
  UNION ALL SELECT 'manager', manager, source FROM staged_customer WHERE aside IS NULL AND refused IS NULL
  UNION ALL SELECT 'manager', manager, source FROM staged_owner WHERE aside IS NULL AND refused IS NULL
)
SELECT 'name-variants', min(source), NULL, CASE WHEN what = 'manager' THEN name END, CASE WHEN what <> 'manager' THEN name END, NULL, NULL
FROM seen JOIN variant USING (what, name) GROUP BY what, name ORDER BY what, name;
