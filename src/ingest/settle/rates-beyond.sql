-- What rates cannot value. Rule 17 of the method: where rates are given, an amount whose currency has none on or before its document's date
-- is refused. A settled date stands for a payment of that day. A list's item is valued on the list's day, unless the document's day is the
-- rule: then on its issue date, or what is taken for it (see lines-lists.sql). Variables: reporting_currency, value_by_document.
CREATE OR REPLACE TEMP TABLE first_rate AS SELECT currency, min(date) AS day FROM read_rate GROUP BY currency;
UPDATE staged_invoice SET refused = 'rate-missing currency'
FROM (FROM every_invoice WHERE aside IS NULL AND refused IS NULL AND currency <> getvariable('reporting_currency')) AS invoice
WHERE invoice.record = staged_invoice.rowid
  AND NOT EXISTS (FROM first_rate WHERE first_rate.currency = invoice.currency
    AND first_rate.day <= least(invoice.issued, invoice.settled));
UPDATE staged_credit SET refused = 'rate-missing currency'
WHERE aside IS NULL AND refused IS NULL AND currency <> getvariable('reporting_currency')
  AND NOT EXISTS (FROM first_rate WHERE first_rate.currency = staged_credit.currency AND first_rate.day <= staged_credit.date);
UPDATE staged_line SET refused = 'rate-missing currency'
WHERE aside IS NULL AND refused IS NULL AND currency <> getvariable('reporting_currency')
  AND NOT EXISTS (FROM first_rate WHERE first_rate.currency = staged_line.currency
    AND first_rate.day <= CASE WHEN listed IS NULL THEN date
      WHEN getvariable('value_by_document') THEN least(coalesce(date, due, CASE WHEN amount > 0 THEN listed - overdue END,
      listed - list_max(list_transform(list_filter(string_split(nullif(buckets, ''), ';'),
        lambda bucket: split_part(bucket, ':', 2)::DECIMAL(18,3) > 0),
        lambda bucket: split_part(bucket, ':', 1)::INTEGER)), listed), listed) ELSE listed END);

-- And an amount that would have more than 15 digits in the reporting currency, at the dearest rate of its own. most: what it may be.
CREATE OR REPLACE TEMP TABLE largest AS SELECT currency, 999999999999999 / max(rate)::DOUBLE AS most FROM read_rate
  WHERE currency <> getvariable('reporting_currency') GROUP BY currency;
UPDATE staged_invoice SET refused = 'amount-too-large amount' FROM largest
WHERE aside IS NULL AND refused IS NULL AND largest.currency = staged_invoice.currency AND abs(amount::DOUBLE) >= most;
UPDATE staged_credit SET refused = 'amount-too-large amount' FROM largest
WHERE aside IS NULL AND refused IS NULL AND largest.currency = staged_credit.currency AND abs(amount::DOUBLE) >= most;
UPDATE staged_line SET refused = 'amount-too-large ' || column_of_amount(listed, type, amount) FROM largest
WHERE aside IS NULL AND refused IS NULL AND largest.currency = staged_line.currency AND abs(amount::DOUBLE) >= most;
