-- How payments come, from the sums of a date (see speed_sums): of all cash applied in the last 90 days, each amount weighted by itself. A
-- payment takes effect at the later of its own and the item's date, so what is paid before issue is paid on the day of issue, after 0 days.
-- Days to pay: applied x (paid - issued) / applied. Days beyond terms: applied x (paid - due) / applied, signed, and of late money only.
-- Rule 10: no cash, no figure.
CREATE OR REPLACE MACRO mean_days(weighted, money) AS ratio_of(weighted, money);

-- Paid on time: money applied on or before its due date / money applied; from 0 to 1.
CREATE OR REPLACE MACRO paid_on_time(late, paid) AS ratio_of(paid - late, paid);
