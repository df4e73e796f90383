-- Rows of managers that say the same are one; periods of one customer that overlap under different managers are refused, all of them.
UPDATE staged_owner SET aside = 'duplicate-row'
FROM (SELECT rowid AS record, row_number() OVER (PARTITION BY manager, customer, valid_from, valid_to, name ORDER BY rowid) AS place
      FROM staged_owner WHERE aside IS NULL AND refused IS NULL) AS ranked
WHERE ranked.record = staged_owner.rowid AND place > 1;
UPDATE staged_owner SET refused = 'owner-overlap customer'
FROM (SELECT DISTINCT a.rowid AS record
      FROM staged_owner a JOIN staged_owner b ON a.customer = b.customer AND a.manager <> b.manager
      WHERE a.aside IS NULL AND a.refused IS NULL AND b.aside IS NULL AND b.refused IS NULL
        AND coalesce(a.valid_from, DATE '0001-01-01') <= coalesce(b.valid_to, DATE '9999-12-31')
        AND coalesce(b.valid_from, DATE '0001-01-01') <= coalesce(a.valid_to, DATE '9999-12-31')) AS overlap
WHERE overlap.record = staged_owner.rowid;
