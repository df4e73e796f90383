-- The currencies of rates, as those of amounts.
UPDATE staged_rate SET currency = upper(currency) WHERE currency <> upper(currency);
UPDATE staged_rate SET refused = 'currency-unknown currency'
WHERE aside IS NULL AND refused IS NULL AND currency NOT IN (SELECT code FROM iso_currency);
