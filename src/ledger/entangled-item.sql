-- Items that have to be followed one by one to say what became of their money: something that settled them was taken back, or a list of
-- open items tells another version of them. Of all others less and less is open, and what is less was paid, credited, written off or
-- settled, so that they can be added up however many they are.
-- Grain: one row per item; few. Inputs: applied, item_version.
CREATE OR REPLACE TABLE entangled_item AS
SELECT item FROM applied WHERE amount < 0 AND item IS NOT NULL
UNION
SELECT unnest([item, last_item, last_owned]) FROM item_version
ORDER BY item;
