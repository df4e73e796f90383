-- Rule 13, first half: credits that name an item are applied to it in order of effective date, credit date, credit id, up to what
-- is open then; a refund re-opens what was applied by then.
-- Inputs: every_credit, item. Items of instalment groups that a credit names by their parent are left to apply-to-instalments.sql.
CREATE OR REPLACE TEMP TABLE instalment_group AS
SELECT DISTINCT item.parent
FROM (SELECT * FROM item WHERE parent IS NOT NULL) AS item
JOIN every_credit ON every_credit.names = item.parent
ANTI JOIN item AS itself ON itself.id = item.parent;

CREATE OR REPLACE TEMP TABLE named AS
SELECT credit.rowid::INTEGER AS credit, item.number AS item, credit.amount, greatest(credit.date, item.issued) AS effective, credit.date,
  credit.id,
  item.amount AS ceiling, credit.kind, item.account
FROM every_credit AS credit
JOIN item ON item.id = credit.names
WHERE NOT coalesce(item.parent IN (FROM instalment_group), false);

-- Most items: no refund, and all that names them fits. Each credit is applied whole, in whatever order.
CREATE OR REPLACE TEMP TABLE crowded AS
SELECT item FROM named GROUP BY item HAVING sum(amount) > any_value(ceiling) OR min(amount) < 0;

INSERT INTO matched
SELECT item, credit, amount, effective, kind, account, true
FROM named
ANTI JOIN crowded USING (item)
WHERE amount > 0;

-- The others: what is applied after each credit is a walk kept between 0 and the item's amount. One step is the function
-- x -> least(greatest(x + shift, low), high); two steps make one of the same form, so all prefixes are composed by doubling:
-- as many rounds as the logarithm of the longest sequence, and no loop over credits.
INSERT INTO matched
WITH RECURSIVE event AS (
  SELECT *, row_number() OVER (PARTITION BY item ORDER BY effective, date, id, credit) AS position
  FROM named
  SEMI JOIN crowded USING (item)
),
composed AS (
  SELECT item, position, 1::BIGINT AS stride, amount::DECIMAL(38, 3) AS shift, 0::DECIMAL(38, 3) AS low, ceiling::DECIMAL(38, 3) AS high
  FROM event
  UNION ALL
  SELECT later.item, later.position, later.stride * 2,
    (later.shift + coalesce(earlier.shift, 0))::DECIMAL(38, 3),
    CASE WHEN earlier.item IS NULL THEN later.low ELSE least(greatest(earlier.low + later.shift, later.low),
      later.high) END::DECIMAL(38, 3),
    CASE WHEN earlier.item IS NULL THEN later.high ELSE least(greatest(earlier.high + later.shift, later.low),
      later.high) END::DECIMAL(38, 3)
  FROM composed AS later
  LEFT JOIN composed AS earlier ON earlier.item = later.item AND earlier.position = later.position - later.stride
  WHERE later.stride < (SELECT max(position) FROM event)
),
walk AS (
  SELECT item, position, least(greatest(shift, low), high) AS applied
  FROM composed
  WHERE stride = (SELECT max(stride) FROM composed)
)
SELECT item, credit, applied - lag(applied, 1, 0) OVER (PARTITION BY item ORDER BY position) AS step, effective, kind, account, true
FROM event
JOIN walk USING (item, position)
QUALIFY step <> 0;

DROP TABLE named;
DROP TABLE crowded;
