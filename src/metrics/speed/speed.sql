-- Speed: how fast money comes in. Grain as speed_sums. Days unless said otherwise; NULL where there is nothing to divide by (rule 10).
-- mean_days_past_due: open x days past due / open, signed; ..._late: of past-due items only. terms_given: billed x (due - issued) / billed,
-- of the last 90 days. open, not_due, billed, paid: money in `currency`; paid_on_time from 0 to 1. Inputs: dso_figures.
CREATE OR REPLACE MACRO speed_figures(as_of, own, months, by_customer) AS TABLE
SELECT as_of_day, currency, manager, entity, customer,
  countback AS dso_countback, at_least AS dso_countback_at_least, dso_of(open, billed) AS dso_simple,
  dso_of(not_due, billed) AS best_possible_dso,
  dso_of(open - not_due, billed) AS average_days_delinquent,
  mean_days(paid_days, paid) AS days_to_pay, mean_days(paid_beyond, paid) AS days_beyond_terms,
  mean_days(paid_late_beyond, paid_late) AS days_beyond_terms_late,
  paid_on_time(paid_late, paid) AS paid_on_time,
  mean_days(open_days, open) AS mean_days_past_due, mean_days(late_days, open - not_due) AS mean_days_past_due_late,
  mean_days(billed_terms, billed) AS terms_given,
  open, not_due, billed, paid
FROM dso_figures(as_of, own, months, by_customer);
