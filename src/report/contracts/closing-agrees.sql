-- Contract: what a customer ledger states as a customer's balance is what its lines add up to, within the tolerance. A closing balance: its
-- file's opening balance and lines. The opening balance of a later file: all lines before it, of whatever file. Grain: one comparison per
-- file, customer, currency, entity and stated balance.
-- Inputs: closing_control, read_file; variables as_of, control_tolerance.
SELECT concat_ws(', ', path, customer, currency, entity,
  concat_ws(' ', closing_control.kind, 'balance', CASE WHEN day IS NOT NULL THEN 'of' END, day)) AS slice, stated AS expected,
  CASE WHEN least(abs(counted - stated), abs(coalesce(by_end, counted) - stated)) <= getvariable('control_tolerance')::DECIMAL(18, 3)
    THEN stated
    WHEN abs(by_end - stated) < abs(counted - stated) THEN by_end ELSE counted END::DECIMAL(38, 3) AS found
FROM closing_control
JOIN read_file USING (source)
