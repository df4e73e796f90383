-- DuckDB's own typed load of one file of invoices with canonical columns. Variable: invoices (its path).
CREATE TABLE invoice AS
FROM read_csv(getvariable('invoices'), header = true, delim = ',', quote = '"', auto_detect = false, columns = {
  'id': 'VARCHAR', 'customer': 'VARCHAR', 'issued': 'DATE', 'due': 'DATE', 'amount': 'DECIMAL(18, 3)', 'currency': 'VARCHAR',
  'manager': 'VARCHAR'
});
