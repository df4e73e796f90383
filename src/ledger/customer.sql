-- Who may owe. Grain: one row per customer of the customers input or of any document. Inputs: read_customer, line_name, item, account,
-- credit.
CREATE TABLE customer (
  id VARCHAR,
  name VARCHAR,            -- the id where none is given
  manager VARCHAR,
  parent VARCHAR,
  terms INTEGER,           -- days
  credit_limit DECIMAL(18, 3),
  active BOOLEAN,          -- not marked inactive in the customers input; NULL where it does not list the customer
  first_seen DATE          -- of its first item or credit; NULL where there is none
);
INSERT INTO customer
WITH seen AS (
  SELECT customer, min(day) AS day
  FROM (
    SELECT customer, day FROM (SELECT account, min(issued) AS day FROM item GROUP BY account) AS first_issue
    JOIN account ON account.number = first_issue.account
    UNION ALL
    SELECT customer, min(date) FROM credit GROUP BY customer
  )
  GROUP BY customer
)
SELECT coalesce(listed.id, seen.customer), coalesce(listed.name, line_name.name, listed.id, seen.customer), listed.manager, listed.parent,
  listed.terms, listed.credit_limit,
  CASE WHEN listed.id IS NOT NULL THEN coalesce(listed.active, true) END, seen.day
FROM read_customer AS listed
FULL JOIN seen ON seen.customer = listed.id
LEFT JOIN line_name ON line_name.customer = coalesce(listed.id, seen.customer)
ORDER BY 1;

-- Grain: one row per owner of an item. Inputs: account, read_owner.
CREATE TABLE manager (
  id VARCHAR,              -- the text of the owner's column; unassigned where there is none
  name VARCHAR
);
INSERT INTO manager
WITH named AS (SELECT manager, min(name) AS name FROM read_owner WHERE name IS NOT NULL GROUP BY manager)
SELECT id, coalesce(named.name, id)
FROM (SELECT DISTINCT manager AS id FROM account)
LEFT JOIN named ON named.manager = id
ORDER BY id;
