-- What one unit of a currency is worth in the reporting currency, by days.
-- Grain: one row per currency and run of days with one rate; [valid_from, valid_to). The reporting currency itself is 1 for ever.
-- Inputs: read_rate, setting. Empty but for the reporting currency where no rates are given.
CREATE TABLE rate (currency VARCHAR, valid_from DATE, valid_to DATE, rate DECIMAL(18, 8));
INSERT INTO rate
SELECT value, DATE '0001-01-01', DATE '9999-12-31', 1 FROM setting WHERE name = 'currency' AND value IS NOT NULL
UNION ALL
SELECT currency, date, lead(date, 1, DATE '9999-12-31') OVER (PARTITION BY currency ORDER BY date), rate
FROM read_rate
WHERE currency IS DISTINCT FROM (SELECT value FROM setting WHERE name = 'currency')
ORDER BY 1, 2;
