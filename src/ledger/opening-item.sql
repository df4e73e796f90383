-- Items that are the opening balance of a customer ledger: owed, but not billed on their day, and of unknown age. Grain: item. Inputs:
-- item, finding.
CREATE TABLE opening_item (item INTEGER);
INSERT INTO opening_item
SELECT number FROM item WHERE id IN (SELECT document FROM finding WHERE code = 'opening-balance') ORDER BY 1;
