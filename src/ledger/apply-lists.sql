-- What lists of open items show of their items and of money on account: that less of it is open than on the list before, but not why. Such
-- a change has the kind settlement and one side alone: an item without a credit, or a credit without an item; negative where more is open
-- than before.
-- Inputs: list_change, listed_document, line_document, line_id, item, every_credit. Fills matched and item_version, and tells what of the
-- ledger stands in lists.
CREATE OR REPLACE TEMP TABLE listed AS
SELECT doc, item.number AS item, NULL::INTEGER AS credit, item.account
FROM line_document SEMI JOIN (FROM read_file WHERE kind = 'open-items') USING (source) JOIN line_id USING (doc) JOIN item USING (id)
WHERE side = 'item'
UNION ALL
SELECT doc, NULL, every_credit.rowid::INTEGER, NULL
FROM line_document SEMI JOIN (FROM read_file WHERE kind = 'open-items') USING (source) JOIN line_id USING (doc) JOIN every_credit USING (id)
WHERE side = 'credit' AND every_credit.input = 'payment';

INSERT INTO matched
SELECT item, credit, amount, effective, 'settlement', account, true
FROM list_change JOIN listed USING (doc);

INSERT INTO item_version
SELECT listed.item, arg_max(listed.item, version) OVER (PARTITION BY document),
  arg_max(listed.item, version) OVER (PARTITION BY document, listed.account),
  min(listed.account) OVER (PARTITION BY document) <> max(listed.account) OVER (PARTITION BY document)
FROM listed_document
JOIN listed USING (doc)
WHERE listed.item IS NOT NULL
QUALIFY count(*) OVER (PARTITION BY document) > 1
ORDER BY listed.item;
