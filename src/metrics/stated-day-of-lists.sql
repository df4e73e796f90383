-- The day for which a figure is asked. Lists of open items tell what was open on their days; for any other day there is no answer, and none is made up. Input: list_day.
CREATE OR REPLACE MACRO stated_day(as_of) AS
CASE WHEN as_of::DATE IN (SELECT day FROM list_day) THEN as_of::DATE ELSE error('There is no list of open items for this day: ask for a day of the table list_day.')::DATE END;
