-- What stands in a list is valued on the list's day, however old its document is: the first rate of a currency also stands for the days
-- before it, on which no figure of lists is stated. Input: rate.
UPDATE rate SET valid_from = DATE '0001-01-01'
FROM (SELECT currency, min(valid_from) AS day FROM rate GROUP BY currency) AS first
WHERE first.currency = rate.currency AND first.day = rate.valid_from;
