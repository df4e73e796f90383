-- The money at risk behind every finding: what is open, on the as-of date, of the items that it touches. An item that several findings of
-- one code touch counts once in that code. A finding on an item touches it; on a credit, the items that it was applied to; on a customer or
-- manager, all their items.
-- Variables: as_of, own (yes: each currency by itself, as there is no reporting currency). Inputs: finding, read_file, item, credit,
-- applied, customer, standing.
CREATE OR REPLACE TEMP TABLE finding_item AS
WITH of_document AS (
  SELECT finding.rowid AS finding, code, document, kind, amount
  FROM finding
  JOIN read_file USING (source)
  WHERE document IS NOT NULL AND customer IS NOT NULL
),
credit_name AS ( -- where two inputs use one id, a credit bears its input's kind in front
  SELECT finding, unnest(CASE kind
    WHEN 'payments' THEN [document, 'payment:' || document]
    WHEN 'credits' THEN [document, 'credit-note:' || document, 'write-off:' || document]
    WHEN 'invoices' THEN CASE WHEN amount < 0 THEN [document, 'invoice:' || document] END
    ELSE [document, 'payment:' || document, 'credit-note:' || document, 'write-off:' || document, 'invoice:' || document]
  END) AS id
  FROM of_document
)
SELECT finding, item.number AS item FROM of_document JOIN item ON item.id = document WHERE kind NOT IN ('payments', 'credits')
UNION
SELECT finding, applied.item FROM credit_name JOIN credit ON credit.id = credit_name.id JOIN applied ON applied.credit = credit.number
UNION
SELECT finding.rowid, item.number FROM finding JOIN item ON item.customer = finding.customer WHERE document IS NULL
UNION
SELECT finding.rowid, item.number FROM finding JOIN customer ON customer.name = finding.customer JOIN item ON item.customer = customer.id
WHERE document IS NULL AND code = 'name-variants'
UNION
SELECT finding.rowid, item.number FROM finding JOIN item ON item.manager = finding.document
WHERE finding.customer IS NULL AND code = 'name-variants';

CREATE OR REPLACE TEMP TABLE finding_open AS
SELECT finding_item.finding, finding.code, finding_item.item, standing.open,
  CASE WHEN getvariable('own') = 'yes' THEN account.currency ELSE rule('currency') END AS currency
FROM finding_item
JOIN finding ON finding.rowid = finding_item.finding
JOIN standing(getvariable('as_of')::DATE, getvariable('own') = 'yes') AS standing ON standing.item = finding_item.item
JOIN account ON account.number = standing.account;

-- Grain: code and currency.
CREATE OR REPLACE TEMP TABLE code_risk AS
SELECT code, currency, sum(open)::DECIMAL(38, 3) AS at_risk
FROM (SELECT DISTINCT code, item, open, currency FROM finding_open)
GROUP BY code, currency;

-- Grain: finding and currency.
CREATE OR REPLACE TEMP TABLE finding_risk AS
SELECT finding, currency, sum(open)::DECIMAL(38, 3) AS at_risk FROM finding_open GROUP BY finding, currency;
