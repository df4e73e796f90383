-- A cell's text as a value, NULL where it cannot be read as one. The way a file is written comes in session variables, which are constants
-- to a query: the branches that a file does not need are folded away before its rows are read.

-- Text without the blanks around it; NULL when nothing is left. A look at the ends of a cell costs a tenth of trimming it.
-- Variables: padded (does the file hold such blanks), blanks, blank_edge (a pattern of one at the beginning or the end).
CREATE OR REPLACE TEMP MACRO clean(cell) AS
  CASE WHEN getvariable('padded') AND regexp_matches(cell, getvariable('blank_edge')) THEN nullif(trim(cell, getvariable('blanks')), '')
    ELSE cell END;

-- A cell's text for the reading of days: without the time behind the day; where months have names, these in short English, and blanks
-- between the parts.
-- Variables: day_timed, day_named, month_names, months_in_english.
CREATE OR REPLACE TEMP MACRO timeless(cell) AS
  CASE WHEN getvariable('day_timed') AND contains(cell, ':')
       THEN regexp_replace(cell,
         '(,? +|T)([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]+)?)?' ||
         '( ?[AaPp][.]?[Mm][.]?)?( ?(Z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?))?$', '')
       ELSE cell END;
CREATE OR REPLACE TEMP MACRO month_of(cell) AS regexp_extract(replace(cell, ' gada ', ' '), '\p{L}{3,}');
CREATE OR REPLACE TEMP MACRO in_english(cell) AS
  trim(regexp_replace(regexp_replace(replace(replace(cell, ' gada ', ' '), month_of(cell),
    ' ' || getvariable('months_in_english')[list_position(getvariable('month_names'), month_of(cell))] || ' '),
    '([0-9])(st|nd|rd|th| ?(года|року|г|р)[.]?$)', '\1', 'g'), '[ .,/-]+', ' ', 'g'));
CREATE OR REPLACE TEMP MACRO day_text(cell) AS
  CASE WHEN getvariable('day_named') THEN in_english(lower(timeless(cell))) ELSE timeless(cell) END;

-- A day within the years that are taken for meant. Variables: first_day, last_day; date_format, for strptime; '%Y-%m-%d' stands for
-- YYYY-MM-DD to the letter, 'serial' for the days that spreadsheets count.
-- Without marks between its parts a day has all its digits.
CREATE OR REPLACE TEMP MACRO plausible_day(day) AS
  CASE WHEN day BETWEEN getvariable('first_day')::DATE AND getvariable('last_day')::DATE THEN day END;
CREATE OR REPLACE TEMP MACRO day_as(cell, format) AS
  plausible_day(CASE
    WHEN format = '%Y-%m-%d' THEN CASE WHEN day_text(cell) LIKE '____-__-__' THEN TRY_CAST(day_text(cell) AS DATE) END
    WHEN format = 'serial' THEN CASE WHEN regexp_full_match(cell, '[0-9]{2,6}([.,][0-9]*)?')
      AND regexp_extract(cell, '^[0-9]+')::INTEGER > 60
      THEN DATE '1899-12-30' + regexp_extract(cell, '^[0-9]+')::INTEGER END
    WHEN format IN ('%Y%m%d', '%d%m%Y') AND length(day_text(cell)) <> 8 THEN NULL
    WHEN lower(cell) IN ('infinity', '-infinity', 'epoch') THEN NULL -- days to the engine: it would make 1900-01-01 of them
    ELSE try_strptime(day_text(cell), format)::DATE END);
CREATE OR REPLACE TEMP MACRO day_of(cell) AS day_as(cell, getvariable('date_format'));

-- A number as the engine writes it: separators of thousands taken out where they stand every three digits, the decimal comma made a dot.
-- What does not fit is left as it is, and then cannot be read. Variables: decimal, grouped (a pattern), separators (five, '' for none).
CREATE OR REPLACE TEMP MACRO joined_digits(cell) AS
  CASE WHEN getvariable('separators')[1] = '' THEN cell
       ELSE replace(replace(replace(replace(replace(cell, getvariable('separators')[1], ''), getvariable('separators')[2], ''),
         getvariable('separators')[3], ''),
         getvariable('separators')[4], ''), getvariable('separators')[5], '') END;
CREATE OR REPLACE TEMP MACRO ungrouped(cell) AS
  CASE WHEN getvariable('grouped') <> '' AND regexp_full_match(cell, getvariable('grouped')) THEN joined_digits(cell) ELSE cell END;
CREATE OR REPLACE TEMP MACRO bare_number(cell) AS
  replace(CASE WHEN getvariable('decimal') = ','
               THEN CASE WHEN contains(ungrouped(cell), '.') THEN '?' ELSE replace(ungrouped(cell), ',', '.') END
               ELSE ungrouped(cell) END, chr(8722), '-');

-- An amount where a dash alone stands for nothing, as in columns of debit and credit.
CREATE OR REPLACE TEMP MACRO money_cell(cell) AS CASE WHEN cell IN ('-', '–', '—') THEN NULL ELSE cell END;

-- An amount that says behind its digits on which side of the ledger it stands (Dr and Cr, S and H), with a minus in place of the credit: of
-- kinds of debts alone, as a payment stands on the side of the credit by itself. Variables: kind.
CREATE OR REPLACE TEMP MACRO sided(cell) AS
  CASE WHEN getvariable('kind') IN ('invoices', 'open-items', 'customer-ledger')
    AND regexp_matches(cell, '[0-9)][ \x{a0}\x{202f}]*([DdCc][Rr][.]?|[SH])$')
       THEN regexp_replace(regexp_replace(cell, '^([^-\x{2212}(]*[0-9])[ \x{a0}\x{202f}]*([Cc][Rr][.]?|H)$', '-\1'),
         '[ \x{a0}\x{202f}]*([Dd][Rr][.]?|S)$', '')
       ELSE cell END;

