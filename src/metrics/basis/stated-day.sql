-- The day for which a figure is asked. Where the ledger is a history of documents, any day can be stated.
CREATE OR REPLACE MACRO stated_day(as_of) AS date_of(as_of);

-- The day from, to or up to which movements are asked: any day, as documents tell each one.
CREATE OR REPLACE MACRO movement_day(day) AS date_of(day);

-- Whether a figure can be stated for both ends of a stretch: with documents always.
CREATE OR REPLACE MACRO both_stated(from_day, to_day) AS from_day IS NOT NULL AND to_day IS NOT NULL;

-- Whether the items of one end are known again at the other: with documents always.
CREATE OR REPLACE MACRO both_followed(from_day, to_day) AS both_stated(from_day, to_day);
