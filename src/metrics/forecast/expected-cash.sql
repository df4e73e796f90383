-- Expected cash: what will come in, in each of the 13 weeks behind a date, of what is open on it; what is billed later comes on top. Told
-- by what was known on that date alone. Of money that was so many weeks past due (negative: before it was due), the company's history of
-- the last 365 days says what part was paid within the week, and what part left otherwise (credit notes, write-offs, refunds taken back). A
-- customer pays faster or slower than that: factor, what was received from the customer / what the company's parts would have made of the
-- same money, each with the money of three usual items added, so that who has little history is taken as usual; in steps of a twentieth,
-- from 0 to 4. An item that is so late today passes on from week to week with what is left of it. Money that was never paid in the history
-- is not expected. low, high: between which it lies four times of five, if each customer's items of one age are paid together or not at
-- all, and no customer waits for another (plus and minus 1.2816 deviations).
-- Grain: each of `dates`, currency, manager and entity (NULL: all of them), week (1 to 13; NULL: all of them together). Money in
-- `currency`, unrounded, other currencies at the rate of the date. Nothing where the history began less than 182 days before, or is one of
-- lists. `own` as in standing. Each date is told as if it were asked by itself.
-- Inputs: valued_spans, balance, applied, item, opening_item, account, account_slices, customer, setting.
CREATE OR REPLACE MACRO week_late(week) AS greatest(-9, least(26, week));

