-- Whether transitions follow an item: every one, or with only_entangled those alone that roll_rates_in cannot add up without following
-- each.
CREATE OR REPLACE MACRO is_followed(item_number, account_number, only_entangled, own) AS
  NOT only_entangled OR item_number IN (FROM entangled_item)
    OR account_number IN (SELECT account.number FROM account CROSS JOIN rules() AS rules
    WHERE NOT own AND account.currency <> rules.currency);

-- Where the money that was open at the end of one day stands at the end of a later one, item by item.
-- Grain: stretch between two of `days`, currency, manager and entity (NULL: all of them), origin and the stage it came from, outcome and
-- the stage it came to. origin: open (in the stage from_position), new (issued since), reopened (more of an item is open than was: refunds,
-- reversals), rates (what the rates changed since). outcome: open (in the stage to_position), paid, credited, written-off, settled (no
-- longer on the list of open items, nobody tells why). An item's exits are net: what re-opened it since is first set against exits of its
-- own kind (a refund against payments), then against payments, credit notes, write-offs and settlements in this order, and only what is
-- left of it is money of the origin reopened. So of every item, what was open or was issued since = what of it is open now + paid +
-- credited + written off + settled; and what came to a stage, of all origins, is the stage's open money. Money is valued at the rate of the
-- earlier day, of an item issued since at that of its issue day (valuation: document: of every item's issue day); the parts of an item are
-- rounded so that they add up to it. items: those of which money went that way. `own` as in standing. due_moved: of the amount, that of
-- items whose due date was another then; only lists of open items tell that, and an item is followed through what they say of it.
-- Inputs: balance, item, item_version, entangled_item, applied, account, account_slices, rate, stage, setting.
CREATE OR REPLACE MACRO transitions_from(days, own, only_entangled) AS TABLE
WITH turn AS (
  SELECT unnest(range(1, len(days)))::INTEGER AS number, unnest(list_slice(days, 1, len(days) - 1))::DATE AS opening_day,
    unnest(list_slice(days, 2, len(days)))::DATE AS closing_day
),
-- each day between the first and the last of `days`, with the stretch into which it falls: what moves on a day is found by equality
dated AS (
  SELECT unnest(generate_series(opening_day + 1, closing_day, INTERVAL 1 DAY))::DATE AS day, * FROM turn
),
holder AS (
  FROM holders(own)
),
-- money of items of which nothing moved from one stretch to another: most of it, and nothing of it has to be summed by item, nor stretch by
-- stretch
still AS MATERIALIZED (
  SELECT account, book, due, issued, first, last, sum(open) AS open, sum(items) AS items
  FROM (
    SELECT CASE WHEN holder.converts THEN balance.item END AS item, CASE WHEN holder.converts THEN balance.account END AS account,
      CASE WHEN holder.converts THEN balance.issued END AS issued,
      holder.book, balance.due, balance.open, 1 AS items,
      CASE WHEN balance.valid_from <= days[1]::DATE THEN 1 ELSE began.number + 1 END AS first,
      CASE WHEN balance.valid_to > days[len(days)]::DATE THEN len(days) - 1 ELSE ended.number - 1 END AS last
    FROM balance
    JOIN holder ON holder.number = balance.account
    LEFT JOIN dated AS began ON began.day = balance.valid_from
    LEFT JOIN dated AS ended ON ended.day = balance.valid_to
    ANTI JOIN item_version ON item_version.item = balance.item
    WHERE is_followed(balance.item, balance.account, only_entangled, own)
  ) AS span
  WHERE first <= last
  GROUP BY item, account, book, due, issued, first, last
),
side AS (
  SELECT opening_day, closing_day, balance.item, balance.due AS due_then, NULL::DATE AS due_now, balance.issued AS issued_then,
    NULL::DATE AS issued_now,
    balance.open AS was, 0 AS billed, 0 AS now, 0 AS paid, 0 AS credited, 0 AS written_off, 0 AS settled
  FROM balance
  JOIN dated ON dated.day = balance.valid_to
  WHERE balance.valid_from <= dated.opening_day AND is_followed(balance.item, balance.account, only_entangled, own)
  UNION ALL
  SELECT opening_day, closing_day, balance.item, NULL, balance.due, NULL, balance.issued, 0, 0, balance.open, 0, 0, 0, 0
  FROM balance
  JOIN dated ON dated.day = balance.valid_from
  WHERE balance.valid_to > dated.closing_day AND is_followed(balance.item, balance.account, only_entangled, own)
  UNION ALL
  SELECT opening_day, closing_day, balance.item, balance.due, balance.due, balance.issued, balance.issued, balance.open, 0, balance.open, 0,
    0, 0, 0
  FROM balance
  SEMI JOIN item_version ON item_version.item = balance.item
  JOIN turn ON balance.valid_from <= turn.opening_day AND balance.valid_to > turn.closing_day
  UNION ALL
  SELECT opening_day, closing_day, item.number, NULL, NULL, NULL, NULL, 0, item.amount, 0, 0, 0, 0, 0
  FROM item
  JOIN dated ON dated.day = item.issued
  WHERE is_followed(item.number, item.account, only_entangled, own)
  UNION ALL
  SELECT opening_day, closing_day, applied.item, NULL, NULL, NULL, NULL, 0, 0, 0,
    CASE WHEN applied.kind IN ('payment', 'refund') THEN applied.amount ELSE 0 END,
    CASE applied.kind WHEN 'credit-note' THEN applied.amount ELSE 0 END,
    CASE applied.kind WHEN 'write-off' THEN applied.amount ELSE 0 END,
    CASE applied.kind WHEN 'settlement' THEN applied.amount ELSE 0 END
  FROM applied
  JOIN dated ON dated.day = applied.effective
  WHERE applied.item IS NOT NULL AND is_followed(applied.item, applied.account, only_entangled, own)
),
-- which item goes on in which: in the company as long as it is on the lists, in a manager's book as long as it is the manager's. of_company
-- NULL: in both alike
version AS (
  SELECT item, unnest(CASE WHEN handed_over THEN [last_item, last_owned] ELSE [last_item] END) AS goes_on,
    unnest(CASE WHEN handed_over THEN [true, false] ELSE [NULL] END) AS of_company
  FROM item_version
),
summed AS (
  SELECT side.opening_day, side.closing_day, version.of_company, coalesce(version.goes_on, side.item) AS item, max(due_then) AS due_then,
    max(due_now) AS due_now,
    max(issued_then) AS issued_then, max(issued_now) AS issued_now, sum(was) AS was, max(billed) AS billed,
    sum(billed) AS billed_twice, sum(now) AS now, sum(paid) AS paid, sum(credited) AS credited, sum(written_off) AS written_off,
    sum(settled) AS settled
  FROM side
  LEFT JOIN version ON version.item = side.item
  GROUP BY ALL
),
net AS ( -- a version that takes the place of another is no new money: what is billed of it is set against what settled the other
  SELECT * REPLACE (settled - billed_twice + CASE WHEN was > 0 THEN 0 ELSE billed END AS settled),
    CASE WHEN was > 0 THEN was ELSE billed END AS base
  FROM summed
),
mark AS ( -- of the item's money, what is open now, and what it comes to with each further outcome, in their order
  SELECT opening_day, closing_day, of_company, item.account, coalesce(issued_then, item.issued) AS issued_then,
    coalesce(issued_now, item.issued) AS issued_now,
    was = 0 AND billed > 0 AS is_new, opening_day - due_then AS age_then, closing_day - due_now AS age_now,
    coalesce(due_then <> due_now, false) AS due_moved, base, now, least(now, base) AS kept,
    least(now, base) + greatest(greatest(paid, 0) - back, 0) AS with_paid,
    least(now, base) + greatest(greatest(paid, 0) + greatest(credited, 0) - back, 0) AS with_credited,
    least(now, base) + greatest(greatest(paid, 0) + greatest(credited, 0) + greatest(written_off, 0) - back, 0) AS with_written_off
  FROM (SELECT *, -(least(paid, 0) + least(credited, 0) + least(written_off, 0) + least(settled, 0)) AS back FROM net) AS net
  JOIN item ON item.number = net.item
  WHERE base <> 0 OR now <> 0
  UNION ALL
  SELECT opening_day, closing_day, NULL, account, issued, issued, false, opening_day - due, closing_day - due, false, open, open, open,
    open, open, open
  FROM still
  JOIN turn ON turn.number BETWEEN still.first AND still.last
  WHERE account IS NOT NULL
),
worth AS (
  SELECT mark.opening_day, mark.closing_day, mark.of_company, holder.book, mark.is_new, mark.due_moved, mark.age_then, mark.age_now,
    mark.base, mark.now, mark.kept, mark.with_paid, mark.with_credited,
    mark.with_written_off, mark.now AS now_now
  FROM mark
  JOIN holder ON holder.number = mark.account AND NOT holder.converts
  UNION ALL
  SELECT opening_day, closing_day, of_company, book, is_new, due_moved, age_then, age_now, converted(base, then_rate.rate, decimals),
    converted(now, then_rate.rate, decimals), converted(kept, then_rate.rate, decimals),
    converted(with_paid, then_rate.rate, decimals), converted(with_credited, then_rate.rate, decimals),
    converted(with_written_off, then_rate.rate, decimals), converted(now, now_rate.rate, decimals)
  FROM (
    SELECT mark.* REPLACE (base::DECIMAL(18, 3) AS base, now::DECIMAL(18, 3) AS now, kept::DECIMAL(18, 3) AS kept,
      with_paid::DECIMAL(18, 3) AS with_paid,
        with_credited::DECIMAL(18, 3) AS with_credited, with_written_off::DECIMAL(18, 3) AS with_written_off),
      holder.book, holder.currency, holder.decimals,
      CASE WHEN holder.by_document THEN mark.issued_then ELSE greatest(mark.opening_day, mark.issued_then) END AS then_day,
      CASE WHEN holder.by_document THEN mark.issued_now ELSE mark.closing_day END AS now_day
    FROM mark
    JOIN holder ON holder.number = mark.account AND holder.converts
  ) AS other
  ASOF JOIN rate AS then_rate ON then_rate.currency = other.currency AND other.then_day >= then_rate.valid_from
  ASOF JOIN rate AS now_rate ON now_rate.currency = other.currency AND other.now_day >= now_rate.valid_from
),
part AS (
  SELECT opening_day, closing_day, NULL::BOOLEAN AS of_company, book, 'open' AS origin, opening_day - due AS age_then, 'open' AS outcome,
    closing_day - due AS age_now, sum(open) AS amount, sum(items) AS items, false AS due_moved
  FROM still
  JOIN turn ON turn.number BETWEEN still.first AND still.last
  WHERE account IS NULL
  GROUP BY ALL
  UNION ALL
  SELECT opening_day, closing_day, of_company, book, CASE WHEN is_new THEN 'new' ELSE 'open' END, age_then, 'open', age_now, kept, 1,
    due_moved FROM worth
  UNION ALL
  SELECT opening_day, closing_day, of_company, book, CASE WHEN is_new THEN 'new' ELSE 'open' END, age_then,
    unnest(['paid', 'credited', 'written-off', 'settled']), NULL,
    unnest([with_paid - kept, with_credited - with_paid, with_written_off - with_credited, base - with_written_off]), 1, false
  FROM worth
  WHERE base <> kept
  UNION ALL
  SELECT opening_day, closing_day, of_company, book, 'reopened', NULL, 'open', age_now, now - kept, 1, false FROM worth
  UNION ALL
  SELECT opening_day, closing_day, of_company, book, 'rates', NULL, 'open', age_now, now_now - now, 1, false FROM worth
),
way AS (
  SELECT opening_day, closing_day, of_company, book, origin, origin_stage.position AS from_position, origin_stage.id AS from_stage, outcome,
    stage.position AS to_position, stage.id AS to_stage,
    sum(amount) AS amount, sum(items) AS items, coalesce(sum(amount) FILTER (due_moved), 0) AS due_moved
  FROM part
  LEFT JOIN stage AS origin_stage ON part.origin = 'open' AND part.age_then BETWEEN origin_stage.from_day AND origin_stage.up_to
  LEFT JOIN stage ON part.outcome = 'open' AND part.age_now BETWEEN stage.from_day AND stage.up_to
  WHERE amount <> 0
  GROUP BY ALL
)
SELECT slice.currency, slice.manager, slice.entity, opening_day, closing_day, origin, from_position, from_stage, outcome, to_position,
  to_stage,
  sum(amount)::DECIMAL(38, 3) AS amount, sum(items)::BIGINT AS items, sum(due_moved)::DECIMAL(38, 3) AS due_moved
FROM way
JOIN account_slices(own) AS slice ON slice.account = way.book AND (way.of_company IS NULL OR way.of_company = (slice.manager IS NULL))
GROUP BY ALL;

CREATE OR REPLACE MACRO transitions(days, own) AS TABLE FROM transitions_from(days, own, false);
