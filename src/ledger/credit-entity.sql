-- Whose the money is, where a credit does not say: the entity of the item (or of all instalments) that it names, else the only entity in which its customer has
-- items, else the only one in which anybody has. Run only in a ledger of several entities. Grain: one row per credit, as before. Inputs: every_credit, item.
CREATE OR REPLACE TEMP TABLE every_credit AS
SELECT every_credit.* REPLACE (
  CASE
    WHEN every_credit.entity IS NOT NULL THEN every_credit.entity
    WHEN item.id IS NOT NULL THEN item.entity
    WHEN parent.parent IS NOT NULL THEN parent.entity
    WHEN usual.customer IS NOT NULL THEN usual.entity
    WHEN NOT EXISTS (SELECT 1 FROM item WHERE item.customer = every_credit.customer) THEN (SELECT any_value(entity) FROM item HAVING count(DISTINCT coalesce(entity, 'none')) = 1)
  END AS entity)
FROM every_credit
LEFT JOIN item ON item.id = every_credit.names
LEFT JOIN (
  SELECT parent, CASE WHEN count(DISTINCT coalesce(entity, 'none')) = 1 THEN any_value(entity) END AS entity
  FROM item
  WHERE parent IS NOT NULL
  GROUP BY parent
) AS parent ON parent.parent = every_credit.names
LEFT JOIN (
  SELECT customer, any_value(entity) AS entity FROM item GROUP BY customer HAVING count(DISTINCT coalesce(entity, 'none')) = 1
) AS usual ON usual.customer = every_credit.customer;
