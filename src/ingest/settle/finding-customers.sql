-- Documents of customers who are not among the customers. Run only when customers are given. Grain: one row per document.
INSERT INTO finding
SELECT 'customer-missing', source, record, i.id, i.customer, amount, currency FROM read_invoice i
ANTI JOIN read_customer c ON c.id = i.customer;
INSERT INTO finding
SELECT 'customer-missing', source, record, p.id, p.customer, amount, currency FROM read_credit p
ANTI JOIN read_customer c ON c.id = p.customer;
