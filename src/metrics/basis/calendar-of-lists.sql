-- The days for which a history is stated: those of the last `months` lists of open items up to the as-of date, and the as-of date itself.
-- Grain: day. Input: list_day.
CREATE OR REPLACE MACRO calendar(as_of, months) AS TABLE
SELECT day
FROM list_day
WHERE day <= stated_day(as_of)
QUALIFY row_number() OVER (ORDER BY day DESC) <= months
UNION
SELECT stated_day(as_of);
