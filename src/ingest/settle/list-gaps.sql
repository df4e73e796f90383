-- Lists that are missing: an entity that has been listed, and a later day for which others have a list, but nothing tells whether it owed
-- nothing or was forgotten. It owed nothing where a list of that day is empty, or holds an entity that shares a file with it on any day.
-- Grain: entity and day.
-- Inputs: staged_line, list_place, list_file, read_file.
WITH listed AS (
  SELECT DISTINCT coalesce(entity, '') AS entity, source, listed AS day FROM staged_line
  WHERE listed IS NOT NULL AND aside IS NULL AND refused IS NULL
),
together AS (
  SELECT DISTINCT a.entity, b.entity AS other FROM listed a JOIN listed b USING (source)
),
begun AS (
  SELECT entity, min(day) AS day FROM listed GROUP BY entity
),
expected AS (
  SELECT entity, list_place.day FROM begun JOIN list_place ON list_place.day > begun.day
)
SELECT expected.entity, expected.day, min(path) AS path
FROM expected
JOIN listed AS of_day ON of_day.day = expected.day
JOIN read_file ON read_file.source = of_day.source
WHERE NOT EXISTS (FROM together JOIN listed ON listed.entity = together.other
  WHERE together.entity = expected.entity AND listed.day = expected.day)
  AND NOT EXISTS (FROM list_file JOIN read_file AS f USING (source) WHERE list_file.day = expected.day AND f.rows_read = 0)
GROUP BY expected.entity, expected.day
ORDER BY expected.day, expected.entity;
