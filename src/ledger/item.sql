-- The receivables. Grain: one row per item (invoice, debit note, opening balance or instalment); money in the item's own currency.
-- Inputs: read_invoice (positive and zero amounts: a negative invoice is a credit note), read_customer, owner, setting.
-- Owner (rule 14): the item's own manager, else who owned the customer on the issue date, else the customer's manager, else
-- unassigned. With owner: current, the owner on the as-of date goes before the item's own manager.
CREATE OR REPLACE TEMP VIEW owned_item AS
WITH owned AS ( -- only customers that the managers input names; a later beginning goes before an earlier one
  SELECT invoice.record, arg_max(owner.manager, (owner.valid_from, owner.manager)) AS manager
  FROM read_invoice AS invoice
  JOIN owner ON owner.customer = invoice.customer
    AND CASE (SELECT value FROM setting WHERE name = 'owner') WHEN 'current' THEN getvariable('as_of')::DATE ELSE invoice.issued END
      BETWEEN owner.valid_from AND owner.valid_to
  GROUP BY invoice.record
)
SELECT
  invoice.id,
  invoice.customer,
  CASE (SELECT value FROM setting WHERE name = 'owner')
    WHEN 'current' THEN coalesce(owned.manager, customer.manager, invoice.manager, 'unassigned')
    ELSE coalesce(invoice.manager, owned.manager, customer.manager, 'unassigned')
  END AS manager,
  invoice.entity,
  coalesce(invoice.entity, 'none') AS of_entity,
  invoice.currency,
  invoice.issued,
  coalesce(invoice.due, invoice.issued + customer.terms, invoice.issued) AS due,
  invoice.amount,
  invoice.parent,
  coalesce(invoice.disputed, false) AS disputed
FROM read_invoice AS invoice
LEFT JOIN read_customer AS customer ON customer.id = invoice.customer
LEFT JOIN owned ON owned.record = invoice.record
WHERE invoice.amount >= 0;

-- What a customer owes to one entity under one manager in one currency: whatever is counted by any of these is first summed by this number.
CREATE TABLE account (
  number INTEGER,
  customer VARCHAR,
  manager VARCHAR,
  currency VARCHAR,
  entity VARCHAR,          -- none where the items name none
  book INTEGER             -- the accounts of one manager, currency and entity share the number of the first of them
);
INSERT INTO account
SELECT number, customer, manager, currency, entity, min(number) OVER (PARTITION BY manager, currency, entity)
FROM (
  SELECT row_number() OVER (ORDER BY customer, manager, currency, of_entity)::INTEGER AS number, customer, manager, currency,
    of_entity AS entity
  FROM owned_item
  GROUP BY customer, manager, currency, of_entity
);

CREATE TABLE item (
  number INTEGER,          -- stands for the id inside the ledger; its place by issue date, id
  account INTEGER,
  id VARCHAR,
  customer VARCHAR,
  manager VARCHAR,
  entity VARCHAR,
  currency VARCHAR,
  issued DATE,
  due DATE,                -- rule 4: as given, else issue date and the customer's terms, else the issue date
  amount DECIMAL(18, 3),
  parent VARCHAR,          -- the invoice of which this is an instalment
  disputed BOOLEAN
);
INSERT INTO item
SELECT row_number() OVER () - 1, *
FROM (
  SELECT account.number, id, customer, manager, owned_item.entity, currency, issued, due, amount, parent, disputed
  FROM owned_item
  JOIN (SELECT number, customer, manager, currency, entity AS of_entity FROM account) AS account
    USING (customer, manager, currency, of_entity)
  ORDER BY issued, id -- so that numbers are the same in whatever order the rows came
);
