/** Two customers of two managers, as they were when a first report was recorded. */
export const INVOICES =
  'id,customer,issued,due,amount,currency,manager\nA,Alfa,2026-01-10,2026-02-09,100.00,EUR,anna\nB,Beta,2026-02-10,2026-03-12,50.00,EUR,boris\n';
export const PAYMENTS = 'id,customer,date,amount,currency,invoice\nP,Alfa,2026-03-20,40.00,EUR,A\n';
