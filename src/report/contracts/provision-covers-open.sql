-- Contract: provision covers each open item once. Every open item stands in one band of the loss rates; the bands' open money and items add
-- up to what is open, on every slice; in every band each amount is open money x rate, and the managers' amounts add up to the company's.
-- Grain: one comparison per open item; one per own, currency, manager and entity (NULL: all of them) and measure; one per band and measure.
-- Inputs: balance, item, account_slice, provision_band, figure_provision, figure_stage; variable as_of.
SELECT concat_ws(' ', 'bands of the open item', item.id) AS slice, 1::DECIMAL(38, 3) AS expected,
  count(band.position)::DECIMAL(38, 3) AS found
FROM (FROM balance WHERE valid_from <= getvariable('as_of')::DATE AND valid_to > getvariable('as_of')::DATE) AS balance
JOIN item ON item.number = balance.item
LEFT JOIN provision_band AS band ON getvariable('as_of')::DATE - balance.due BETWEEN band.from_day AND band.up_to
GROUP BY item.number, item.id
UNION ALL
SELECT concat_ws(', ', provision.currency, coalesce(nullif(concat_ws(', ', provision.manager, provision.entity), ''), 'the company'),
  'provided for', measure), expected, found
FROM (
  SELECT covered.currency, covered.manager, covered.entity, unnest(['money', 'items']) AS measure,
    unnest([stage_sum.open, coalesce(counted.items, 0)])::DECIMAL(38, 3) AS expected,
    unnest([covered.open, covered.items])::DECIMAL(38, 3) AS found
  FROM (SELECT own, currency, manager, entity, sum(open) AS open, sum(open_items) AS items FROM figure_provision
    GROUP BY own, currency, manager, entity) AS covered
  JOIN (
    SELECT own, currency, manager, entity, sum(amount) AS open FROM figure_stage WHERE as_of_day = getvariable('as_of')::DATE
    GROUP BY own, currency, manager, entity
  ) AS stage_sum ON stage_sum.own = covered.own AND stage_sum.currency = covered.currency
    AND stage_sum.manager IS NOT DISTINCT FROM covered.manager AND stage_sum.entity IS NOT DISTINCT FROM covered.entity
  LEFT JOIN (
    SELECT slice.by_currency, slice.currency, slice.manager, slice.entity, sum(held.items) AS items
    FROM (
      SELECT account, count(*) AS items FROM balance WHERE valid_from <= getvariable('as_of')::DATE
        AND valid_to > getvariable('as_of')::DATE GROUP BY account
    ) AS held
    JOIN account_slice AS slice ON slice.account = held.account
    GROUP BY slice.by_currency, slice.currency, slice.manager, slice.entity
  ) AS counted ON counted.by_currency = covered.own AND counted.currency = covered.currency
    AND counted.manager IS NOT DISTINCT FROM covered.manager AND counted.entity IS NOT DISTINCT FROM covered.entity
) AS provision
UNION ALL
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'),
  concat_ws(' ', 'provision of band', position)),
  (open * rate)::DECIMAL(38, 3), amount::DECIMAL(38, 3)
FROM figure_provision
WHERE rate IS NOT NULL
UNION ALL
SELECT concat_ws(', ', currency, entity, concat_ws(' ', 'provision of band', position, 'of all managers')),
  coalesce(sum(amount) FILTER (manager IS NULL), 0)::DECIMAL(38, 3), coalesce(sum(amount) FILTER (manager IS NOT NULL), 0)::DECIMAL(38, 3)
FROM figure_provision
GROUP BY own, currency, entity, position
