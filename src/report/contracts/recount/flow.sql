-- What was issued and what was applied, straight from items and applications, with the days of their items: what the course of a book is
-- counted from again. Items that cannot be told apart stand together, so that there are fewer rows the more items there are. Money in
-- units of the currency; what was applied is below nothing, but for refunds.
-- Grain: place (a currency and entity, numbered in their order from 1), kind (item, or the kind of the credit), counts (no opening
-- balance),
-- day of issue, due day and day of the movement up to the as-of date. Inputs: item, applied (which repeats of the item what the contract
-- applications-meet holds), account, opening_item; variable as_of.
CREATE OR REPLACE TEMP TABLE recounted_place AS
SELECT dense_rank() OVER (ORDER BY currency, entity)::INTEGER AS place, number AS account, currency, entity FROM account;

CREATE OR REPLACE TEMP TABLE recounted_flow AS
SELECT place.place, movement.kind, movement.item NOT IN (SELECT item FROM opening_item) AS counts, movement.issued, movement.due,
  movement.day, sum(movement.amount) AS amount
FROM (
  SELECT number AS item, account, 'item' AS kind, issued, due, issued AS day, amount FROM item WHERE issued <= getvariable('as_of')::DATE
  UNION ALL
  SELECT item, account, kind, issued, due, effective, -amount FROM applied WHERE effective <= getvariable('as_of')::DATE
) AS movement
JOIN recounted_place AS place ON place.account = movement.account
GROUP BY ALL;

-- The same by the first days of the trend that are not before the day of issue and the day of the movement (their places in recount_days,
-- from 1):
-- few rows. Variable: recount_days.
CREATE OR REPLACE TEMP TABLE recounted_turn AS
WITH moment AS (
  SELECT unnest(range(1, 1 + len(getvariable('recount_days'))))::INTEGER AS turn, unnest(getvariable('recount_days'))::DATE AS day
),
dated AS (
  SELECT flow.day, moment.turn FROM (SELECT DISTINCT issued AS day FROM recounted_flow UNION SELECT DISTINCT day
    FROM recounted_flow) AS flow ASOF JOIN moment ON flow.day <= moment.day
)
SELECT flow.place, flow.due, issued_by.turn AS issued_by, moved_by.turn AS moved_by, flow.kind = 'payment' AS paid,
  sum(flow.amount) AS amount
FROM recounted_flow AS flow
JOIN dated AS issued_by ON issued_by.day = flow.issued
JOIN dated AS moved_by ON moved_by.day = flow.day
GROUP BY ALL;
