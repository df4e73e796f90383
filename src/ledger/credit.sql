-- The money that can be applied to items. Grain: one row per credit; money in the credit's own currency. Input: every_credit.
CREATE TABLE credit (
  number INTEGER,          -- stands for the id inside the ledger; its place by date, id
  id VARCHAR,              -- as given; where two inputs use one id for two credits, with the input's kind in front
  customer VARCHAR,        -- the payer
  kind VARCHAR,            -- payment, refund (a negative payment), credit-note, write-off
  date DATE,
  amount DECIMAL(18, 3),   -- negative: a refund, or the reversal of a credit note or write-off
  currency VARCHAR,
  entity VARCHAR           -- NULL where neither the credit nor what it pays tells one (see credit-entity.sql)
);
INSERT INTO credit
SELECT rowid, id, customer, kind, date, amount, currency, entity FROM every_credit;

UPDATE credit
SET id = every_credit.input || ':' || credit.id
FROM every_credit
WHERE credit.number = every_credit.rowid AND credit.id IN (
  WITH other AS (SELECT id FROM every_credit WHERE input <> 'payment')
  SELECT id FROM other GROUP BY id HAVING count(*) > 1
  UNION
  SELECT id FROM every_credit SEMI JOIN other USING (id) WHERE input = 'payment'
);
