-- The ranges of days past due for which loss rates are set or estimated: the stages, or the ages of the configuration. Contiguous; every
-- open item stands in one.
-- Grain: band. Inputs: the session variables that build-ledger.ts sets.
CREATE TABLE provision_band (
  position INTEGER PRIMARY KEY,
  id VARCHAR,              -- the stage's id; NULL where bands are ages
  from_day INTEGER,        -- first day past due
  up_to INTEGER,           -- last day past due; both ends closed
  rate DECIMAL(9, 6),      -- from 0 to 1; NULL: none is set
  source VARCHAR           -- set, or default: in full, where nothing is set; NULL where there is no rate
);
INSERT INTO provision_band
SELECT generate_subscripts(getvariable('provision_rates')::VARCHAR[], 1)::INTEGER,
  nullif(unnest(getvariable('provision_ids')::VARCHAR[]), ''),
  unnest(getvariable('provision_from')::VARCHAR[])::INTEGER,
  unnest(getvariable('provision_up_to')::VARCHAR[])::INTEGER,
  nullif(unnest(getvariable('provision_rates')::VARCHAR[]), '')::DECIMAL(9, 6),
  nullif(unnest(getvariable('provision_sources')::VARCHAR[]), '');
