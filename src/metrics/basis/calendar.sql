-- The days for which a history is stated: the last `months` month-ends up to the as-of date, none before the ledger's first movement, and
-- the as-of date itself.
-- Grain: day. Input: customer.first_seen.
CREATE OR REPLACE MACRO calendar(as_of, months) AS TABLE
SELECT day
FROM (
  SELECT last_day((date_trunc('month', as_of::DATE) - to_months(back::INTEGER))::DATE) AS day
  FROM range(0, months + 1) AS month(back)
  WHERE given(as_of)
)
WHERE day <= as_of::DATE AND day >= (SELECT min(first_seen) FROM customer)
QUALIFY row_number() OVER (ORDER BY day DESC) <= months
UNION
SELECT as_of::DATE;
