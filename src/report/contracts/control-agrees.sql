-- Contract (rule 5): open less unapplied equals the general ledger's balance, per day, entity (NULL: all) and currency, within the
-- tolerance. Open less unapplied is all items issued less all credits dated by then, as what is applied takes the same from both.
-- Grain: one comparison per control row up to the as-of date. Inputs: control_balance (control-balance.sql); variable control_tolerance.
SELECT concat_ws(', ', balance.currency, balance.entity, balance.date) AS slice,
  balance.balance::DECIMAL(38, 3) AS expected,
  CASE WHEN abs(net - balance.balance) <= getvariable('control_tolerance')::DECIMAL(18, 3) THEN balance.balance
    ELSE net END::DECIMAL(38, 3) AS found
FROM control_balance AS balance
