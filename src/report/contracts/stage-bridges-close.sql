-- Contract: opening + billed - cash - credit notes - write-offs + refunds - settlements + currency difference + migration in - migration out = closing, in every stage, on
-- every slice, between each two neighbouring days of the report; and every term of the stages adds up to that of the slice's own roll-forward, which is asked by
-- another way; what leaves one stage comes to another.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them), day and stage; and per slice, day and term. Inputs: figure_stage_movement, figure_movement.
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), stage, concat_ws(' ', 'to', closing_day)) AS slice,
  (opening + billed - cash - credit_notes - write_offs + refunds - settlements + currency_difference + migration_in - migration_out)::DECIMAL(38, 3) AS expected,
  closing AS found
FROM figure_stage_movement
UNION ALL
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), term, concat_ws(' ', 'of all stages to', closing_day)),
  sum(amount) FILTER (of_slice), coalesce(sum(amount) FILTER (NOT of_slice), 0)
FROM (
  SELECT own, currency, manager, entity, closing_day, true AS of_slice,
    unnest(['opening', 'billed', 'cash', 'credit notes', 'write-offs', 'refunds', 'settlements', 'currency difference', 'migration', 'closing']) AS term,
    unnest([opening, billed, cash, credit_notes, write_offs, refunds, settlements, currency_difference, 0, closing]) AS amount
  FROM figure_movement
  UNION ALL
  SELECT own, currency, manager, entity, closing_day, false,
    unnest(['opening', 'billed', 'cash', 'credit notes', 'write-offs', 'refunds', 'settlements', 'currency difference', 'migration', 'closing']),
    unnest([opening, billed, cash, credit_notes, write_offs, refunds, settlements, currency_difference, migration_in - migration_out, closing])
  FROM figure_stage_movement
)
GROUP BY own, currency, manager, entity, closing_day, term
