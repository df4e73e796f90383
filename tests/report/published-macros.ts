const SPEED = [
  'dso_countback', 'dso_countback_at_least', 'dso_simple', 'best_possible_dso', 'average_days_delinquent', 'days_to_pay', 'days_beyond_terms', 'days_beyond_terms_late', 'paid_on_time',
  'mean_days_past_due', 'mean_days_past_due_late', 'terms_given', 'open', 'not_due', 'billed', 'paid',
] as const;
const EFFECTIVENESS = ['opening', 'billed', 'closing', 'not_due', 'value'] as const;
const PROVISION = ['from_day', 'up_to', 'open', 'open_items', 'rate', 'source', 'amount', 'estimated_rate', 'estimated_amount', 'items', 'reached', 'lost'] as const;

/** The published macros and their columns. The first three are promised to whoever writes against them. */
export const MACROS = {
  stage_distribution: ['stage', 'amount', 'items', 'customers'],
  open_items: ['item', 'customer', 'manager', 'issued', 'due', 'amount', 'open', 'days_past_due', 'stage', 'currency'],
  manager_risk: ['manager', 'stage', 'amount', 'items', 'customers'],
  customers_owing: ['customer', 'name', 'managers', 'open', 'unapplied', 'items', 'oldest_due', 'days_past_due', 'stage', 'stages'],
  totals: ['open', 'overdue', 'unapplied', 'net', 'items', 'customers_owing'],
  risk_verdict: ['in_risk_zone', 'leg', 'amount_share', 'customers_share', 'threshold', 'distance', 'since'],
  manager_ranking: ['manager', 'customers', 'customers_at_risk', 'share', 'share_low', 'share_high', 'own_weight', 'expected_share', 'all_share', 'place'],
  risk_crossings: ['day', 'in_risk_zone', 'amount_share', 'customers_share'],
  handovers: ['customer', 'manager', 'former', 'since', 'open_then', 'late_then', 'open', 'left_over'],
  manager_verdict: ['manager', 'in_risk_zone', 'leg', 'amount_share', 'customers_share', 'threshold', 'distance', 'since'],
  trend: ['as_of_day', 'stage', 'amount', 'items', 'customers'],
  manager_trend: ['as_of_day', 'manager', 'stage', 'amount', 'items', 'customers'],
  entity_risk: ['entity', 'stage', 'amount', 'items', 'customers'],
  entity_verdict: ['entity', 'in_risk_zone', 'leg', 'amount_share', 'customers_share', 'threshold', 'distance', 'since'],
  speed: [...SPEED],
  manager_speed: ['manager', ...SPEED],
  customer_speed: ['customer', ...SPEED],
  entity_speed: ['entity', ...SPEED],
  speed_trend: ['as_of_day', ...SPEED],
  manager_speed_trend: ['as_of_day', 'manager', ...SPEED],
  cei: ['month_end', ...EFFECTIVENESS],
  manager_cei: ['month_end', 'manager', ...EFFECTIVENESS],
  stage_collection: ['month_end', 'stage', 'opening', 'entered', 'collectible', 'collected', 'share'],
  recovery: ['age', 'open', 'collected', 'items', 'share'],
  concentration: ['measure', 'groups', 'amount', 'top_1', 'top_5', 'top_10', 'top_1_share', 'top_5_share', 'top_10_share', 'hhi', 'effective_number'],
  provision: ['band', ...PROVISION],
  manager_provision: ['manager', 'band', ...PROVISION],
  vintage: ['month', 'billed', 'age', 'collected', 'share'],
  expected_cash: ['week', 'first_day', 'last_day', 'expected', 'low', 'high'],
  manager_expected_cash: ['manager', 'week', 'first_day', 'last_day', 'expected', 'low', 'high'],
  stage_outlook: ['days', 'stage', 'amount', 'share'],
  stage_dwell: ['stage', 'items_left', 'item_days', 'item_days_median', 'amount_left', 'money_days', 'items_there', 'amount_there', 'days_there'],
} as const;
export type Macro = keyof typeof MACROS;
export const NAMES = Object.keys(MACROS) as Macro[];

const BRIDGE = ['opening', 'billed', 'cash', 'credit_notes', 'write_offs', 'refunds', 'settlements', 'currency_difference'] as const;
const WAY = ['origin', 'from_stage', 'outcome', 'to_stage', 'amount', 'share', 'items', 'due_moved'] as const;

/** The same for those that are asked between the ends of two days. */
export const BETWEEN: Record<string, readonly string[]> = {
  roll_forward: [...BRIDGE, 'closing'],
  manager_roll_forward: ['manager', ...BRIDGE, 'closing'],
  stage_roll_forward: ['stage', ...BRIDGE, 'migration_in', 'migration_out', 'closing'],
  transition_matrix: WAY,
  manager_transition_matrix: ['manager', ...WAY],
  roll_rates: ['manager', 'stage', 'open', 'rolled', 'roll_rate', 'cured', 'cure_rate'],
  customer_transition_matrix: ['from_stage', 'to_stage', 'customers'],
  why_it_moved: ['manager', 'figure', 'cause', 'part', 'amount', 'share', 'customers'],
  customer_why_it_moved: ['customer', 'figure', 'cause', 'amount'],
};
