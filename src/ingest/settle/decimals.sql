-- An amount is a whole number of the smallest steps of its currency: 10.000 EUR is one, 10.001 EUR is not. Judged by value, not by how it
-- is written.
UPDATE staged_invoice SET refused = 'decimals-too-many amount'
FROM iso_currency WHERE code = currency AND aside IS NULL AND refused IS NULL AND amount % step <> 0;
UPDATE staged_credit SET refused = 'decimals-too-many amount'
FROM iso_currency WHERE code = currency AND aside IS NULL AND refused IS NULL AND amount % step <> 0;
UPDATE staged_line SET refused = 'decimals-too-many ' || CASE WHEN amount % step <> 0 THEN column_of_amount(listed, type, amount) ELSE 'amount' END
FROM iso_currency WHERE code = currency AND aside IS NULL AND refused IS NULL AND (amount % step <> 0 OR original % step <> 0);
UPDATE staged_control SET refused = 'decimals-too-many balance'
FROM iso_currency WHERE code = currency AND aside IS NULL AND refused IS NULL AND balance % step <> 0;
