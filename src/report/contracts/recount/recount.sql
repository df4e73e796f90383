-- The as-of figures by another path than the one they were published by: each item's amount less what was applied to it, row by row,
-- without spans, calendar or the macros; stages from the configured limits, rates from the rows as they were read.
-- Grain: currency as stated in the report, manager and entity (NULL: all of them), customer, stage and whether it is past due.
-- Inputs: item, applied, read_rate; variables as_of, stage_limits (last days of all stages but the last), recount_currency (NULL: every
-- currency by itself), recount_entity (NULL: all of them), decimals, by_document, several_entities, recount_managers (no: of
-- the company and the entities alone).
CREATE OR REPLACE TEMP TABLE recounted_debt AS
WITH document AS (
  FROM item WHERE getvariable('recount_entity') IS NULL OR coalesce(entity, 'none') = getvariable('recount_entity')
),
used AS (
  SELECT item, sum(amount) AS amount
  FROM applied
  WHERE effective <= getvariable('as_of')::DATE AND (getvariable('recount_entity') IS NULL OR item IN (SELECT number FROM document))
  GROUP BY item
),
balance AS (
  SELECT document.id, document.customer, document.manager, coalesce(document.entity, 'none') AS entity, document.currency, document.issued,
    document.due,
    document.amount - coalesce(used.amount, 0) AS open
  FROM document
  LEFT JOIN used ON used.item = document.number
  WHERE document.issued <= getvariable('as_of')::DATE AND document.amount <> coalesce(used.amount, 0)
),
rated AS (
  SELECT balance.*, CASE WHEN getvariable('by_document') = 'yes' THEN balance.issued ELSE getvariable('as_of')::DATE END AS rate_day
  FROM balance
),
valued AS (
  SELECT rated.id, rated.customer, rated.manager, rated.entity,
    coalesce(getvariable('recount_currency')::VARCHAR, rated.currency) AS currency,
    CASE
      -- each branch by itself: their common type would lose the third decimal
      WHEN getvariable('recount_currency') IS NULL OR rated.currency = getvariable('recount_currency') THEN rated.open::DECIMAL(18, 3)
      WHEN getvariable('decimals') = '0' THEN round((rated.open * quote.rate)::DECIMAL(36, 11), 0)::DECIMAL(18, 3)
      WHEN getvariable('decimals') = '2' THEN round((rated.open * quote.rate)::DECIMAL(36, 11), 2)::DECIMAL(18, 3)
      ELSE round((rated.open * quote.rate)::DECIMAL(36, 11), 3)::DECIMAL(18, 3)
    END AS open,
    1 + len(list_filter(getvariable('stage_limits')::INTEGER[],
      lambda last_day: last_day < date_diff('day', rated.due, getvariable('as_of')::DATE))) AS position,
    rated.due < getvariable('as_of')::DATE AS late
  FROM rated
  ASOF LEFT JOIN read_rate AS quote ON quote.currency = rated.currency AND quote.date <= rated.rate_day
),
slice AS (
  SELECT currency, manager, NULL AS entity, customer, position, late, open FROM valued WHERE getvariable('recount_managers') = 'yes'
  UNION ALL
  SELECT currency, NULL, NULL, customer, position, late, open FROM valued
  UNION ALL
  SELECT currency, unnest(CASE WHEN getvariable('recount_managers') = 'yes' THEN [manager, NULL] ELSE [NULL] END), entity, customer,
    position, late, open FROM valued WHERE getvariable('several_entities') = 'yes'
)
SELECT currency, manager, entity, customer, position, late, sum(open) AS open, count(*) AS items FROM slice GROUP BY ALL
