-- Contract: opening + billed - cash - credit notes - write-offs + refunds - settlements + currency difference + migration in - migration
-- out = closing, in every stage, on every slice, between each two neighbouring days of the report; what leaves one stage comes to another;
-- and where no rate lies between, every term of the stages adds up to what the documents themselves say.
-- Grain: one comparison per own, currency, manager and entity (NULL: all of them), day and stage; and per slice and term. Inputs:
-- figure_stage_movement, item, applied, account; variable as_of.
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), stage,
  concat_ws(' ', 'to', closing_day)) AS slice,
  (opening + billed - cash - credit_notes - write_offs + refunds - settlements + currency_difference + migration_in
    - migration_out)::DECIMAL(38, 3) AS expected,
  closing AS found
FROM figure_stage_movement
UNION ALL
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'),
  concat_ws(' ', 'migration to', closing_day)), 0, sum(migration_in) - sum(migration_out)
FROM figure_stage_movement
GROUP BY own, currency, manager, entity, closing_day
UNION ALL
SELECT concat_ws(', ', currency, coalesce(nullif(concat_ws(', ', manager, entity), ''), 'the company'), term),
  coalesce(sum(amount) FILTER (told), 0), coalesce(sum(amount) FILTER (NOT told), 0)
FROM (
  SELECT currency, manager, entity, false AS told, unnest(['billed', 'payment', 'credit-note', 'write-off', 'refund',
    'settlement']) AS term,
    unnest([billed, cash, credit_notes, write_offs, -refunds, settlements]) AS amount
  FROM figure_stage_movement
  WHERE own OR NOT EXISTS (SELECT 1 FROM figure_stage_movement WHERE own)
  UNION ALL
  SELECT account.currency, account.manager, account.entity, true, term, sum(amount)
  FROM (
    SELECT account, 'billed' AS term, sum(amount) AS amount FROM item WHERE issued <= getvariable('as_of')::DATE GROUP BY account
    UNION ALL
    SELECT account, kind, sum(amount) FROM applied WHERE effective <= getvariable('as_of')::DATE AND item IS NOT NULL GROUP BY account, kind
  ) AS document
  JOIN account ON account.number = document.account
  GROUP BY GROUPING SETS ((account.currency, term), (account.currency, account.manager, term), (account.currency, account.entity, term),
    (account.currency, account.manager, account.entity, term))
)
WHERE entity IS NULL OR (SELECT count(*) FROM entity) > 1
GROUP BY currency, manager, entity, term
