-- From the used lines of customer ledgers to documents: opening balances, items and credits. A reconciliation group that holds items and
-- credits of one customer is the parent of its items, by which its credits name them (rule 13 of the method).
-- Inputs: staged_line, ledger_opening. Fills line_document, line_finding and closing_control.
CREATE OR REPLACE TEMP TABLE ledger_line AS
SELECT l.rowid AS record, l.*, concat_ws(chr(31), customer, currency, coalesce(entity, chr(30))) AS own,
  CASE WHEN grp IS NOT NULL THEN concat_ws(':', 'match', entity, currency, customer, grp) END AS match_group
FROM staged_line l JOIN read_file USING (source)
WHERE read_file.kind = 'customer-ledger' AND aside IS NULL AND refused IS NULL;

CREATE OR REPLACE TEMP TABLE ledger_document AS
WITH opening AS ( -- what is owed and what is held, apart; due on the day itself, or as given
  SELECT source, customer, currency, entity, amount > 0 AS is_item, day, CASE WHEN amount > 0 THEN coalesce(due, day) END AS due,
    sum(amount) AS amount, min(manager) AS manager
  FROM ledger_opening
  WHERE NOT is_control AND amount <> 0 AND record IN (SELECT record FROM ledger_line)
  GROUP BY ALL
),
line AS ( -- without an id, a line is a document by itself, numbered within its day whatever the order of rows
  SELECT *, id IS NULL AS is_unnumbered,
    CASE WHEN type = 'invoice' AND amount < 0 THEN 'credit-note' WHEN type = 'refund' THEN 'payment'
      ELSE coalesce(type, CASE WHEN amount >= 0 THEN 'invoice' ELSE 'payment' END) END AS kind,
    coalesce(id, concat_ws(':', customer, date, row_number()
      OVER (PARTITION BY own, date, id IS NULL ORDER BY amount DESC, type, due, document, grp, manager, source))) AS number
  FROM ledger_line
  WHERE type IS DISTINCT FROM 'opening'
)
SELECT source, customer, currency, entity, 'opening:' || customer AS number, CASE WHEN is_item THEN 'invoice' ELSE 'payment' END AS kind,
  day AS date, due,
  abs(amount)::DECIMAL(18,3) AS amount, manager, NULL::VARCHAR AS match_group, true AS is_opening
FROM opening
UNION ALL
SELECT source, customer, currency, entity, number, kind, date, CASE WHEN kind = 'invoice' THEN due END AS item_due,
  (CASE WHEN kind = 'invoice' THEN sum(amount) ELSE -sum(amount) END)::DECIMAL(18,3), min(manager), match_group, false
FROM line
GROUP BY source, customer, currency, entity, number, is_unnumbered, kind, date, amount >= 0, item_due, match_group;

INSERT INTO line_document
WITH met AS (
  SELECT match_group FROM ledger_document WHERE match_group IS NOT NULL
  GROUP BY match_group HAVING bool_or(kind = 'invoice') AND bool_or(kind <> 'invoice')
)
SELECT row_number() OVER (ORDER BY customer, currency, entity, number, kind, date, due, amount, d.match_group, manager, source) - 1
  + (SELECT count(*) FROM line_document),
  CASE WHEN kind = 'invoice' THEN 'item' ELSE 'credit' END, number, customer, currency, entity, kind, date, due, amount, manager, false,
    met.match_group, source, is_opening, true
FROM ledger_document d LEFT JOIN met USING (match_group);

INSERT INTO line_finding
SELECT doc, 'opening-balance', amount FROM line_document WHERE side = 'item' AND is_opening;

-- What the balances in the files say, beside what the lines add up to. Grain: one row per customer, file and balance. A closing balance:
-- the opening balance of its file (or, where the file has none, what other files say of the days before it), with the file's lines up to
-- its day. A later opening balance: all that is dated before its day, or by its end, as systems state it either way.
INSERT INTO closing_control
WITH movement AS ( -- with those of overlapping files, as each file must close by itself
  SELECT l.source, l.date, l.amount, aside IS NULL AS is_used, concat_ws(chr(31), customer, currency, coalesce(entity, chr(30))) AS own
  FROM staged_line l JOIN read_file USING (source)
  WHERE read_file.kind = 'customer-ledger' AND refused IS NULL AND (aside IS NULL OR aside = 'duplicate-row')
    AND type IS DISTINCT FROM 'opening'
),
stated AS (
  SELECT l.source, customer, currency, entity, l.date AS day, concat_ws(chr(31), customer, currency, coalesce(entity, chr(30))) AS own,
    sum(amount) AS balance
  FROM staged_line l
  WHERE aside = 'closing-balance' AND refused IS NULL
  GROUP BY ALL
),
opened AS (
  SELECT source, own, day, sum(amount) AS balance FROM ledger_opening GROUP BY ALL
),
known AS ( -- all that the ledger is made of
  SELECT own, source, date AS day, amount FROM movement WHERE is_used
  UNION ALL
  SELECT own, source, day, amount FROM ledger_opening SEMI JOIN ledger_line USING (record) WHERE NOT is_control
),
begun AS (
  SELECT source, min(date) AS day FROM movement GROUP BY source
)
SELECT stated.source, stated.customer, stated.currency, stated.entity, 'closing', stated.day, stated.balance,
  (CASE WHEN first_opened.own IS NOT NULL THEN first_opened.balance
        ELSE coalesce((SELECT sum(amount) FROM known WHERE known.own = stated.own AND known.source <> stated.source
          AND known.day < begun.day), 0) END
   + coalesce((SELECT sum(amount) FROM movement WHERE movement.own = stated.own AND movement.source = stated.source
     AND (stated.day IS NULL OR movement.date <= stated.day)), 0))::DECIMAL(38,3),
  NULL
FROM stated
LEFT JOIN begun USING (source)
LEFT JOIN (FROM opened QUALIFY row_number() OVER (PARTITION BY source, own ORDER BY day) = 1) AS first_opened
  ON first_opened.source = stated.source AND first_opened.own = stated.own
UNION ALL
SELECT o.source, o.customer, o.currency, o.entity, 'opening', o.day, o.balance,
  coalesce((SELECT sum(amount) FROM known WHERE known.own = o.own AND known.day < o.day), 0)::DECIMAL(38,3),
  coalesce((SELECT sum(amount) FROM known WHERE known.own = o.own AND known.day <= o.day), 0)::DECIMAL(38,3)
FROM (SELECT source, own, customer, currency, entity, day, sum(amount) AS balance FROM ledger_opening WHERE is_control GROUP BY ALL) AS o;
