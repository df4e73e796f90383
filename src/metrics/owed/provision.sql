-- What the ledger's own history says of each band of provision_band (a stage, or a range of days past due): of the money that once reached
-- it and has since been watched for the setting provisionClosedAfterDays, how much was lost, that is written off in those days or still
-- unpaid at their end. Money reaches a band on its first day there, or on the day of issue where it is issued in it; later refunds are not
-- counted, and nothing loses more than reached the band.
-- Grain: currency and band, of the whole company; all history up to the as-of date, but opening balances, whose age nobody knows, and
-- lists. Money in `currency`, reached and lost at the rate of the day of reaching (valuation: document: of issue). rate: lost / reached to
-- a millionth. `own` as in standing. Inputs: balance, applied, account, rate, setting, provision_band.
CREATE OR REPLACE MACRO loss_evidence(as_of, own) AS TABLE
WITH reached AS (
  SELECT balance.item, balance.account, balance.issued, band.position, greatest(balance.issued, balance.due + band.from_day) AS day,
    balance.open,
    balance.valid_to > greatest(balance.issued, balance.due + band.from_day) + rule('provisionClosedAfterDays')::INTEGER AS stays
  FROM balance
  JOIN provision_band AS band
    ON greatest(balance.issued, balance.due + band.from_day) >= balance.valid_from
      AND greatest(balance.issued, balance.due + band.from_day) < balance.valid_to
    AND balance.issued <= balance.due + band.up_to
  WHERE greatest(balance.issued, balance.due + band.from_day) + rule('provisionClosedAfterDays')::INTEGER <= as_of::DATE
    AND balance.item NOT IN (SELECT item FROM opening_item) AND (SELECT of_documents FROM rules())
),
gone AS (FROM reached WHERE NOT stays),
closed AS ( -- what stays open for all those days is lost, and most does: nothing of it need be looked up
  SELECT account, issued, position, day, open, open AS lost FROM reached WHERE stays
  UNION ALL
  SELECT gone.account, gone.issued, gone.position, gone.day, gone.open,
    least(gone.open, coalesce(still.open, 0) + greatest(coalesce(written.amount, 0), 0))::DECIMAL(18, 3) AS lost
  FROM gone
  LEFT JOIN (FROM balance WHERE valid_to >= issued + rule('provisionClosedAfterDays')::INTEGER) AS still
    ON still.item = gone.item AND still.valid_from <= gone.day + rule('provisionClosedAfterDays')::INTEGER
      AND still.valid_to > gone.day + rule('provisionClosedAfterDays')::INTEGER
  LEFT JOIN (
    SELECT gone.item, gone.position, sum(applied.amount) AS amount
    FROM gone
    JOIN (FROM applied WHERE kind = 'write-off') AS applied
      ON applied.item = gone.item AND applied.effective > gone.day
        AND applied.effective <= gone.day + rule('provisionClosedAfterDays')::INTEGER
    GROUP BY gone.item, gone.position
  ) AS written ON written.item = gone.item AND written.position = gone.position
),
valued AS (
  SELECT account.currency, closed.position, closed.open, closed.lost
  FROM closed
  JOIN account ON account.number = closed.account
  CROSS JOIN rules() AS rules
  WHERE own OR account.currency = rules.currency
  UNION ALL
  SELECT main, position, converted(open, rate.rate, decimals), converted(lost, rate.rate, decimals)
  FROM (
    SELECT closed.*, account.currency, rules.currency AS main, rules.decimals,
      CASE WHEN rules.by_document THEN issued ELSE day END AS rate_day
    FROM closed
    JOIN account ON account.number = closed.account
    CROSS JOIN rules() AS rules
    WHERE NOT own AND account.currency <> rules.currency
  ) AS other
  ASOF JOIN rate ON rate.currency = other.currency AND other.rate_day >= rate.valid_from
)
SELECT currency, position, count(*) AS items, sum(open)::DECIMAL(38, 3) AS reached, sum(lost)::DECIMAL(38, 3) AS lost,
  ratio_of(sum(lost), sum(open))::DECIMAL(9, 6) AS rate
FROM valued
GROUP BY currency, position;

-- Provision: open money x loss rate, summed over bands; a management estimate. rate: as set (source set), in full for the last stage where
-- nothing is set (default), else as estimated from the history (estimated); NULL where there is neither. estimated_rate and
-- estimated_amount: the history's alone. items, reached, lost: the evidence, of the whole company.
-- Grain: currency, manager and entity (NULL: all of them) and band; every band is there. Money in `currency`; amounts unrounded. `own` as
-- in standing.
-- Inputs: standing, loss_evidence, provision_band, account_slices, slices.
CREATE OR REPLACE MACRO provisions(as_of, own) AS TABLE
WITH held AS (
  SELECT standing.account, band.position, sum(standing.open) AS open, count(*) AS open_items
  FROM standing(as_of, own) AS standing
  JOIN provision_band AS band ON standing.days_past_due BETWEEN band.from_day AND band.up_to
  GROUP BY standing.account, band.position
),
summed AS (
  SELECT slice.currency, slice.manager, slice.entity, held.position, sum(open) AS open, sum(open_items) AS open_items
  FROM held
  JOIN account_slices(own) AS slice ON slice.account = held.account
  WHERE slice.currency IS NOT NULL
  GROUP BY slice.currency, slice.manager, slice.entity, held.position
),
rated AS (
  SELECT slice.currency, slice.manager, slice.entity, band.position, band.id AS band, band.from_day, band.up_to,
    coalesce(summed.open, 0)::DECIMAL(28, 3) AS open, coalesce(summed.open_items, 0)::BIGINT AS open_items,
    coalesce(band.rate, evidence.rate) AS rate,
    CASE WHEN band.rate IS NOT NULL THEN band.source WHEN evidence.rate IS NOT NULL THEN 'estimated' END AS source,
    evidence.rate AS estimated_rate, coalesce(evidence.items, 0) AS items, coalesce(evidence.reached, 0)::DECIMAL(38, 3) AS reached,
    coalesce(evidence.lost, 0)::DECIMAL(38, 3) AS lost
  FROM slices(own) AS slice
  CROSS JOIN provision_band AS band
  LEFT JOIN summed ON summed.currency = slice.currency AND summed.position = band.position
    AND summed.manager IS NOT DISTINCT FROM slice.manager AND summed.entity IS NOT DISTINCT FROM slice.entity
  LEFT JOIN loss_evidence(as_of, own) AS evidence ON evidence.currency = slice.currency AND evidence.position = band.position
  WHERE slice.currency IS NOT NULL
)
SELECT currency, manager, entity, position, band, from_day, up_to, open, open_items, rate, source,
  (open * rate)::DECIMAL(38, 9) AS amount, estimated_rate, (open * estimated_rate)::DECIMAL(38, 9) AS estimated_amount, items, reached, lost
FROM rated;
