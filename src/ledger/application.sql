-- Applications with the ids of item and credit, for whoever asks the ledger. Grain and units as in applied.
CREATE VIEW application AS
SELECT item.id AS item, credit.id AS credit, applied.amount, applied.effective, applied.kind
FROM applied
JOIN item ON item.number = applied.item
JOIN credit ON credit.number = applied.credit;
