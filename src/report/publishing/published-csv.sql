-- What the published CSV files need: text that no spreadsheet takes for a formula, and money with its currency's own decimals.
CREATE OR REPLACE TEMP MACRO cell_text(value) AS
CASE WHEN regexp_matches(value, '^\s*[=+\-@\t\r\n|%]') THEN '''' || value ELSE value END;

CREATE OR REPLACE TEMP MACRO cell_money(amount, decimals) AS
CASE decimals
  WHEN 0 THEN amount::DECIMAL(38, 0)::VARCHAR
  WHEN 2 THEN amount::DECIMAL(38, 2)::VARCHAR
  ELSE amount::DECIMAL(38, 3)::VARCHAR
END;

-- Decimals by currency, also for the reporting currency where no document is in it.
CREATE OR REPLACE TEMP VIEW money_of AS
SELECT id AS currency, decimals FROM currency
UNION
SELECT rule('currency'), rule('decimals')::INTEGER WHERE rule('currency') IS NOT NULL;
