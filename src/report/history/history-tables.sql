-- Past runs that kept their documents. Grain: run; and document of a run (see kept-items.sql).
CREATE OR REPLACE TEMP TABLE kept_run (run INTEGER, day DATE);
CREATE OR REPLACE TEMP TABLE kept_item (run INTEGER, id VARCHAR, currency VARCHAR, due DATE, amount DECIMAL(18, 3), open DECIMAL(18, 3), worth DECIMAL(18, 3), stage VARCHAR);
CREATE OR REPLACE TEMP TABLE kept_credit (run INTEGER, id VARCHAR);
