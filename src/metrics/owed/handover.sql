-- Customers that passed from one manager to another, each by its last change up to the as-of date, with what they owed on the evening
-- before and owe now. Where the list of managers states a customer's owners by date, it decides; else the owners of the customer's items,
-- where all of the one were issued before all of the other. What was owed then is the whole customer's, in whichever book it stands (see
-- rule 8). Lists of open items do not tell it: see `rule('history')`.
-- Grain: currency and customer. since: first day of the new owner. open_then, late_then: open, and past due, at the end of the day before;
-- open: now; left_over: of it, what was issued before the change. Money in `currency`, NULL without one. Inputs: owner, item, account,
-- valued_spans, customer, setting.
CREATE OR REPLACE MACRO handovers_in(as_of, own) AS TABLE
WITH held AS (
  SELECT customer, manager, valid_from AS first_day, valid_to AS last_day FROM owner
  UNION ALL
  SELECT customer, manager, min(issued), max(issued) FROM item
  WHERE customer NOT IN (SELECT customer FROM owner) AND manager <> 'unassigned' AND issued <= as_of::DATE
  GROUP BY customer, manager
),
began AS ( -- who follows another; a further period of the same owner goes on with the one before
  SELECT customer, manager, lag(manager) OVER turn AS former, first_day, last_day,
    coalesce(max(last_day) OVER (turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) < first_day, false) AS clean
  FROM held
  WHERE first_day <= as_of::DATE
  WINDOW turn AS (PARTITION BY customer ORDER BY first_day, last_day)
  QUALIFY manager IS DISTINCT FROM lag(manager) OVER turn
),
handover AS (
  SELECT customer, manager, former, first_day AS since, clean
  FROM began
  QUALIFY row_number() OVER (PARTITION BY customer ORDER BY first_day DESC, last_day DESC) = 1
),
stood AS (
  SELECT CASE WHEN own THEN account.currency ELSE rule('currency') END AS currency, handover.customer,
    sum(span.open) FILTER (span.valid_from < since AND span.valid_to >= since) AS open_then,
    sum(span.open) FILTER (span.valid_from < since AND span.valid_to >= since AND span.due < since - 1) AS late_then,
    sum(span.open) FILTER (span.valid_from <= as_of::DATE AND span.valid_to > as_of::DATE) AS open,
    sum(span.open) FILTER (span.valid_from <= as_of::DATE AND span.valid_to > as_of::DATE AND item.issued < since) AS left_over
  FROM handover
  JOIN account ON account.customer = handover.customer
  JOIN valued_spans(own) AS span ON span.account = account.number
  JOIN item ON item.number = span.item
  WHERE clean
  GROUP BY ALL
)
SELECT stood.currency, stood.customer, customer.name, handover.manager, handover.former, handover.since,
  CASE WHEN stood.currency IS NOT NULL THEN coalesce(open_then, 0) END::DECIMAL(38, 3) AS open_then,
  CASE WHEN stood.currency IS NOT NULL THEN coalesce(late_then, 0) END::DECIMAL(38, 3) AS late_then,
  CASE WHEN stood.currency IS NOT NULL THEN coalesce(open, 0) END::DECIMAL(38, 3) AS open,
  CASE WHEN stood.currency IS NOT NULL THEN coalesce(left_over, 0) END::DECIMAL(38, 3) AS left_over
FROM stood
JOIN handover ON handover.customer = stood.customer
JOIN customer ON customer.id = stood.customer;
