-- Past runs that kept their documents. Grain: run; and document of a run (see kept-items.sql).
CREATE OR REPLACE TEMP TABLE kept_run (run INTEGER, day DATE);
CREATE OR REPLACE TEMP TABLE kept_item (run INTEGER, id VARCHAR, currency VARCHAR, due DATE, amount DECIMAL(18, 3), open DECIMAL(18, 3),
  worth DECIMAL(18, 3), stage VARCHAR);
CREATE OR REPLACE TEMP TABLE kept_credit (run INTEGER, kind VARCHAR, name VARCHAR);

-- How a credit is known from run to run. Its id alone does not tell: once another input has the same one, both bear their input's kind in
-- front (see credit.sql). A write-off may have been called a credit note then: both are of one input.
CREATE OR REPLACE TEMP MACRO credit_kind(kind) AS CASE WHEN kind IN ('payment', 'refund') THEN 'payment' ELSE 'credit-note' END;
CREATE OR REPLACE TEMP MACRO credit_name(id) AS regexp_replace(id, '^(payment|credit-note|write-off|invoice):', '');
