-- The least that any report must do with these files: both read, every value typed, nothing asked. Variables: invoices, payments (paths).
CREATE TABLE invoice AS
FROM read_csv(getvariable('invoices'), header = true, delim = ',', quote = '"', auto_detect = false, columns = {
  'id': 'VARCHAR', 'customer': 'VARCHAR', 'issued': 'DATE', 'due': 'DATE', 'amount': 'DECIMAL(18, 3)', 'currency': 'VARCHAR',
  'manager': 'VARCHAR'
});
CREATE TABLE payment AS
FROM read_csv(getvariable('payments'), header = true, delim = ',', quote = '"', auto_detect = false, columns = {
  'id': 'VARCHAR', 'customer': 'VARCHAR', 'date': 'DATE', 'amount': 'DECIMAL(18, 3)', 'currency': 'VARCHAR', 'invoice': 'VARCHAR'
});
