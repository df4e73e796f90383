-- Credits whose named invoice asks for a decision or a finding. Rule 17 of the method. Grain: one row per such credit. A name that a credit
-- note (an invoice below zero) and the parent of instalments have in common means the instalments: a credit note is no item.
CREATE OR REPLACE TEMP TABLE reference AS
SELECT c.rowid AS record, c.invoice AS named, c.currency, c.customer, c.date,
  i.id IS NOT NULL AND (i.amount >= 0 OR i.id NOT IN (SELECT parent FROM read_invoice WHERE parent IS NOT NULL)) AS is_item,
  i.currency <> c.currency AS is_foreign, i.customer <> c.customer AS is_others, c.date < i.issued AS is_early
FROM staged_credit c LEFT JOIN read_invoice i ON i.id = c.invoice
WHERE c.invoice IS NOT NULL AND c.aside IS NULL AND c.refused IS NULL
  AND (i.id IS NULL OR i.amount < 0 OR i.currency <> c.currency OR i.customer <> c.customer OR c.date < i.issued);

-- No used item: the name may be that of the parent of instalments, of an invoice that is refused or set aside, or of nothing.
CREATE OR REPLACE TEMP TABLE named_otherwise AS
SELECT named,
  count(*) FILTER (aside IS NULL AND refused IS NULL) AS used, count(*) FILTER (refused IS NOT NULL) AS refused,
  count(*) FILTER (aside IS NOT NULL) AS aside,
  -- of items; NULL where all are credit notes, and then no currency is foreign
  list(DISTINCT currency) FILTER (aside IS NULL AND refused IS NULL AND amount >= 0) AS currencies,
  list(DISTINCT customer) FILTER (aside IS NULL AND refused IS NULL) AS customers,
  min(issued) FILTER (aside IS NULL AND refused IS NULL) AS issued
FROM (
  SELECT id AS named, currency, customer, issued, amount, aside, refused FROM staged_invoice WHERE aside IS NOT NULL OR refused IS NOT NULL
  UNION ALL
  SELECT parent, currency, customer, issued, amount, aside, refused FROM every_invoice WHERE parent IS NOT NULL
) SEMI JOIN (SELECT named FROM reference WHERE NOT is_item) USING (named)
GROUP BY named;

UPDATE reference SET
  is_foreign = NOT list_contains(o.currencies, reference.currency),
  is_others = NOT list_contains(o.customers, reference.customer),
  is_early = reference.date < o.issued
FROM named_otherwise AS o WHERE o.named = reference.named AND NOT is_item AND o.used > 0;

UPDATE staged_credit SET refused = 'invoice-unknown invoice' FROM reference
WHERE reference.record = staged_credit.rowid AND NOT is_item
  AND reference.named NOT IN (SELECT named FROM named_otherwise WHERE named IS NOT NULL);
UPDATE staged_credit SET refused = 'hangs-on-refused invoice' FROM reference, named_otherwise AS o
WHERE reference.record = staged_credit.rowid AND NOT is_item AND o.named = reference.named AND o.used = 0 AND o.refused > 0;
UPDATE staged_credit SET aside = 'hangs-on-set-aside' FROM reference, named_otherwise AS o
WHERE reference.record = staged_credit.rowid AND NOT is_item AND o.named = reference.named AND o.used = 0 AND o.refused = 0 AND o.aside > 0;
UPDATE staged_credit SET refused = 'currency-mismatch currency' FROM reference
WHERE reference.record = staged_credit.rowid AND is_foreign AND staged_credit.aside IS NULL AND staged_credit.refused IS NULL;
