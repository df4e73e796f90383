-- An amount is a whole number of the smallest steps of its currency: 10.000 EUR is one, 10.001 EUR is not. Judged by value, not by how it
-- is written.
UPDATE staged_invoice SET refused = 'decimals-too-many amount'
FROM iso_currency WHERE code = currency AND aside IS NULL AND refused IS NULL AND amount % step <> 0;
UPDATE staged_credit SET refused = 'decimals-too-many amount'
FROM iso_currency WHERE code = currency AND aside IS NULL AND refused IS NULL AND amount % step <> 0;
UPDATE staged_line SET refused = 'decimals-too-many bucket:' || split_part(bucket, ':', 1)
FROM (
  SELECT record, bucket FROM (SELECT rowid AS record, currency, unnest(string_split(buckets, ';')) AS bucket FROM staged_line
    WHERE aside IS NULL AND refused IS NULL AND buckets <> '')
  JOIN iso_currency ON code = currency
  WHERE split_part(bucket, ':', 2)::DECIMAL(18,3) % step <> 0
) AS torn
WHERE torn.record = staged_line.rowid;
UPDATE staged_line SET refused = 'decimals-too-many '
  || CASE WHEN amount % step <> 0 THEN column_of_amount(listed, type, amount) ELSE 'amount' END
FROM iso_currency WHERE code = currency AND aside IS NULL AND refused IS NULL AND (amount % step <> 0 OR original % step <> 0);
UPDATE staged_control SET refused = 'decimals-too-many balance'
FROM iso_currency WHERE code = currency AND aside IS NULL AND refused IS NULL AND balance % step <> 0;
