-- Lists of open items tell what was open on their days, not what was billed, paid or written off between them: no roll-forward is stated.
CREATE OR REPLACE MACRO roll_forward(from_day, to_day) AS TABLE
SELECT error('Lists of open items do not tell what moved between them.') AS opening
WHERE from_day::DATE <= to_day::DATE;
