-- The currencies of the rows that are not set aside or refused. Grain: one row per currency; NULL where a row states none and no default is known.
-- finest: the most decimals that any amount of it has, without zeros at the end.
SELECT currency, sum(rows)::BIGINT AS rows, max(finest) AS finest
FROM (
  SELECT currency, count(*) AS rows, CASE WHEN bool_or(amount % 0.01 <> 0) THEN 3 WHEN bool_or(amount % 1 <> 0) THEN 2 ELSE 0 END AS finest
  FROM read_invoice GROUP BY currency
  UNION ALL
  SELECT currency, count(*), CASE WHEN bool_or(amount % 0.01 <> 0) THEN 3 WHEN bool_or(amount % 1 <> 0) THEN 2 ELSE 0 END FROM read_credit GROUP BY currency
  UNION ALL
  SELECT currency, count(*), CASE WHEN bool_or(amount % 0.01 <> 0 OR original % 0.01 <> 0) THEN 3 WHEN bool_or(amount % 1 <> 0 OR original % 1 <> 0) THEN 2 ELSE 0 END
  FROM staged_line WHERE aside IS NULL AND refused IS NULL GROUP BY currency
  UNION ALL
  SELECT currency, count(*), CASE WHEN bool_or(balance % 0.01 <> 0) THEN 3 WHEN bool_or(balance % 1 <> 0) THEN 2 ELSE 0 END FROM read_control GROUP BY currency
)
GROUP BY currency ORDER BY currency;
