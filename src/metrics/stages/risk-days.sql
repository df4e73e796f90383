-- The two legs of the risk zone on every day on which one of them changed, up to the as-of date (rule 7).
-- Grain: currency, manager and entity (NULL: all of them) and day; the figures hold until the next row's day.
-- Money: open, and open in the risk stages. Customers: who owe, and whose stage in the slice is at risk. Inputs: stage_change, stage.
CREATE OR REPLACE MACRO risk_days(as_of, own) AS TABLE
SELECT currency, manager, entity, day,
  (sum(sum(amount)) OVER turn)::DECIMAL(28, 3) AS open,
  CASE WHEN currency IS NOT NULL THEN sum(coalesce(sum(amount) FILTER (at_risk), 0)) OVER turn END::DECIMAL(28, 3) AS at_risk,
  (sum(sum(customers)) OVER turn)::BIGINT AS customers,
  (sum(coalesce(sum(customers) FILTER (at_risk), 0)) OVER turn)::BIGINT AS customers_at_risk
FROM stage_change
JOIN stage USING (position)
WHERE by_currency = own AND day <= stated_day(as_of)
GROUP BY currency, manager, entity, day
WINDOW turn AS (PARTITION BY currency, manager, entity ORDER BY day);
