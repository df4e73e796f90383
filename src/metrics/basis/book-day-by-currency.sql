-- The days of book-day.sql for each currency by itself.
INSERT INTO book_day
SELECT true, * FROM book_days(true) ORDER BY ALL;