CREATE OR REPLACE MACRO expected_cash_in(dates, own) AS TABLE
WITH origin AS (
  SELECT unnest(dates)::DATE AS day
),
-- history: numbers the dates and currencies, each of which is told by its own past. payer: the customer, whoever owns the items and
-- whichever entity issued them
known AS (
  SELECT origin.day, account.number, account.payer, dense_rank() OVER (ORDER BY origin.day, account.currency)::INTEGER AS history
  FROM (SELECT number, currency, min(number) OVER (PARTITION BY customer, currency) AS payer FROM account) AS account
  CROSS JOIN origin
  WHERE (SELECT of_documents FROM rules()) AND (SELECT min(first_seen) FROM customer) <= origin.day - 182
),
histories AS (
  SELECT DISTINCT history, day FROM known
),
watched AS MATERIALIZED ( -- weeks at whose beginning a span's money was open, and which ended by the date
  SELECT known.history, known.payer, balance.open,
    ceil((greatest(balance.valid_from + 1, known.day - 364) - balance.due) / 7.0)::INTEGER AS first_week,
    floor((least(balance.valid_to, known.day - 6) - balance.due) / 7.0)::INTEGER AS last_week
  FROM balance
  JOIN known ON known.number = balance.account
  WHERE balance.valid_from < known.day - 6 AND balance.valid_to > known.day - 365 AND balance.item NOT IN (SELECT item FROM opening_item)
    AND ceil((greatest(balance.valid_from + 1, known.day - 364) - balance.due) / 7.0)
      <= floor((least(balance.valid_to, known.day - 6) - balance.due) / 7.0)
),
issued AS MATERIALIZED ( -- the week in which an item was issued counts too
  SELECT known.history, known.payer, week_late(floor((item.issued - item.due) / 7.0)::INTEGER) AS week, sum(item.amount) AS amount,
    count(*) AS items
  FROM item
  JOIN known ON known.number = item.account
  WHERE item.amount > 0 AND item.due + 7 * floor((item.issued - item.due) / 7.0)::INTEGER BETWEEN known.day - 364 AND known.day - 6
    AND item.number NOT IN (SELECT item FROM opening_item)
  GROUP BY ALL
),
gone AS MATERIALIZED (
  SELECT known.history, known.payer, week_late(floor((applied.effective - applied.due) / 7.0)::INTEGER) AS week,
    coalesce(sum(applied.amount) FILTER (applied.kind = 'payment'), 0) AS paid,
    coalesce(sum(applied.amount) FILTER (applied.kind <> 'payment'), 0) AS otherwise
  FROM applied
  JOIN known ON known.number = applied.account
  WHERE applied.due + 7 * floor((applied.effective - applied.due) / 7.0)::INTEGER BETWEEN known.day - 364 AND known.day - 6
    AND applied.item NOT IN (SELECT item FROM opening_item)
  GROUP BY ALL
),
stretch AS MATERIALIZED ( -- the same weeks together: few, however many spans there are
  SELECT history, first_week, last_week, sum(open) AS open FROM watched GROUP BY history, first_week, last_week
),
step AS ( -- where spans begin and end to be watched, but for the first and the last week, in which they may be watched several times
  SELECT history, greatest(first_week, -8) AS week, sum(open) AS open FROM stretch WHERE greatest(first_week, -8) <= least(last_week, 25)
  GROUP BY ALL
  UNION ALL
  SELECT history, least(last_week, 25) + 1, -sum(open) FROM stretch WHERE greatest(first_week, -8) <= least(last_week, 25) GROUP BY ALL
),
exposed AS (
  SELECT history, -9 AS week, sum(money_days(open, greatest(0, least(last_week, -9) - first_week + 1))) AS open FROM stretch
  WHERE first_week <= -9 GROUP BY history
  UNION ALL
  SELECT history, 26, sum(money_days(open, greatest(0, last_week - greatest(first_week, 26) + 1))) FROM stretch WHERE last_week >= 26
  GROUP BY history
  UNION ALL
  SELECT history, week, sum(amount) FROM issued GROUP BY history, week
  UNION ALL
  SELECT histories.history, middle.week, sum(coalesce(step.open, 0)) OVER (PARTITION BY histories.history ORDER BY middle.week)
  FROM histories
  CROSS JOIN (SELECT unnest(range(-8, 26))::INTEGER AS week) AS middle
  LEFT JOIN (SELECT history, week, sum(open) AS open FROM step GROUP BY ALL) AS step ON step.history = histories.history
    AND step.week = middle.week
),
weekly AS MATERIALIZED ( -- what part of the money that was there at the beginning of such a week was paid in it
  SELECT history, week, least(1, greatest(0, coalesce(paid / nullif(open, 0), 0)))::DOUBLE AS paid,
    greatest(0, coalesce(otherwise / nullif(open, 0), 0))::DOUBLE AS otherwise
  FROM (
    SELECT history, week, sum(open)::DOUBLE AS open, sum(paid)::DOUBLE AS paid, sum(otherwise)::DOUBLE AS otherwise
    FROM (
      SELECT history, week, sum(open)::DECIMAL(38, 3) AS open, 0::DECIMAL(38, 3) AS paid, 0::DECIMAL(38, 3) AS otherwise FROM exposed
      GROUP BY history, week
      UNION ALL
      SELECT history, week, 0, sum(paid), sum(otherwise) FROM gone GROUP BY history, week
    )
    GROUP BY history, week
  )
),
passed AS ( -- the same added up from week to week, so that what a span's weeks would have made is a difference
  SELECT history, week, sum(CASE WHEN week BETWEEN -8 AND 25 THEN paid ELSE 0 END) OVER turn AS so_far,
    coalesce(max(paid) FILTER (week = -9) OVER (PARTITION BY history), 0) AS first_paid,
    coalesce(max(paid) FILTER (week = 26) OVER (PARTITION BY history), 0) AS last_paid
  FROM (
    SELECT histories.history, week.week, coalesce(weekly.paid, 0) AS paid
    FROM histories
    CROSS JOIN (SELECT unnest(range(-9, 27))::INTEGER AS week) AS week
    LEFT JOIN weekly ON weekly.history = histories.history AND weekly.week = week.week
  )
  WINDOW turn AS (PARTITION BY history ORDER BY week)
),
made AS MATERIALIZED ( -- of a span's money, what the company's rates would have paid in its weeks
  SELECT stretch.history, first_week, last_week,
    through.so_far - earlier.so_far + through.first_paid * greatest(0, least(last_week, -9) - first_week + 1) + through.last_paid
      * greatest(0, last_week - greatest(first_week, 26) + 1) AS part
  FROM stretch
  JOIN passed AS through ON through.history = stretch.history AND through.week = week_late(stretch.last_week)
  JOIN passed AS earlier ON earlier.history = stretch.history AND earlier.week = week_late(stretch.first_week - 1)
),
usual AS (
  SELECT history, (3 * sum(amount) / sum(items))::DECIMAL(38, 6) AS money FROM issued GROUP BY history
),
pace AS ( -- each customer beside what the company's rates would have made of the same money
  SELECT side.history, side.payer, round(20 * least(4,
    greatest(0, (sum(received) + any_value(usual.money))::DOUBLE / (sum(predicted) + any_value(usual.money))::DOUBLE))) / 20 AS factor
  FROM (
    SELECT watched.history, watched.payer, 0::DECIMAL(38, 6) AS received, sum((watched.open * made.part)::DECIMAL(38, 6)) AS predicted
    FROM watched
    JOIN made ON made.history = watched.history AND made.first_week = watched.first_week AND made.last_week = watched.last_week
    GROUP BY watched.history, watched.payer
    UNION ALL
    SELECT issued.history, issued.payer, 0, sum((issued.amount * weekly.paid)::DECIMAL(38, 6))
    FROM issued
    JOIN weekly ON weekly.history = issued.history AND weekly.week = issued.week
    GROUP BY issued.history, issued.payer
    UNION ALL
    SELECT history, payer, sum(paid)::DECIMAL(38, 6), 0 FROM gone GROUP BY history, payer
  ) AS side
  JOIN usual ON usual.history = side.history
  GROUP BY side.history, side.payer
),
of_account AS (
  SELECT known.history, known.number, known.payer, week_late(floor((known.day - valued.due + 4) / 7.0)::INTEGER) AS week,
    sum(valued.open) AS open
  FROM valued_spans(own) AS valued
  JOIN known ON known.number = valued.account
  WHERE valued.valid_from <= known.day AND valued.valid_to > known.day
  GROUP BY ALL
),
held AS ( -- the open money of a slice by what its way depends on; squares of what is paid together
  SELECT of_payer.history, of_payer.currency, of_payer.manager, of_payer.entity, coalesce(pace.factor, 1) AS factor, of_payer.week,
    sum(of_payer.open) AS open, sum((of_payer.open::DOUBLE * of_payer.open::DOUBLE)::DECIMAL(38, 3)) AS squares
  FROM (
    SELECT of_account.history, slice.currency, slice.manager, slice.entity, of_account.payer, of_account.week, sum(of_account.open) AS open
    FROM of_account
    JOIN account_slices(own) AS slice ON slice.account = of_account.number
    WHERE slice.currency IS NOT NULL
    GROUP BY ALL
  ) AS of_payer
  LEFT JOIN pace ON pace.history = of_payer.history AND pace.payer = of_payer.payer
  GROUP BY ALL
),
chance AS (
  SELECT start.history, start.factor, start.week AS start_week, ahead.week,
    least(1, start.factor * coalesce(weekly.paid, 0)) AS pays,
    least(1 - least(1, start.factor * coalesce(weekly.paid, 0)), coalesce(weekly.otherwise, 0)) AS leaves
  FROM (SELECT DISTINCT history, factor, week FROM held) AS start
  CROSS JOIN (SELECT unnest(range(1, 14))::INTEGER AS week) AS ahead
  LEFT JOIN weekly ON weekly.history = start.history AND weekly.week = week_late(start.week + ahead.week - 1)
),
part AS ( -- of the money, what is paid in a week to come; and in all of them
  SELECT history, factor, start_week, week, sum(part) AS part
  FROM (
    SELECT *, pays * coalesce(product(1 - pays - leaves)
      OVER (PARTITION BY history, factor, start_week ORDER BY week ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 1) AS part FROM chance
  )
  GROUP BY GROUPING SETS ((history, factor, start_week, week), (history, factor, start_week))
),
summed AS (
  SELECT histories.day, held.currency, held.manager, held.entity, part.week, sum(held.open) AS open,
    sum((held.open * part.part)::DECIMAL(38, 6)) AS expected,
    1.2816 * sqrt(sum((held.squares * part.part * (1 - part.part))::DECIMAL(38, 3))::DOUBLE) AS width
  FROM held
  JOIN part ON part.history = held.history AND part.factor = held.factor AND part.start_week = held.week
  JOIN histories ON histories.history = held.history
  WHERE histories.day IN (SELECT day FROM weekly JOIN histories AS other ON other.history = weekly.history)
  GROUP BY histories.day, held.currency, held.manager, held.entity, part.week
)
SELECT day AS as_of_day, currency, manager, entity, week, day + 7 * (coalesce(week, 1) - 1) + 1 AS first_day,
  day + 7 * coalesce(week, 13) AS last_day,
  open::DECIMAL(38, 3) AS open, expected::DECIMAL(38, 6) AS expected,
  greatest(0, expected::DOUBLE - width)::DECIMAL(38, 6) AS low, least(open::DOUBLE, expected::DOUBLE + width)::DECIMAL(38, 6) AS high
FROM summed;

-- What came, week by week, of what was open on a date: cash applied to items that were issued by then. Grain: each of `dates`, currency,
-- manager and entity, week (1 to 13), weeks without cash too. Money in `currency`, a payment at the rate of its day. `own` as in standing.
-- Inputs: paid_worth, account_slices, slices.
CREATE OR REPLACE MACRO cash_came(dates, own) AS TABLE
WITH origin AS (
  SELECT unnest(dates)::DATE AS day
)
SELECT origin.day AS as_of_day, slice.currency, slice.manager, slice.entity, week.week, coalesce(came.amount, 0)::DECIMAL(38, 3) AS came
FROM slices(own) AS slice
CROSS JOIN origin
CROSS JOIN (SELECT unnest(range(1, 14))::INTEGER AS week) AS week
LEFT JOIN (
  SELECT paid.day, slice.currency, slice.manager, slice.entity, paid.week, sum(paid.amount) AS amount
  FROM (
    SELECT origin.day, account, (effective - origin.day + 6)::INTEGER // 7 AS week, sum(amount) AS amount
    FROM paid_worth(own, list_min(dates)::DATE, list_max(dates)::DATE + 91) AS paid
    JOIN origin ON paid.effective > origin.day AND paid.effective <= origin.day + 91 AND paid.issued <= origin.day
    GROUP BY ALL
  ) AS paid
  JOIN account_slices(own) AS slice ON slice.account = paid.account
  GROUP BY ALL
) AS came ON came.day = origin.day AND came.week = week.week AND came.currency = slice.currency
  AND came.manager IS NOT DISTINCT FROM slice.manager AND came.entity IS NOT DISTINCT FROM slice.entity
WHERE slice.currency IS NOT NULL;
