-- The table matched as it stays, with what the figures ask for of the item, so that they need no join.
CREATE OR REPLACE TABLE applied AS
SELECT matched.*, item.issued, item.due
FROM matched
LEFT JOIN item ON item.number = matched.item;
DROP TABLE matched;

-- Applications with the ids of item and credit, for whoever asks the ledger. Grain and units as in applied.
-- What lists of open items show (kind settlement) has only one of the two: nobody knows what met it.
CREATE VIEW application AS
SELECT item.id AS item, credit.id AS credit, applied.amount, applied.effective, applied.kind
FROM applied
LEFT JOIN item ON item.number = applied.item
LEFT JOIN credit ON credit.number = applied.credit;
