-- What tells rows of a file that are no documents: blank ones, its header once more, sums of other rows, and notes.

-- A cell's text for looking at it only: '' where it is blank. Variable: blanks.
CREATE OR REPLACE TEMP MACRO bare_text(cell) AS trim(coalesce(cell, ''), getvariable('blanks'));

-- The cells of a row that was not cut into columns. Variables: cell_pattern (its group catches a cell before a delimiter), delimiter,
-- quote.
CREATE OR REPLACE TEMP MACRO cells_of(line) AS
  list_transform(regexp_extract_all(trim(line, chr(10) || chr(13)) || getvariable('delimiter'), getvariable('cell_pattern'), 1),
    lambda cell: bare_text(trim(bare_text(cell), getvariable('quote'))));

-- Of cells as bare_text gives them those that are not blank.
CREATE OR REPLACE TEMP MACRO filled(cells) AS list_filter(cells, lambda cell: cell <> '');

-- cells: of a whole row, as bare_text gives them. is_unnamed: whether the row lacks what names a document. A note is one cell that is
-- neither a number nor what may be left of a document: a single word with digits in it, or a text with digits that begins as the names of
-- documents do. People may be a single name, and nothing else.
-- Input: document_word. Variables: kind, header_lines (the lines of the header, their cells as bare_text gives them, joined by the unit
-- separator, without blank ones at the end). A ruled line, as lists that were made to be printed have them between their rows, says no more
-- than a blank one: what is more than a dash for no value is one.
CREATE OR REPLACE TEMP MACRO heading_code(cells, is_unnamed) AS
  CASE WHEN len(filled(cells)) = 0 OR regexp_full_match(array_to_string(filled(cells), ''), '[-=_+|*]{4,}') THEN 'blank-row'
       WHEN list_contains(getvariable('header_lines'), rtrim(array_to_string(cells, chr(31)), chr(31))) THEN 'repeated-header'
       WHEN is_unnamed AND is_total_text(filled(cells)[1]) THEN 'total-row'
       WHEN getvariable('kind') NOT IN ('customers', 'managers') AND len(filled(cells)) = 1
         AND regexp_matches(filled(cells)[1], '\p{L}')
         AND NOT regexp_full_match(filled(cells)[1], '\S*[0-9]\S*')
         AND NOT (regexp_matches(filled(cells)[1], '[0-9]') AND first_word(filled(cells)[1]) IN (FROM document_word)) THEN 'note-row' END;
