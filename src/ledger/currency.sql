-- The currencies of the ledger, and how many decimals their amounts have (ISO 4217). Grain: currency. Inputs: account, credit, iso_currency.
CREATE TABLE currency (id VARCHAR, decimals INTEGER);
INSERT INTO currency
SELECT found.id, CASE iso_currency.step WHEN 1 THEN 0 WHEN 0.001 THEN 3 ELSE 2 END
FROM (SELECT DISTINCT currency AS id FROM account UNION SELECT DISTINCT currency FROM credit) AS found
LEFT JOIN iso_currency ON iso_currency.code = found.id
ORDER BY 1;
