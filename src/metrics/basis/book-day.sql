-- What happened to a book on a day, summed so that every figure of speed is a sum over these few rows, for every date of the ledger's life.
-- Grain: book (account.book) and day. `own` as in standing. Levels (open, not yet due) are told by their changes; the days by which money
-- is weighted are whole, and due dates count as days since 1970-01-01.
-- carried: opening balances of customer ledgers; they are not billed, and what is paid of them is not told in days. Inputs: valued_spans,
-- issued_worth, paid_worth, account.
CREATE OR REPLACE MACRO book_days(own) AS TABLE
WITH span AS MATERIALIZED (
  SELECT book, due, open, money_days(open, due - DATE '1970-01-01') AS open_due, valid_from, valid_to FROM valued_spans(own)
),
event AS ( -- each kind summed by itself first, over many rows; what is left to put together is few
  SELECT book, valid_from AS day, sum(open) AS open, sum(open_due) AS open_due, 0 AS not_due, 0 AS not_due_due,
    0 AS carried, 0 AS billed, 0 AS billed_terms, 0 AS paid, 0 AS paid_days, 0 AS paid_beyond, 0 AS paid_late, 0 AS paid_late_beyond
  FROM span
  GROUP BY book, valid_from
  UNION ALL
  SELECT book, valid_to, -sum(open), -sum(open_due), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  FROM span
  WHERE valid_to < DATE '9999-12-31'
  GROUP BY book, valid_to
  UNION ALL
  SELECT book, valid_from, 0, 0, sum(open), sum(open_due), 0, 0, 0, 0, 0, 0, 0, 0
  FROM span
  WHERE valid_from <= due
  GROUP BY book, valid_from
  UNION ALL
  SELECT book, least(valid_to, due + 1), 0, 0, -sum(open), -sum(open_due), 0, 0, 0, 0, 0, 0, 0, 0
  FROM span
  WHERE valid_from <= due
  GROUP BY book, least(valid_to, due + 1)
  UNION ALL
  SELECT account.book, issued, 0, 0, 0, 0, coalesce(sum(amount) FILTER (opening), 0), coalesce(sum(amount) FILTER (NOT opening), 0),
    coalesce(sum(money_days(amount, due - issued)) FILTER (NOT opening), 0), 0, 0, 0, 0, 0
  FROM issued_worth(own) AS issued
  JOIN account ON account.number = issued.account
  GROUP BY account.book, issued
  UNION ALL
  SELECT account.book, effective, 0, 0, 0, 0, 0, 0, 0, sum(amount), sum(money_days(amount, effective - issued)),
    sum(money_days(amount, effective - due)),
    coalesce(sum(amount) FILTER (effective > due), 0), coalesce(sum(money_days(amount, effective - due)) FILTER (effective > due), 0)
  FROM paid_worth(own, DATE '0001-01-01', DATE '9999-12-31') AS paid
  JOIN account ON account.number = paid.account
  WHERE NOT opening
  GROUP BY account.book, effective
)
SELECT book, day,
  sum(open)::DECIMAL(38, 3) AS open, sum(open_due)::DECIMAL(38, 3) AS open_due, sum(not_due)::DECIMAL(38, 3) AS not_due,
  sum(not_due_due)::DECIMAL(38, 3) AS not_due_due,
  sum(carried)::DECIMAL(38, 3) AS carried, sum(billed)::DECIMAL(38, 3) AS billed, sum(billed_terms)::DECIMAL(38, 3) AS billed_terms,
  sum(paid)::DECIMAL(38, 3) AS paid, sum(paid_days)::DECIMAL(38, 3) AS paid_days,
  sum(paid_beyond)::DECIMAL(38, 3) AS paid_beyond, sum(paid_late)::DECIMAL(38, 3) AS paid_late,
  sum(paid_late_beyond)::DECIMAL(38, 3) AS paid_late_beyond
FROM event
WHERE day < DATE '9999-12-31'
GROUP BY book, day;

-- Kept, as the changes of stages are. by_currency as there; no rows in a reporting currency where there is none.
CREATE OR REPLACE TABLE book_day (
  by_currency BOOLEAN, book INTEGER, day DATE, open DECIMAL(38, 3), open_due DECIMAL(38, 3), not_due DECIMAL(38, 3),
  not_due_due DECIMAL(38, 3), carried DECIMAL(38, 3), billed DECIMAL(38, 3),
  billed_terms DECIMAL(38, 3), paid DECIMAL(38, 3), paid_days DECIMAL(38, 3), paid_beyond DECIMAL(38, 3), paid_late DECIMAL(38, 3),
  paid_late_beyond DECIMAL(38, 3)
);
INSERT INTO book_day
SELECT false, * FROM book_days(false) WHERE rule('currency') IS NOT NULL ORDER BY ALL;
