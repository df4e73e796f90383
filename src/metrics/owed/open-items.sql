-- Every open item on a date. Grain: item. Amount and open in the currency of the slice (see standing). Inputs: standing, item, stage,
-- setting.
CREATE OR REPLACE MACRO open_items_in(as_of, own) AS TABLE
SELECT CASE WHEN own THEN item.currency ELSE rules.currency END AS slice_currency,
  item.id AS item, item.customer, item.manager, item.issued, item.due,
  CASE WHEN own OR item.currency = rules.currency THEN item.amount ELSE converted(item.amount, standing.rate, rules.decimals) END AS amount,
  standing.open, standing.days_past_due, stage.id AS stage, item.currency,
  item.entity, item.disputed, stage.position, stage.at_risk
FROM standing(as_of, own) AS standing
JOIN item ON item.number = standing.item
JOIN stage ON stage.position = standing.position
CROSS JOIN rules() AS rules;
