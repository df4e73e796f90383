-- Whether the identifiers of an input ascend from row to row: then each is there once, which costs a seventh of looking for repeated ones.
-- The first row has none before it; any other break of the order leaves the answer open. Grain: one row.
SELECT
  (SELECT count(*) FILTER (NOT coalesce(follows, false)) <= 1
    FROM (SELECT id > lag(id) OVER () AS follows FROM staged_invoice)) AS invoices,
  (SELECT count(*) FILTER (NOT coalesce(follows, false)) <= 1
    FROM (SELECT id > lag(id) OVER () AS follows FROM staged_credit WHERE kind = 'payment')) AS payments,
  (SELECT count(*) FILTER (NOT coalesce(follows, false)) <= 1
    FROM (SELECT id > lag(id) OVER () AS follows FROM staged_credit WHERE kind IS DISTINCT FROM 'payment')) AS credits;
