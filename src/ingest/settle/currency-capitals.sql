-- Currencies in small letters are the same currencies: "eur" is EUR. Run only when the data hold a currency that ISO 4217 does not have.
UPDATE staged_invoice SET currency = upper(currency)
  WHERE currency <> upper(currency) AND upper(currency) IN (SELECT code FROM iso_currency);
UPDATE staged_credit SET currency = upper(currency)
  WHERE currency <> upper(currency) AND upper(currency) IN (SELECT code FROM iso_currency);
UPDATE staged_line SET currency = upper(currency) WHERE currency <> upper(currency) AND upper(currency) IN (SELECT code FROM iso_currency);
UPDATE staged_control SET currency = upper(currency)
  WHERE currency <> upper(currency) AND upper(currency) IN (SELECT code FROM iso_currency);
UPDATE staged_invoice SET refused = 'currency-unknown currency'
WHERE aside IS NULL AND refused IS NULL AND currency IS NOT NULL AND currency NOT IN (SELECT code FROM iso_currency);
UPDATE staged_credit SET refused = 'currency-unknown currency'
WHERE aside IS NULL AND refused IS NULL AND currency IS NOT NULL AND currency NOT IN (SELECT code FROM iso_currency);
UPDATE staged_line SET refused = 'currency-unknown currency'
WHERE aside IS NULL AND refused IS NULL AND currency IS NOT NULL AND currency NOT IN (SELECT code FROM iso_currency);
UPDATE staged_control SET refused = 'currency-unknown currency'
WHERE aside IS NULL AND refused IS NULL AND currency IS NOT NULL AND currency NOT IN (SELECT code FROM iso_currency);
