-- Rows that state no currency are in the only one that the data have. Variables: only_currency.
UPDATE staged_invoice SET currency = getvariable('only_currency') WHERE currency IS NULL AND refused IS NULL AND aside IS NULL;
UPDATE staged_credit SET currency = getvariable('only_currency') WHERE currency IS NULL AND refused IS NULL AND aside IS NULL;
UPDATE staged_line SET currency = getvariable('only_currency') WHERE currency IS NULL AND refused IS NULL AND aside IS NULL;
UPDATE staged_control SET currency = getvariable('only_currency') WHERE currency IS NULL AND refused IS NULL AND aside IS NULL;
