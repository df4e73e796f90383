-- The currencies of the ledger, and how many decimals their amounts have (ISO 4217). Grain: currency. Inputs: account, credit,
-- iso_currency.
CREATE TABLE currency (id VARCHAR, decimals INTEGER);
INSERT INTO currency
SELECT found.id, CASE iso_currency.step WHEN 1 THEN 0 WHEN 0.001 THEN 3 ELSE 2 END
FROM (SELECT DISTINCT currency AS id FROM account UNION SELECT DISTINCT currency FROM credit) AS found
LEFT JOIN iso_currency ON iso_currency.code = found.id
ORDER BY 1;

-- The entities of the ledger, each with a set of books of its own; with one alone the report says nothing of entities. Grain: entity.
-- Inputs: account, credit.
CREATE TABLE entity (id VARCHAR); -- none: documents that name no entity
INSERT INTO entity
SELECT entity FROM account UNION SELECT coalesce(entity, 'none') FROM credit ORDER BY 1;
