-- Customer ledgers, before their documents are made: which lines stand in two files, and which balances are none of the ledger's items.
-- Inputs: staged_line, read_file. Everything is told by customer, currency and entity, so that files of one customer each lie side by side.

-- The lines that may be used. own: blank or given, one text for each pair of customer, currency and entity. first_day, last_day: of the
-- movements of the file.
CREATE OR REPLACE TEMP TABLE ledger_line AS
SELECT l.rowid AS record, l.*, concat_ws(chr(31), customer, currency, coalesce(entity, chr(30))) AS own,
  coalesce(type IN ('opening', 'closing', 'turnover'), false) AS is_balance, first_day, last_day
FROM staged_line l
JOIN read_file USING (source)
LEFT JOIN (
  SELECT source, min(date) AS first_day, max(date) AS last_day FROM staged_line
  WHERE aside IS NULL AND refused IS NULL AND type IS DISTINCT FROM 'opening' AND type IS DISTINCT FROM 'closing'
    AND type IS DISTINCT FROM 'turnover'
  GROUP BY source
) AS period USING (source)
WHERE read_file.kind = 'customer-ledger' AND aside IS NULL AND refused IS NULL;

-- Rule 16, for files that overlap. What has an id is the lines of one customer, id, day and direction: where two files hold equal ones (in
-- amount, type and due date; a reconciliation group may have come later), those of the file that goes further are used; where they differ,
-- all are refused. Lines without an id are counted: of equal ones, as many are used as the file with the most of them holds.
CREATE OR REPLACE TEMP TABLE line_overlap AS
WITH movement AS (
  SELECT * FROM ledger_line WHERE NOT is_balance AND (SELECT count(DISTINCT source) FROM ledger_line) > 1
),
document AS (
  SELECT source, own, id, date, amount >= 0 AS is_debit, any_value(last_day) AS last_day, list(record) AS records,
    list_sort(list(concat_ws(' ', amount, coalesce(type, '-'), coalesce(due::VARCHAR, '-')))) AS lines
  FROM movement WHERE id IS NOT NULL GROUP BY ALL
),
judged AS (
  SELECT unnest(records) AS record, min(lines) OVER same = max(lines) OVER same AS is_equal,
    row_number() OVER (same ORDER BY last_day DESC, source) > 1 AS is_further
  FROM document
  WINDOW same AS (PARTITION BY own, id, date, is_debit)
  QUALIFY count(*) OVER same > 1
)
SELECT record, is_equal, is_further FROM judged
UNION ALL
SELECT record, true, row_number() OVER (PARTITION BY own, date, amount, type, due, document, place ORDER BY last_day DESC, source) > 1
FROM (
  SELECT *, row_number() OVER (PARTITION BY source, own, date, amount, type, due, document ORDER BY grp, manager, record) AS place
  FROM movement WHERE id IS NULL
);

UPDATE staged_line SET aside = 'duplicate-row' FROM line_overlap AS o WHERE o.record = staged_line.rowid AND is_equal AND is_further;
UPDATE staged_line SET refused = 'duplicate-id id' FROM line_overlap AS o WHERE o.record = staged_line.rowid AND NOT is_equal;

-- Opening balances, each with the day on which it stands: its own, else the day before the first movement of its file, else that of the
-- closing balance. The first one of a customer is an item or a credit. Any later one says again what the lines before it add up to: a
-- control, no second debt.
CREATE OR REPLACE TEMP TABLE ledger_opening AS
WITH closed AS (
  SELECT own, source, min(date) AS day FROM ledger_line WHERE type = 'closing' GROUP BY ALL
),
opening AS (
  SELECT l.record, l.source, l.own, l.customer, l.currency, l.entity, l.name, l.manager, l.due, l.amount,
    coalesce(l.date, l.first_day - 1, closed.day) AS day
  FROM ledger_line l LEFT JOIN closed USING (own, source)
  WHERE type = 'opening'
),
moved AS ( -- where each file's movements of a customer begin, and its opening balance
  SELECT own, source, min(date) AS first_day, any_value(opened) AS opened
  FROM ledger_line LEFT JOIN (SELECT own, source, min(day) AS opened FROM opening GROUP BY ALL) AS stated USING (own, source)
  WHERE NOT is_balance GROUP BY ALL
),
preceded AS (
  SELECT DISTINCT opening.record
  FROM opening JOIN moved USING (own)
  WHERE moved.first_day < opening.day OR (moved.first_day = opening.day AND moved.source <> opening.source
    AND coalesce(moved.opened > opening.day, true))
)
SELECT opening.*, dense_rank() OVER (PARTITION BY own ORDER BY day, source) > 1 OR preceded.record IS NOT NULL AS is_control
FROM opening LEFT JOIN preceded USING (record);

UPDATE staged_line SET refused = 'value-missing date' FROM ledger_opening AS o WHERE o.record = staged_line.rowid AND o.day IS NULL;
DELETE FROM ledger_opening WHERE day IS NULL;
UPDATE staged_line SET date = o.day FROM ledger_opening AS o WHERE o.record = staged_line.rowid AND date IS NULL;
UPDATE staged_line SET aside = 'opening-control' FROM ledger_opening AS o WHERE o.record = staged_line.rowid AND is_control;
UPDATE staged_line SET aside = CASE l.type WHEN 'closing' THEN 'closing-balance' ELSE 'turnover-row' END
FROM ledger_line AS l WHERE l.record = staged_line.rowid AND l.type IN ('closing', 'turnover');

-- Rule 17: a credit of a reconciliation group hangs on the group's items. Where one of them is refused and none is left, the credit is
-- refused with it: it would pay another item.
UPDATE staged_line SET refused = 'hangs-on-refused match'
FROM (
  SELECT customer, entity, grp
  FROM staged_line JOIN read_file USING (source)
  WHERE read_file.kind = 'customer-ledger' AND grp IS NOT NULL AND aside IS NULL
    AND NOT coalesce(type IN ('opening', 'closing', 'turnover'), false)
  GROUP BY ALL
  HAVING bool_or(refused IS NOT NULL AND coalesce(amount > 0, true)) AND NOT bool_or(refused IS NULL AND amount > 0)
) AS lost
WHERE staged_line.grp = lost.grp AND staged_line.customer = lost.customer AND staged_line.entity IS NOT DISTINCT FROM lost.entity
  AND staged_line.amount < 0 AND staged_line.aside IS NULL AND staged_line.refused IS NULL;
