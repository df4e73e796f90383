-- Whose the money is, where a credit does not say: the entity of the item (or of all instalments) that it names; else the only one that had
-- billed its customer by the credit's date, or, where none had, the only one that had billed anybody. What comes later never changes whose
-- a credit was. Run only in a ledger of several entities. Grain: one row per credit, as before. Inputs: every_credit, item.
CREATE OR REPLACE TEMP TABLE every_credit AS
WITH billed AS (
  SELECT customer, entity, min(issued) AS day FROM item GROUP BY customer, entity
),
alone AS ( -- the days on which one entity alone had billed a customer (NULL: anybody)
  SELECT customer, entity, day AS valid_from, next_day AS valid_to
  FROM (
    SELECT customer, entity, day, lead(day, 1, DATE '9999-12-31') OVER turn AS next_day, row_number() OVER turn AS place
    FROM (FROM billed UNION ALL SELECT NULL, entity, min(day) FROM billed GROUP BY entity)
    WINDOW turn AS (PARTITION BY customer ORDER BY day, entity)
  )
  WHERE place = 1
),
parent AS (
  SELECT parent AS id, CASE WHEN count(DISTINCT coalesce(entity, 'none')) = 1 THEN any_value(entity) END AS entity
  FROM item
  WHERE parent IS NOT NULL
  GROUP BY parent
)
SELECT every_credit.* REPLACE (
  CASE
    WHEN every_credit.entity IS NOT NULL THEN every_credit.entity
    WHEN item.id IS NOT NULL THEN item.entity
    WHEN parent.id IS NOT NULL THEN parent.entity
    WHEN every_credit.date >= own.valid_from THEN CASE WHEN every_credit.date < own.valid_to THEN own.entity END
    WHEN every_credit.date >= anybody.valid_from AND every_credit.date < anybody.valid_to THEN anybody.entity
  END AS entity)
FROM every_credit
LEFT JOIN item ON item.id = every_credit.names
LEFT JOIN parent ON parent.id = every_credit.names
LEFT JOIN alone AS own ON own.customer = every_credit.customer
LEFT JOIN (SELECT entity, valid_from, valid_to FROM alone WHERE customer IS NULL) AS anybody ON true
ORDER BY every_credit.date, every_credit.id, every_credit.input;
