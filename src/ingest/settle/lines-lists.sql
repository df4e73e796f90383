-- From the used rows of open-item lists to documents whose replay gives, on the day of every list, exactly that list. What happened between
-- two lists nobody knows: it is dated the later one's day.
-- Inputs: staged_line, list_place. Variable: owner_day (with owner: current, the last list of that day or before tells the owner; NULL:
-- each list its own). Fills line_document, line_finding, list_change and list_total.

-- What each list says, by itself. A row of buckets is an item for each bucket, due on the first day from which the bucket counts. What is
-- not told is as late as it can be: issued on the due date, or on the list's day. Grain: row of a list, or bucket of it.
CREATE OR REPLACE TEMP TABLE listed_row AS
WITH part AS (
  SELECT l.rowid AS record, l.* EXCLUDE (date, overdue, buckets, document, type, grp), l.date AS told_issue, l.overdue,
    split_part(bucket, ':', 1)::INTEGER AS bucket_from, coalesce(split_part(bucket, ':', 2)::DECIMAL(18,3), amount) AS open
  FROM (
    SELECT rowid, *, unnest(CASE WHEN due IS NULL AND overdue IS NULL
      AND buckets <> '' THEN string_split(buckets, ';') ELSE [NULL] END) AS bucket
    FROM staged_line WHERE aside IS NULL AND refused IS NULL
  ) AS l
  JOIN read_file USING (source)
  WHERE read_file.kind = 'open-items'
),
dated AS (
  SELECT *, coalesce(due, listed - overdue, listed - bucket_from) AS due_day, due IS NOT NULL OR overdue > 0 AS due_is_told,
    open > 0 AS is_item
  FROM part WHERE open <> 0
),
issued AS (
  SELECT *, least(coalesce(told_issue, CASE WHEN is_item THEN due_day END, listed), listed) AS issued,
    concat_ws(chr(31), customer, currency, coalesce(entity, chr(30)), is_item, -- which document of the customer it is, from list to list
      CASE WHEN id IS NULL THEN concat_ws('/', coalesce(told_issue::VARCHAR, '-'), coalesce(due_day::VARCHAR, '-'),
        CASE WHEN bucket_from IS NULL THEN original END) ELSE '#' || id END, bucket_from) AS same
  FROM dated
),
placed AS (
  SELECT issued.*, list_place.place,
    same || chr(31) || row_number() OVER (PARTITION BY same, listed ORDER BY abs(open) DESC, manager, disputed, source, record) AS document
  FROM issued JOIN list_place ON list_place.day = listed
)
SELECT * EXCLUDE (manager, same),
  CASE WHEN getvariable('owner_day') IS NULL THEN manager
       ELSE coalesce(arg_max(manager, listed) FILTER (listed <= getvariable('owner_day')::DATE) OVER (PARTITION BY document),
         arg_min(manager, listed) OVER (PARTITION BY document)) END AS manager
FROM placed;

-- The same with versions: what was told otherwise on a later list is another item from that day on, so that each list keeps what it said.
-- version: from 1.
CREATE OR REPLACE TEMP TABLE listed_state AS
SELECT *, sum(is_new::INTEGER) OVER (PARTITION BY document ORDER BY place) AS version
FROM (
  SELECT *, lag(told) OVER turn IS DISTINCT FROM told AS is_new, lag(due_day) OVER turn AS due_before,
    coalesce(lag(due_is_told) OVER turn, false) AS due_was_told,
    lead(place) OVER turn AS next_place
  FROM (SELECT *, concat_ws('/', issued, CASE WHEN is_item
    THEN concat_ws('/', coalesce(due_day::VARCHAR, '-'), disputed, manager) END) AS told FROM listed_row)
  WINDOW turn AS (PARTITION BY document ORDER BY place)
);

-- Grain: document and version. amount: the original one where it is told, and never less than what was open. The last version bears the id
-- as it is.
CREATE OR REPLACE TEMP TABLE listed_document AS
SELECT *, row_number() OVER (ORDER BY document, version) - 1 + (SELECT count(*) FROM line_document) AS doc,
  version = max(version) OVER (PARTITION BY document) AS is_last
