/** How the ledger's file is asked in other tools: the lines, by tool. */
export function recipes(asOf: string): Record<string, string> {
  return {
    DuckDB: `duckdb -readonly ledger.duckdb\nFROM stage_distribution(DATE '${asOf}');\nFROM open_items(DATE '${asOf}') WHERE days_past_due > 30;`,
    Python: `import duckdb\nledger = duckdb.connect("ledger.duckdb", read_only=True)\nledger.sql("FROM manager_risk(DATE '${asOf}')").df()`,
    R: `library(duckdb)\nledger <- dbConnect(duckdb("ledger.duckdb", read_only = TRUE))\ndbGetQuery(ledger, "FROM customers_owing(DATE '${asOf}')")`,
  };
}
