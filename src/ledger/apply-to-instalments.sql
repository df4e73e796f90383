-- Rule 13: a credit that names the parent of instalments meets those in its currency by due date, id. Such a credit depends on what stood
-- open on each instalment after the credit before it, so the credits of one parent are taken in turn, those of all parents at once: as many
-- rounds as the parent with the most credits has. Credits that name one of the instalments themselves stand in the same sequence.
-- Inputs: instalment_group, item, every_credit.
CREATE OR REPLACE TEMP TABLE instalment AS
SELECT item.*, row_number() OVER (PARTITION BY parent ORDER BY due, id) AS place
FROM item
WHERE parent IN (FROM instalment_group);

INSERT INTO matched
WITH RECURSIVE event AS (
  SELECT parent, credit, amount, currency, date, kind, target,
    row_number() OVER (PARTITION BY parent ORDER BY effective, date, id, credit) AS position
  FROM (
    SELECT credit.names AS parent, credit.rowid::INTEGER AS credit, credit.id, credit.amount, credit.currency, credit.date, credit.kind,
      NULL AS target,
      greatest(credit.date, (SELECT min(issued) FROM instalment WHERE parent = credit.names AND currency = credit.currency)) AS effective
    FROM every_credit AS credit
    WHERE credit.names IN (FROM instalment_group)
    UNION ALL
    SELECT instalment.parent, credit.rowid::INTEGER, credit.id, credit.amount, credit.currency, credit.date, credit.kind, instalment.number,
      greatest(credit.date, instalment.issued)
    FROM every_credit AS credit
    JOIN instalment ON instalment.id = credit.names
  )
),
turn AS (
  SELECT 0::BIGINT AS position, parent, number, place, currency, amount::DECIMAL(38, 3) AS ceiling, 0::DECIMAL(38, 3) AS applied,
    0::DECIMAL(38, 3) AS step
  FROM instalment
  UNION ALL
  SELECT position, parent, number, place, currency, ceiling, (applied + step)::DECIMAL(38, 3), step::DECIMAL(38, 3)
  FROM (
    SELECT *, sign(amount) * least(room, greatest(abs(amount) - before, 0)) AS step
    FROM (
      SELECT *, coalesce(sum(room) OVER (PARTITION BY parent ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM (
        SELECT event.position, turn.parent, turn.number, turn.place, turn.currency, turn.ceiling, turn.applied, event.amount,
          CASE
            WHEN event.target <> turn.number OR event.currency <> turn.currency THEN 0
            WHEN event.amount < 0 THEN turn.applied
            ELSE turn.ceiling - turn.applied
          END AS room
        FROM turn
        JOIN event ON event.parent = turn.parent AND event.position = turn.position + 1
      )
    )
  )
)
SELECT turn.number, event.credit, turn.step, greatest(event.date, instalment.issued), event.kind, instalment.account, true
FROM turn
JOIN event USING (parent, position)
JOIN instalment ON instalment.number = turn.number
WHERE turn.step <> 0;
