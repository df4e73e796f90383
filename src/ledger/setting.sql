-- The rules in force, from the configuration, so that every macro reads them where the ledger lies.
-- Grain: one row per setting. Inputs: the session variables that build-ledger.ts sets.
CREATE TABLE setting (
  -- as in report.yaml; riskThreshold is a share from 0 to 1; stageEnds, of ageing lists: the days on which a stage may end
  name VARCHAR PRIMARY KEY,
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