-- The same in a column of debits or credits: one that says what the column says already is what it is, and one of the other side is less
-- than nothing. `own` and `other`: patterns of the sides.
CREATE OR REPLACE TEMP MACRO sided_in(cell, own, other) AS
  regexp_replace(regexp_replace(cell, '[ \x{a0}\x{202f}]*' || own || '$', ''), '^([0-9].*[0-9])[ \x{a0}\x{202f}]*' || other || '$', '-\1');
CREATE OR REPLACE TEMP MACRO debit_cell(cell) AS sided_in(money_cell(cell), '([Dd][Rr][.]?|S)', '([Cc][Rr][.]?|H)');
CREATE OR REPLACE TEMP MACRO credit_cell(cell) AS sided_in(money_cell(cell), '([Cc][Rr][.]?|H)', '([Dd][Rr][.]?|S)');

-- A number without the currency, the brackets and the minus that stand around it, the minus in front; as it is where nothing stands around
-- it, or what is no number.
-- Variables: dressed_positive, dressed_negative (patterns; '' where numbers are taken to the letter).
CREATE OR REPLACE TEMP MACRO undressed(cell) AS
  CASE WHEN getvariable('dressed_positive') = '' THEN cell
       ELSE regexp_replace(regexp_replace(sided(cell), getvariable('dressed_negative'), '-\1\2\3\4\5\6'), getvariable('dressed_positive'),
         '\1') END;

-- Money of at most 15 digits before the dot and three decimals that are not zero. The first branches are the common ones, and the cheap
-- ones: a number that the engine writes as it was written, but for zeros behind it, was understood, which costs little more than half of a
-- pattern. Variables: decimal, separators, usual_amount.
CREATE OR REPLACE TEMP MACRO money_of(cell) AS
  CASE WHEN getvariable('decimal') = '.' AND getvariable('separators')[1] = ''
    AND starts_with(TRY_CAST(cell AS DECIMAL(18,3))::VARCHAR, cell)
       THEN TRY_CAST(cell AS DECIMAL(18,3))
       WHEN regexp_full_match(cell, getvariable('usual_amount'))
       THEN TRY_CAST(CASE WHEN getvariable('decimal') = ',' THEN replace(joined_digits(cell), ',', '.')
         ELSE joined_digits(cell) END AS DECIMAL(18,3))
       WHEN cell IS NOT NULL THEN list_transform([undressed(cell)], lambda bare:
         CASE WHEN regexp_full_match(bare_number(bare), '[+-]?([0-9]{1,15}([.][0-9]{0,3}0*)?|[.][0-9]{1,3}0*)')
           THEN TRY_CAST(bare_number(bare) AS DECIMAL(18,3)) END)[1] END;

-- Why an amount could not be read: it is a number, but of more decimals or digits than any amount has; or it is no number.
CREATE OR REPLACE TEMP MACRO money_fault(cell) AS
  list_transform([undressed(cell)], lambda bare:
    CASE WHEN regexp_full_match(bare_number(bare), '[+-]?[0-9]{0,15}[.][0-9]+') THEN 'decimals-too-many'
         WHEN regexp_full_match(bare_number(bare), '[+-]?[0-9]{16,}([.][0-9]*)?') THEN 'amount-too-large'
         ELSE 'amount-unreadable' END)[1];

-- A rate of at most eight decimals that are not zero.
CREATE OR REPLACE TEMP MACRO rate_of(cell) AS
  CASE WHEN regexp_full_match(bare_number(cell), '[+]?([0-9]{1,10}([.][0-9]{0,8}0*)?|[.][0-9]{1,8}0*)')
       THEN TRY_CAST(bare_number(cell) AS DECIMAL(18,8)) END;

CREATE OR REPLACE TEMP MACRO flag_of(cell) AS
  CASE WHEN lower(cell) IN ('yes', 'true', '1', 'y') THEN true WHEN lower(cell) IN ('no', 'false', '0', 'n') THEN false END;

-- The code of the first rule that sets a row aside. cells: the columns that rules look at, in the order of the file.
-- Variables: aside_keys ('number of the column:value in small letters', '' when there are no rules), aside_codes.
CREATE OR REPLACE TEMP MACRO aside_code(cells) AS
  CASE WHEN getvariable('aside_keys')[1] = '' THEN NULL
       ELSE getvariable('aside_codes')[list_min(list_transform(cells, lambda cell, place:
              list_position(getvariable('aside_keys'), place || ':' || lower(trim(coalesce(cell, ''), getvariable('blanks'))))))] END;

-- Whether a row's first text says that the row is a sum of others: such a word, whole, at the beginning. Variable: total_words
-- (total-words.ts).
CREATE OR REPLACE TEMP MACRO is_total_text(cell) AS
  coalesce(regexp_matches(lower(nfc_normalize(cell)), getvariable('total_words')::VARCHAR), false);

-- The same of what names a document: SUM-2026-3 and Total/2 are numbers of documents.
CREATE OR REPLACE TEMP MACRO is_total_name(cell) AS is_total_text(cell) AND NOT regexp_matches(cell, '^\p{L}+\s*[-/_.#№]\s*\d');

