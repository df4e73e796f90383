-- The currencies of the rows that are not set aside or refused. Grain: one row per currency; NULL where a row states none and no default is
-- known. in_thousandths: whether any amount of it has a third decimal that is not zero.
SELECT currency, sum(rows)::BIGINT AS rows, bool_or(in_thousandths) AS in_thousandths
FROM (
  SELECT currency, count(*) AS rows, bool_or(amount % 0.01 <> 0) AS in_thousandths
  FROM read_invoice GROUP BY currency
  UNION ALL
  SELECT currency, count(*), bool_or(amount % 0.01 <> 0) FROM read_credit GROUP BY currency
  UNION ALL
  SELECT currency, count(*), bool_or(amount % 0.01 <> 0 OR original % 0.01 <> 0)
  FROM staged_line WHERE aside IS NULL AND refused IS NULL GROUP BY currency
  UNION ALL
  SELECT currency, count(*), bool_or(balance % 0.01 <> 0) FROM read_control GROUP BY currency
)
GROUP BY currency ORDER BY currency;
