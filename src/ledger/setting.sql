-- The rules in force, from the configuration, so that every macro reads them where the ledger lies.
-- Grain: one row per setting. Inputs: the session variables that define-ledger.ts sets.
CREATE TABLE setting (
  name VARCHAR PRIMARY KEY, -- as in report.yaml; riskThreshold is a share from 0 to 1
  value VARCHAR             -- NULL where the setting has none, such as the reporting currency of a ledger of several
);
INSERT INTO setting
SELECT entry.key, entry.value
FROM (SELECT unnest(map_entries(MAP(getvariable('setting_names')::VARCHAR[], getvariable('setting_values')::VARCHAR[]))) AS entry)
ORDER BY entry.key;

-- Grain: one row per stage, in the order of the configuration.
CREATE TABLE stage (
  position INTEGER PRIMARY KEY, -- 1 is the first, the least late
  id VARCHAR,
  from_day INTEGER,             -- first day past due that belongs to the stage
  up_to INTEGER,                -- last day past due that belongs to it; both ends closed
  at_risk BOOLEAN               -- counts towards the risk zone
);
INSERT INTO stage
SELECT
  generate_subscripts(getvariable('stage_ids')::VARCHAR[], 1)::INTEGER,
  unnest(getvariable('stage_ids')::VARCHAR[]),
  unnest(getvariable('stage_from')::VARCHAR[])::INTEGER,
  unnest(getvariable('stage_up_to')::VARCHAR[])::INTEGER,
  unnest(getvariable('stage_at_risk')::VARCHAR[])::BOOLEAN;

-- The days past due from which a customer counts as at risk: one row where a run of risk stages begins (sign +1) and
-- one behind its end (sign -1). A customer whose worst stage is at risk = customers at or past the beginnings, less those at or past the ends.
CREATE TABLE risk_boundary (from_day INTEGER, sign INTEGER);
INSERT INTO risk_boundary
SELECT from_day, CASE WHEN at_risk THEN 1 ELSE -1 END
FROM (SELECT *, lag(at_risk, 1, false) OVER (ORDER BY position) AS before FROM stage)
WHERE at_risk <> before
ORDER BY from_day;
