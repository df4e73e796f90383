-- The risk verdict (rule 7): inside when more than the threshold of the customers who owe, or of the open money, stands in the risk stages;
-- which leg, how far, and the first day of the present unbroken run of days inside (or outside). Nobody owes: no verdict. Lists of open
-- items do not tell that day.
-- Grain: currency, manager and entity (NULL: all of them). Shares from 0 to 1; distance: the larger leg's share less the threshold. Input:
-- risk_days.
CREATE OR REPLACE MACRO risk_verdicts(as_of, own) AS TABLE
WITH state AS (
  SELECT *,
    CASE WHEN customers > 0 THEN over_threshold(at_risk, open) OR over_threshold(customers_at_risk, customers) END AS inside
  FROM risk_days(as_of, own)
),
run AS (
  SELECT *, CASE WHEN inside IS DISTINCT FROM lag(inside) OVER slice OR row_number() OVER slice = 1 THEN day END AS begins
  FROM state
  WINDOW slice AS (PARTITION BY currency, manager, entity ORDER BY day)
)
SELECT currency, manager, entity, last.inside AS in_risk_zone,
  CASE
    WHEN NOT coalesce(last.inside, false) THEN NULL
    WHEN over_threshold(last.at_risk, last.open) AND over_threshold(last.customers_at_risk, last.customers) THEN 'both'
    WHEN over_threshold(last.at_risk, last.open) THEN 'money'
    ELSE 'customers'
  END AS leg,
  share_of(last.at_risk, last.open) AS amount_share,
  share_of(last.customers_at_risk, last.customers) AS customers_share,
  rule('riskThreshold')::DOUBLE AS threshold,
  greatest(share_of(last.at_risk, last.open), share_of(last.customers_at_risk, last.customers)) - rule('riskThreshold')::DOUBLE AS distance,
  CASE WHEN last.inside IS NOT NULL AND rule('history') = 'documents' THEN since END AS since
FROM (
  SELECT currency, manager, entity, max(begins) AS since,
    arg_max({'inside': inside, 'open': open, 'at_risk': at_risk, 'customers': customers, 'customers_at_risk': customers_at_risk},
      day) AS last
  FROM run
  GROUP BY currency, manager, entity
);
