-- The day for which a figure is asked. Where the ledger is a history of documents, any day can be stated.
CREATE OR REPLACE MACRO stated_day(as_of) AS as_of::DATE;
