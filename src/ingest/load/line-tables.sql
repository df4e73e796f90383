-- Documents made of the lines of open-item lists and customer ledgers. Money in units of its currency; days are DATE.
-- number: the id that the line gives, or one made of customer and day; lines-names.sql makes ids of it.
CREATE OR REPLACE TEMP TABLE line_document (
  doc BIGINT, side VARCHAR, number VARCHAR, customer VARCHAR, currency VARCHAR, entity VARCHAR, kind VARCHAR, date DATE, due DATE,
  amount DECIMAL(18,3),
  manager VARCHAR, disputed BOOLEAN, match_group VARCHAR, source INTEGER,
  is_opening BOOLEAN, is_last BOOLEAN); -- an opening balance; the last version of a listed document
-- The numbers by which lines name others (see settle-links.ts), with the fiscal year of that number or a day in it. record: of staged_line.
-- Empty but while files are read.
CREATE OR REPLACE TEMP TABLE line_link (record BIGINT, number VARCHAR, year VARCHAR, day DATE);
CREATE OR REPLACE TEMP TABLE line_finding (doc BIGINT, code VARCHAR, amount DECIMAL(18,3));
-- As the ledger reads them. record: below zero, so that it is no row of another input.
CREATE OR REPLACE TEMP TABLE line_invoice (
  id VARCHAR, customer VARCHAR, issued DATE, due DATE, amount DECIMAL(18,3), currency VARCHAR, manager VARCHAR, entity VARCHAR,
  parent VARCHAR, disputed BOOLEAN,
  source INTEGER, record BIGINT);
CREATE OR REPLACE TEMP TABLE line_credit (
  id VARCHAR, customer VARCHAR, kind VARCHAR, date DATE, amount DECIMAL(18,3), currency VARCHAR, invoice VARCHAR, entity VARCHAR,
  source INTEGER, record BIGINT);
-- Names of customers as the lines give them. Grain: customer.
CREATE OR REPLACE TEMP TABLE line_name (customer VARCHAR, name VARCHAR);
-- The days of files without rows, and the days of all lists.
CREATE OR REPLACE TEMP TABLE list_file (source INTEGER, day DATE);
CREATE OR REPLACE TEMP TABLE list_place (day DATE, place BIGINT);
-- The days from which the columns count of lists that tell nothing else of an item's age.
CREATE OR REPLACE TEMP TABLE list_bucket (source INTEGER, from_day INTEGER);
-- What is told of documents from list to list; item or credit by the id of line_invoice or line_credit.
CREATE OR REPLACE TEMP TABLE list_change (doc BIGINT, effective DATE, amount DECIMAL(18,3));
CREATE OR REPLACE TEMP TABLE list_total (source INTEGER, day DATE, customer VARCHAR, currency VARCHAR, open DECIMAL(38,3), items BIGINT,
  unapplied DECIMAL(38,3));
-- Balances that customer ledgers state, beside what their lines add up to; by_end: with the lines of the day itself, where both readings
-- are meant.
CREATE OR REPLACE TEMP TABLE closing_control (
  source INTEGER, customer VARCHAR, currency VARCHAR, entity VARCHAR, kind VARCHAR, day DATE, stated DECIMAL(38,3), counted DECIMAL(38,3),
  by_end DECIMAL(38,3));
