-- What the figures ask for of the item is repeated, so that they need no join.
CREATE OR REPLACE TABLE applied AS
SELECT applied.*, item.issued, item.due
FROM applied
LEFT JOIN item ON item.number = applied.item;

-- Applications with the ids of item and credit, for whoever asks the ledger. Grain and units as in applied.
-- What lists of open items show (kind settlement) has only one of the two: nobody knows what met it.
CREATE VIEW application AS
SELECT item.id AS item, credit.id AS credit, applied.amount, applied.effective, applied.kind
FROM applied
LEFT JOIN item ON item.number = applied.item
LEFT JOIN credit ON credit.number = applied.credit;
