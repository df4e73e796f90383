import type { ReportConfig } from '../../config/report.ts';
import { handedOver } from './handed-over.ts';
import type { Report } from '../schema/report-schema.ts';

/** A customer who owes, in one currency: who, how much, how late. Money as decimal strings. */
export interface CustomerOwing {
  id: string;
  /** As `customers` names them, else the id. */
  name: string;
  /** Address of the customer's page; null where the customer has none (see `pages.customers`). */
  slug: string | null;
  currency: string;
  managers: { id: string; name: string }[];
  /** Whom they owe to; empty in a report of one entity. */
  entities: string[];
  open: string;
  unapplied: string;
  items: number;
  stage: string;
  /** One amount per stage, in the order of the configuration. */
  stages: string[];
  /** What of it was current at the end of the stretch that the report compares with, and is past due now. */
  newlyOverdue: string;
  oldestDue: string;
  /** Days past due of the oldest open item; negative or 0 when nothing is late. */
  daysPastDue: number;
}

/** How one customer stood on the days of the trend, in one currency. */
export interface CustomerDays {
  currency: string;
  /**
   * `stages`: open money, one amount per stage in the order of the configuration. `daysBeyondTerms`: of what was paid in the 90 days up to
   * the day; null: nothing was.
   */
  points: { asOf: string; stages: string[]; daysBeyondTerms: number | null }[];
}

/** What changed a customer's balance, in the currency of the document. */
export interface CustomerMovement {
  day: string;
  document: string;
  /** invoice, the kind of a credit, or transfer: paid by, or for, another customer. */
  kind: string;
  currency: string;
  /** What the balance changed by, and what it was then: issued less received. */
  amount: string;
  balance: string;
}

/** A customer that passed from one manager to another: what was owed on the evening before, and what is now. */
export interface Handover {
  customer: { id: string; name: string; slug: string | null };
  /** Whose the customer is now. */
  manager: string;
  former: { id: string; name: string };
  /** The first day of the new owner. */
  since: string;
  /** null, as the money beside it, where none can be stated. */
  currency: string | null;
  openThen: string | null;
  lateThen: string | null;
  open: string | null;
  /** Of what is open now, what was issued before the change. */
  leftOver: string | null;
}

/** The open items and unapplied credits of one customer, for their page. */
export interface CustomerStatement {
  slug: string;
  items: {
    id: string;
    issued: string;
    due: string;
    currency: string;
    amount: string;
    open: string;
    daysPastDue: number;
    stage: string;
    manager: string;
    disputed: boolean;
    /** Null in a report of one entity. */
    entity: string | null;
    /** As the document states it, where that is another currency. */
    own: { currency: string; amount: string; open: string } | null;
  }[];
  /** Open items beyond the ones listed: they stand in open-items.csv. */
  itemsLeftOut: number;
  days: CustomerDays[];
  /** The latest, in order; empty where lists of open items do not tell them. */
  movements: CustomerMovement[];
  /** `worth`: what is left in the reporting currency, where the credit is in another. */
  credits: { id: string; kind: string; date: string; currency: string; amount: string; unapplied: string; worth: string | null }[];
}

/** A manager's share in critical and hopeless through time: what a small multiple draws. */
export interface ManagerHistory {
  id: string;
  slug: string;
  /** null where the history is stated over all currencies of a report without a reporting currency. */
  currency: string | null;
  points: { asOf: string; open: string | null; atRisk: string | null; amountShare: number | null; customersShare: number | null }[];
}

/** One of several entities: its address, and what its page shows beside its figures in the report. */
export interface EntityPage {
  id: string;
  slug: string;
  managerHistory: ManagerHistory[];
  /** Who owes to it, the worst stage first, in it the most money: the first of them, and those with the most newly overdue. */
  customers: CustomerOwing[];
}

/** Rows of one code, and their money where it can be read. */
export interface CodeCount {
  code: string;
  rows: number;
  money: { currency: string; amount: string }[];
}

/** A row that raised a finding. */
export interface FindingExample {
  path: string;
  /** null: not known, or of no one row. */
  line: number | null;
  document: string | null;
  customer: string | null;
  amount: string | null;
  currency: string | null;
}

/** One file of the run: rows read = used + set aside + refused, and the same in money per currency. */
export interface FileAccount {
  path: string;
  kind: string;
  profile: string | null;
  encoding: string;
  /** Of the file's bytes, in hexadecimal. */
  sha256: string;
  rowsRead: number;
  rowsUsed: number;
  setAside: CodeCount[];
  refused: CodeCount[];
  money: { currency: string; read: string; used: string; setAside: string; refused: string }[];
}

export interface RejectedRow {
  path: string;
  line: number;
  column: string;
  value: string;
  code: string;
  reason: string;
}

/** All that the pages show. Written by the report, read by the site's build; no page computes a figure of its own. */
export interface PageData {
  report: Report;
  config: ReportConfig;
  /** Customers who owe, the worst stage first, in it the most money: as many as fit a page, and everyone with a page of their own. */
  customers: CustomerOwing[];
  customersLeftOut: { customers: number; open: { currency: string; amount: string }[] };
  statements: CustomerStatement[];
  managerHistory: ManagerHistory[];
  handovers: Handover[];
  /** In the order of the report's; empty where there is one alone. */
  entities: EntityPage[];
  files: FileAccount[];
  /** Files of the report folder of which nothing was read. */
  unread: readonly string[];
  rejected: RejectedRow[];
  rejectedLeftOut: number;
  /**
   * Findings, the most money at risk first (without a reporting currency: the most rows): the money of their documents, what is open of the
   * items that they touch, and their first rows.
   */
  findings: { code: string; rows: number; money: CodeCount['money']; atRisk: CodeCount['money']; examples: FindingExample[] }[];
  contracts: { code: string; checked: number }[];
  control: { date: string; entity: string | null; currency: string; balance: string; net: string; difference: string }[];
  minorUnits: Record<string, number>;
}

/** The page data of the run that builds the site. */
export const readPageData = handedOver<PageData>('ARREARS_PAGE_DATA');
