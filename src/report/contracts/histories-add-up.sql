-- Contract: what a past run published and the causes named since add up to what the ledger says of its day now, in every stage and in all.
-- Grain: one comparison per run and stage (of then and of now). Inputs: kept_run, kept_item, figure_history_cause, stage_change; setting.
SELECT concat_ws(', ', 'the run of ' || day, coalesce(stage, 'all stages')) AS slice, sum(expected)::DECIMAL(38, 3) AS expected,
  sum(found)::DECIMAL(38, 3) AS found
FROM (
  SELECT kept_run.day, kept_run.run, unnest([stage.id, NULL]) AS stage, change.amount AS expected, 0 AS found
  FROM kept_run
  JOIN stage_change AS change ON NOT change.by_currency AND change.manager IS NULL AND change.entity IS NULL
    AND change.currency = rule('currency') AND change.day <= kept_run.day
  JOIN stage ON stage.position = change.position
  UNION ALL
  SELECT kept_run.day, run, unnest([stage, NULL]), 0, worth FROM kept_item JOIN kept_run USING (run) WHERE worth <> 0
  UNION ALL
  SELECT kept_run.day, run, stage, 0, amount FROM figure_history_cause JOIN kept_run USING (run)
)
GROUP BY run, day, stage
