-- Who owned a customer when. Grain: customer and run of days; both ends closed. Input: read_owner.
CREATE TABLE owner (customer VARCHAR, manager VARCHAR, valid_from DATE, valid_to DATE);
INSERT INTO owner
SELECT customer, manager, coalesce(valid_from, DATE '0001-01-01'), coalesce(valid_to, DATE '9999-12-31')
FROM read_owner
WHERE customer IS NOT NULL
ORDER BY ALL;
