-- Grain: one row per row that the engine could cut out of a file; the rowid is its place among the rows of its kind. aside: code of the
-- rule by which the row is no part of the ledger. refused: code, a blank, the canonical column to blame. Both NULL: used. Money in units of
-- its currency, three decimals; days are DATE.
-- Of invoices there are the most: their further columns (every_invoice has them all) come with the first file that has them, as an empty
-- one costs as much room and time as any.
CREATE OR REPLACE TEMP TABLE staged_invoice (
  id VARCHAR, customer VARCHAR, issued DATE, amount DECIMAL(18,3), currency VARCHAR, source INTEGER, aside VARCHAR, refused VARCHAR);
CREATE OR REPLACE TEMP VIEW every_invoice AS
SELECT id, customer, issued, due, amount, currency, manager, entity, parent, coalesce(disputed, false) AS disputed, settled, source, aside,
  refused, record
FROM (
  SELECT *, rowid AS record FROM temp.main.staged_invoice
  UNION ALL BY NAME
  SELECT NULL::DATE AS due, NULL::VARCHAR AS manager, NULL::VARCHAR AS entity, NULL::VARCHAR AS parent, NULL::BOOLEAN AS disputed,
    NULL::DATE AS settled WHERE false
);
CREATE OR REPLACE TEMP TABLE staged_credit (
  id VARCHAR, customer VARCHAR, kind VARCHAR, date DATE, amount DECIMAL(18,3), currency VARCHAR, invoice VARCHAR, entity VARCHAR,
  source INTEGER, aside VARCHAR, refused VARCHAR);
-- Lines of open-item lists and of customer ledgers, from which documents are made (src/ingest/settle/lines-*.sql). date: of issue, or of
-- posting. amount: what is open, or debit less credit; negative is money received. original: of the document, where a list gives it. type:
-- invoice, payment, credit-note, write-off, refund; opening, closing, turnover state a balance; NULL: by the sign. grp: its reconciliation
-- group.
CREATE OR REPLACE TEMP TABLE staged_line (
  id VARCHAR, customer VARCHAR, name VARCHAR, document VARCHAR, type VARCHAR, date DATE, due DATE, overdue INTEGER, listed DATE,
  amount DECIMAL(18,3), original DECIMAL(18,3), currency VARCHAR, manager VARCHAR, entity VARCHAR, grp VARCHAR, disputed BOOLEAN,
  buckets VARCHAR,
  source INTEGER, aside VARCHAR, refused VARCHAR);
-- The column that is to blame for a line's amount; of several, parted by strokes, the first that the file has and that is filled.
CREATE OR REPLACE TEMP MACRO column_of_amount(listed, type, amount) AS
  CASE WHEN listed IS NOT NULL THEN 'open/buckets'
       WHEN type IN ('opening', 'closing', 'turnover') THEN 'balance/debit/credit/amount'
       WHEN amount > 0 THEN 'debit/amount' ELSE 'credit/amount' END;
CREATE OR REPLACE TEMP TABLE staged_customer (
  id VARCHAR, name VARCHAR, manager VARCHAR, parent VARCHAR, terms INTEGER, credit_limit DECIMAL(18,3), active BOOLEAN,
  source INTEGER, aside VARCHAR, refused VARCHAR);
CREATE OR REPLACE TEMP TABLE staged_owner (
  manager VARCHAR, customer VARCHAR, valid_from DATE, valid_to DATE, name VARCHAR, source INTEGER, aside VARCHAR, refused VARCHAR);
CREATE OR REPLACE TEMP TABLE staged_rate (
  date DATE, currency VARCHAR, rate DECIMAL(18,8), source INTEGER, aside VARCHAR, refused VARCHAR);
CREATE OR REPLACE TEMP TABLE staged_control (
  date DATE, balance DECIMAL(18,3), entity VARCHAR, currency VARCHAR, of_all BOOLEAN, source INTEGER, aside VARCHAR, refused VARCHAR);

-- Rows that could not be cut into the columns of their file's header: only their shape is known, and whether they are no documents (aside,
-- as above). place: ascends with the rows of the file. code: why the row is refused, where it is not set aside.
CREATE OR REPLACE TEMP TABLE misshapen (source INTEGER, place BIGINT, code VARCHAR, aside VARCHAR);

CREATE OR REPLACE TEMP TABLE read_file (
  source INTEGER, path VARCHAR, kind VARCHAR, profile VARCHAR, encoding VARCHAR, delimiter VARCHAR, decimal VARCHAR, date_format VARCHAR,
  bytes BIGINT, sha256 VARCHAR, rows_read BIGINT);
CREATE OR REPLACE TEMP TABLE reject (
  source INTEGER, path VARCHAR, line BIGINT, column_name VARCHAR, value VARCHAR, code VARCHAR, reason VARCHAR, todo VARCHAR);
CREATE OR REPLACE TEMP TABLE finding (
  code VARCHAR, source INTEGER, record BIGINT, document VARCHAR, customer VARCHAR, amount DECIMAL(18,3), currency VARCHAR);

-- ISO 4217: the smallest step between two amounts of a currency. Variables: currency_codes, currency_steps.
CREATE OR REPLACE TEMP TABLE iso_currency AS
SELECT unnest(getvariable('currency_codes')) AS code, unnest(getvariable('currency_steps'))::DECIMAL(18,3) AS step;

-- What the ledger reads: the used rows of every kind.
CREATE OR REPLACE TEMP VIEW read_invoice AS
SELECT * EXCLUDE (aside, refused) FROM every_invoice WHERE aside IS NULL AND refused IS NULL;
CREATE OR REPLACE TEMP VIEW read_credit AS
SELECT id, customer, kind, date, amount, currency, invoice, entity, source, rowid AS record
FROM temp.main.staged_credit WHERE aside IS NULL AND refused IS NULL;
CREATE OR REPLACE TEMP VIEW read_customer AS
SELECT id, name, manager, parent, terms, credit_limit, active FROM temp.main.staged_customer WHERE aside IS NULL AND refused IS NULL;
CREATE OR REPLACE TEMP VIEW read_owner AS
SELECT manager, customer, valid_from, valid_to, name FROM temp.main.staged_owner WHERE aside IS NULL AND refused IS NULL;
CREATE OR REPLACE TEMP VIEW read_rate AS
SELECT date, currency, rate FROM temp.main.staged_rate WHERE aside IS NULL AND refused IS NULL;
CREATE OR REPLACE TEMP VIEW read_control AS
SELECT date, balance, entity, currency, of_all FROM temp.main.staged_control WHERE aside IS NULL AND refused IS NULL;
