-- The days for which there are lists of open items: a history of snapshots (setting history) is known on these days and on no other. Grain:
-- day. Empty where the history is one of documents. Input: list_place.
CREATE TABLE list_day (day DATE PRIMARY KEY);
INSERT INTO list_day SELECT day FROM list_place ORDER BY day;
