-- Which credit met which item, how much, from when. Grain: credit, item and effective date; filled by the models that follow. Amount in the
-- item's currency; negative where a refund re-opens the item. `kind` and `account` repeat the credit's and the item's, so that movements
-- are summed without a join. It becomes the table applied (application.sql).
CREATE OR REPLACE TEMP TABLE matched (
  item INTEGER,            -- item.number; NULL: what lists show of a credit
  credit INTEGER,          -- credit.number; NULL: what lists show of an item
  amount DECIMAL(18, 3),
  effective DATE,          -- rule 1: the later of the two documents' dates
  kind VARCHAR,
  account INTEGER,
  named BOOLEAN            -- the credit names the item (or its parent), or a list shows it; false: oldest-first brought the two together
);
