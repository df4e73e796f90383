-- The days on which the company, or an entity, came into the risk zone or left it (rule 7), up to the as-of date. The day on which nobody
-- owes any more is one of leaving. Grain: currency, entity (NULL: all of them) and day. Lists of open items do not tell those days: see
-- `rule('history')`. Input: risk_days.
CREATE OR REPLACE MACRO risk_crossings_in(as_of, own) AS TABLE
SELECT currency, entity, day, inside AS in_risk_zone, share_of(at_risk, open) AS amount_share,
  share_of(customers_at_risk, customers) AS customers_share
FROM (
  SELECT *, over_threshold(at_risk, open) OR over_threshold(customers_at_risk, customers) AS inside
  FROM risk_days(as_of, own)
  WHERE manager IS NULL
)
QUALIFY inside <> lag(inside, 1, false) OVER (PARTITION BY currency, entity ORDER BY day);
