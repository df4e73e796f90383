-- How far a manager's customers are in the stages at risk, so told that small books can be compared with large ones. share: customers at
-- risk / customers who owe, of the book. share_low, share_high: between which it lies with 95 % certainty if the book's customers were
-- drawn by lot (Wilson's interval). expected_share: the book's own share drawn towards that of all books together (all_share): own_weight x
-- share + (1 - own_weight) x all_share. own_weight = n x alike / (1 + (n - 1) x alike) of a book of n customers. alike, from 0 to 1, is how
-- much more the customers of one book are alike than chance makes them: Kleinman's estimate by moments of the correlation within books; 0
-- where the books differ no more than chance alone would have it, and then no book is worse than another. place: by expected_share, the
-- worst is 1, equals have one place. Items without an owner are no manager's book.
-- Grain: currency, manager and entity (NULL: all of them) of books that hold open items. `own` as in standing. Input: stage_figures.
CREATE OR REPLACE MACRO manager_rankings(as_of, own) AS TABLE
WITH book AS (
  SELECT currency, manager, entity, sum(customers)::BIGINT AS customers,
    coalesce(sum(customers) FILTER (at_risk), 0)::BIGINT AS customers_at_risk
  FROM stage_figures(as_of, own, 0)
  WHERE manager <> 'unassigned'
  GROUP BY currency, manager, entity
  HAVING sum(customers) > 0
),
summed AS ( -- quotients are rounded before they are added up, so that no order of rows shows in the sum
  SELECT currency, entity, count(*) AS books, sum(customers)::BIGINT AS customers, sum(customers_at_risk)::BIGINT AS at_risk,
    sum(customers * customers)::BIGINT AS squares,
    sum(((customers_at_risk * customers_at_risk)::DOUBLE / customers)::DECIMAL(38, 12)) AS risk_squares
  FROM book
  GROUP BY currency, entity
),
whole AS (
  SELECT currency, entity, at_risk::DOUBLE / customers AS all_share,
    CASE
      WHEN at_risk > 0 AND at_risk < customers AND customers * (customers - books + 1) > squares THEN
        greatest(0, least(1, ((risk_squares::DOUBLE - at_risk::DOUBLE * at_risk / customers)
          / (at_risk::DOUBLE / customers * (1 - at_risk::DOUBLE / customers)) - (books - 1))
          / (customers - squares::DOUBLE / customers - (books - 1))))
      ELSE 0
    END::DOUBLE AS alike
  FROM summed
),
weighed AS (
  SELECT book.*, customers_at_risk::DOUBLE / customers AS share, all_share, customers * alike / (1 + (customers - 1) * alike) AS own_weight,
    1.959963984540054::DOUBLE AS z
  FROM book
  JOIN whole ON whole.currency IS NOT DISTINCT FROM book.currency AND whole.entity IS NOT DISTINCT FROM book.entity
),
expected AS (
  SELECT *, own_weight * share + (1 - own_weight) * all_share AS expected_share,
    (share + z * z / (2 * customers)) / (1 + z * z / customers) AS middle,
    z * sqrt(share * (1 - share) / customers + z * z / (4 * customers * customers)) / (1 + z * z / customers) AS half
  FROM weighed
)
SELECT currency, manager, entity, customers, customers_at_risk, share, greatest(0, middle - half)::DOUBLE AS share_low,
  least(1, middle + half)::DOUBLE AS share_high,
  own_weight, expected_share, all_share, rank() OVER (PARTITION BY currency, entity ORDER BY expected_share DESC)::BIGINT AS place
FROM expected;
