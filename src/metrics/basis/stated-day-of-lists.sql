-- The day for which a figure is asked. Lists of open items tell what was open on their days; for any other day there is no answer, and none
-- is made up. Input: list_day.
CREATE OR REPLACE MACRO stated_day(as_of) AS
CASE WHEN date_of(as_of) IN (SELECT day FROM list_day) THEN as_of::DATE
  ELSE error('There is no list of open items for this day: ask for a day of the table list_day.')::DATE END;

-- The day from, to or up to which movements are asked. Lists do not tell what was billed, paid or written off between them: there is no
-- answer on any day.
CREATE OR REPLACE MACRO movement_day(day) AS
CASE WHEN date_of(day) IS NULL THEN NULL ELSE error('Lists of open items do not tell what moved between them.') END::DATE;

-- Whether a figure can be stated for both ends of a stretch, as stated_day has it.
CREATE OR REPLACE MACRO both_stated(from_day, to_day) AS stated_day(from_day) IS NOT NULL AND stated_day(to_day) IS NOT NULL;

-- Whether the items of one end are known again at the other. Lists that tell ranges of days past due do not say which money of one is that
-- of another: there is no answer. Input: setting.
CREATE OR REPLACE MACRO both_followed(from_day, to_day) AS
CASE WHEN rule('itemsFollowed') = 'no'
  THEN error('Lists by ranges of days past due do not tell which money of one is that of another.')::BOOLEAN
  ELSE both_stated(from_day, to_day) END;
