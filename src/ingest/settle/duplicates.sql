-- Rule 16 of the method: rows with one identifier that are equal in every column are one row, and the others are set aside; if any differs,
-- all are refused, so that the order of rows cannot decide. A row that is already refused keeps its own reason.
CREATE OR REPLACE TEMP TABLE duplicate AS
SELECT kind, record, count(DISTINCT struct_pack(shape, cells)) OVER (PARTITION BY kind, grp) = 1 AS is_equal,
  row_number() OVER (PARTITION BY kind, grp ORDER BY source, record) > 1 AS is_further
FROM repeated JOIN whole_row USING (source, record);

UPDATE staged_invoice SET aside = 'duplicate-row', refused = NULL FROM duplicate AS d
  WHERE d.kind = 'invoices' AND is_equal AND is_further AND d.record = staged_invoice.rowid;
UPDATE staged_invoice SET refused = 'duplicate-id id' FROM duplicate AS d
  WHERE d.kind = 'invoices' AND NOT is_equal AND refused IS NULL AND d.record = staged_invoice.rowid;
UPDATE staged_credit SET aside = 'duplicate-row', refused = NULL FROM duplicate AS d
  WHERE d.kind IN ('payments', 'credits') AND is_equal AND is_further AND d.record = staged_credit.rowid;
UPDATE staged_credit SET refused = 'duplicate-id id' FROM duplicate AS d
  WHERE d.kind IN ('payments', 'credits') AND NOT is_equal AND refused IS NULL AND d.record = staged_credit.rowid;
UPDATE staged_line SET aside = 'duplicate-row', refused = NULL FROM duplicate AS d
  WHERE d.kind = 'open-items' AND is_equal AND is_further AND d.record = staged_line.rowid;
UPDATE staged_line SET refused = 'duplicate-id id' FROM duplicate AS d
  WHERE d.kind = 'open-items' AND NOT is_equal AND refused IS NULL AND d.record = staged_line.rowid;
UPDATE staged_customer SET aside = 'duplicate-row', refused = NULL FROM duplicate AS d
  WHERE d.kind = 'customers' AND is_equal AND is_further AND d.record = staged_customer.rowid;
UPDATE staged_customer SET refused = 'duplicate-id id' FROM duplicate AS d
  WHERE d.kind = 'customers' AND NOT is_equal AND refused IS NULL AND d.record = staged_customer.rowid;
UPDATE staged_rate SET aside = 'duplicate-row', refused = NULL FROM duplicate AS d
  WHERE d.kind = 'rates' AND is_equal AND is_further AND d.record = staged_rate.rowid;
UPDATE staged_rate SET refused = 'duplicate-id date' FROM duplicate AS d
  WHERE d.kind = 'rates' AND NOT is_equal AND refused IS NULL AND d.record = staged_rate.rowid;
UPDATE staged_control SET aside = 'duplicate-row', refused = NULL FROM duplicate AS d
  WHERE d.kind = 'control' AND is_equal AND is_further AND d.record = staged_control.rowid;
UPDATE staged_control SET refused = 'duplicate-id date' FROM duplicate AS d
  WHERE d.kind = 'control' AND NOT is_equal AND refused IS NULL AND d.record = staged_control.rowid;
