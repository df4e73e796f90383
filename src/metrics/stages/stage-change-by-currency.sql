-- The changes of stage-change.sql for each currency by itself: where one currency is all there is and the reporting one, they are those
-- already kept.
INSERT INTO stage_change
SELECT true, * FROM stage_changes(true) ORDER BY ALL;