FROM (
  SELECT document, version, any_value(is_item) AS is_item, any_value(customer) AS customer, any_value(currency) AS currency,
    any_value(entity) AS entity,
    any_value(issued) AS issued, any_value(due_day) AS due, any_value(manager) AS manager, bool_or(disputed) AS disputed,
    greatest(max(abs(open)), CASE WHEN is_item THEN coalesce(max(original), 0) ELSE 0 END) AS amount,
    min(place) AS first_place, max(listed) AS last_day, arg_max(source, place) AS source,
    coalesce(any_value(id), customer) AS number, bool_or(id IS NULL OR bucket_from IS NOT NULL) AS is_unnumbered
  FROM listed_state
  GROUP BY document, version, is_item, customer
);

INSERT INTO line_document
SELECT doc, CASE WHEN is_item THEN 'item' ELSE 'credit' END,
  concat(number, CASE WHEN is_unnumbered THEN concat(':', coalesce(CASE WHEN is_item THEN due END, issued)) END,
    CASE WHEN NOT is_last THEN concat(' (until ', last_day, ')') END),
  customer, currency, entity, CASE WHEN is_item THEN 'invoice' ELSE 'payment' END, issued, CASE WHEN is_item THEN due END, amount,
    CASE WHEN is_item THEN manager END, disputed,
  NULL, source, false, is_last
FROM listed_document;

-- By how much what is open (or left) of a document fell, and on which list's day; negative where it rose. A document that is dated before a
-- list which lacks it was not open there: it is taken as nothing from its own date until the first list that has it. Grain: document and
-- day.
CREATE OR REPLACE TEMP TABLE list_change AS
WITH level AS (
  SELECT doc, place, abs(open) AS level FROM listed_state JOIN listed_document USING (document, version)
  UNION ALL -- gone from the next list, or told otherwise there
  SELECT doc, place + 1, 0
  FROM (SELECT *, lead(version) OVER (PARTITION BY document ORDER BY place) AS next_version FROM listed_state) AS state
  JOIN listed_document USING (document, version)
  WHERE (next_place IS DISTINCT FROM place + 1 OR next_version <> version) AND place < (SELECT max(place) FROM list_place)
),
hidden AS (
  SELECT doc FROM listed_document WHERE first_place > (SELECT min(place) FROM list_place WHERE day >= issued)
)
SELECT doc, issued AS effective, amount FROM listed_document SEMI JOIN hidden USING (doc)
UNION ALL
SELECT doc, day, change
FROM (
  SELECT doc, place, (coalesce(lag(level) OVER (PARTITION BY doc ORDER BY place), CASE WHEN hidden.doc IS NULL THEN amount ELSE 0 END)
    - level)::DECIMAL(18,3) AS change
  FROM level JOIN listed_document USING (doc) LEFT JOIN hidden USING (doc)
)
JOIN list_place USING (place)
WHERE change <> 0;

-- What the replay is held against. Grain: file, list, customer and currency.
INSERT INTO list_total
SELECT source, listed, customer, currency, coalesce(sum(open) FILTER (is_item), 0), count(*) FILTER (is_item),
  coalesce(-sum(open) FILTER (NOT is_item), 0)
FROM listed_row GROUP BY source, listed, customer, currency;

-- Rule 17 of the method, for lists: each document once, as the last list has it of which the finding is true.
INSERT INTO line_finding
WITH begun AS (
  SELECT entity, min(place) AS place FROM listed_row GROUP BY entity
),
told AS (
  SELECT state.*, unnest(list_filter([
      CASE WHEN told_issue IS NULL AND NOT (is_item AND bucket_from IS NOT NULL) THEN 'issued-missing' END,
      CASE WHEN told_issue > listed THEN 'issued-after-list' END,
      CASE WHEN is_item AND bucket_from IS NOT NULL THEN 'due-from-bucket' END,
      CASE WHEN is_item AND due_is_told AND due_was_told AND due_before <> due_day THEN 'due-moved' END,
      CASE WHEN bucket_from IS NULL AND state.place = first_place AND version = 1
        AND first_place > (SELECT min(p.place) FROM list_place AS p WHERE p.day >= state.issued AND p.place >= begun.place)
        THEN 'listed-late' END
    ], lambda code: code IS NOT NULL)) AS code
  FROM listed_state AS state
  JOIN (SELECT document, version, first_place FROM listed_document) AS listed_document USING (document, version)
  JOIN begun ON begun.entity IS NOT DISTINCT FROM state.entity
)
SELECT last.doc, code, open
FROM (FROM told QUALIFY row_number() OVER (PARTITION BY document, code ORDER BY place DESC) = 1) AS told
JOIN listed_document AS last ON last.document = told.document AND last.is_last;
