-- What a recorded run keeps of its documents, so that later reports tell why they say another thing of its day: every item that was issued
-- by then, with what was open of it, and every credit by its kind and name. Grain: document. amount and open in the document's currency;
-- worth: open, in the reporting currency.
-- Inputs: item, credit, standing, stage; variable as_of.
SELECT 'item' AS kind, item.id, item.currency, item.due, item.amount, coalesce(own.open, 0)::DECIMAL(18, 3) AS open,
  coalesce(reporting.open, 0)::DECIMAL(18, 3) AS worth, stage.id AS stage
FROM item
LEFT JOIN standing(getvariable('as_of')::DATE, true) AS own ON own.item = item.number
LEFT JOIN standing(getvariable('as_of')::DATE, false) AS reporting ON reporting.item = item.number
LEFT JOIN stage ON stage.position = own.position
WHERE item.issued <= getvariable('as_of')::DATE
UNION ALL
SELECT credit_kind(kind), credit_name(id), currency, NULL, amount, NULL, NULL, NULL
FROM credit
WHERE date <= getvariable('as_of')::DATE
ORDER BY ALL
