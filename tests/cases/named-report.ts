import type { Book, ManagerBook, Report, StageFigure } from '../../src/report/schema/report-schema.ts';

/** The report by name instead of by place, as `expected.yaml` is written. */
export function named(report: Report): Record<string, unknown> {
  return {
    ...namedBook(report),
    currencies: namedCurrencies(report.currencies),
    entities: Object.fromEntries(
      report.entities.map((one) => [one.entity, { ...namedBook(one), currencies: namedCurrencies(one.currencies) }]),
    ),
    trend: report.trend.map(({ asOf }) => asOf),
    crossings: report.crossings.map((one) => `${one.day} ${one.inRiskZone ? 'in' : 'out'}`),
    absent: report.absent.map(({ panel, needs }) => `${panel}: ${needs}`),
    quality: report.quality,
    findings: Object.fromEntries(report.quality.findings.map((one) => [one.code, one.rows])),
  };
}

function namedBook(from: Book): Record<string, unknown> {
  const managers = from.managers.map((one) => ({
    ...one,
    ...namedSections(one),
    stages: byId(one.stages),
    theirsToActOn: one.theirsToActOn.amount,
    escalated: one.escalated.amount,
  }));
  return {
    ...from,
    stages: byId(from.stages),
    managers: Object.fromEntries(managers.map((one) => [one.id, one])),
    ...namedSections(from),
    forecast: namedForecast(from.forecast),
    customerTransitions: Object.fromEntries(
      from.customerTransitions.map((one) => [`${one.from ?? 'nothing'} to ${one.to ?? 'nothing'}`, one.customers]),
    ),
    vintages: Object.fromEntries(
      from.vintages.map((one) => [one.month, { ...one, ages: Object.fromEntries(one.ages.map(({ age, collected }) => [age, collected])) }]),
    ),
    dwell: Object.fromEntries(from.dwell.map((one) => [one.id, one])),
    months: Object.fromEntries(
      from.movements.map((one) => [one.to, { ...one, stages: Object.fromEntries(one.stages.map((stage) => [stage.id, stage])) }]),
    ),
  };
}

/** What a manager's book tells too. */
function namedSections({
  metrics,
  concentration,
  provision,
  transitions,
  causes,
}: Pick<Book | ManagerBook, 'metrics' | 'concentration' | 'provision' | 'transitions' | 'causes'>): Record<string, unknown> {
  const ways = (rows: NonNullable<typeof transitions>['rows']) =>
    Object.fromEntries(
      rows.map((row) => [
        row.stage ?? row.origin,
        { ...row, outcomes: Object.fromEntries(row.outcomes.map((one) => [one.stage ?? one.outcome, one.amount])) },
      ]),
    );
  return {
    metrics: {
      ...metrics,
      cei: Object.fromEntries(metrics.cei.map((one) => [one.month, one.value])),
      ...('trend' in metrics ? { trend: Object.fromEntries(metrics.trend.map((one) => [one.asOf, one])) } : {}),
      ...('recovery' in metrics ? { recovery: Object.fromEntries(metrics.recovery.map((one) => [one.age, one])) } : {}),
      ...('collected' in metrics
        ? {
            collected: Object.fromEntries(
              metrics.collected.map((one) => [one.month, Object.fromEntries(one.stages.map((stage) => [stage.id, stage]))]),
            ),
          }
        : {}),
    },
    concentration,
    provision: provision && {
      ...provision,
      bands: Object.fromEntries(provision.bands.map((one) => [one.stage ?? `${one.from ?? ''} to ${one.upTo ?? ''}`, one])),
    },
    transitions: transitions && { ...transitions, rows: ways(transitions.rows) },
    causes: Object.fromEntries(
      causes.map((one) => [
        one.figure,
        {
          ...one,
          causes: Object.fromEntries(one.causes.map(({ cause, part, value }) => [part === null ? cause : `${cause} ${part}`, value])),
        },
      ]),
    ),
  };
}

function namedForecast({ cash, outlook, ...rest }: Book['forecast']): Record<string, unknown> {
  const byEnd = <Week extends { to: string }>(weeks: readonly Week[]): Record<string, Week> =>
    Object.fromEntries(weeks.map((week) => [week.to, week]));
  const stages = <Stage extends { id: string }>(list: readonly Stage[]): Record<string, Stage> =>
    Object.fromEntries(list.map((stage) => [stage.id, stage]));
  return {
    ...rest,
    cash: cash && {
      ...cash,
      weeks: byEnd(cash.weeks),
      backtests: Object.fromEntries(cash.backtests.map((one) => [one.asOf, { ...one, weeks: byEnd(one.weeks) }])),
    },
    outlook: outlook && {
      ...outlook,
      points: Object.fromEntries(outlook.points.map((point) => [point.days, { ...point, stages: stages(point.stages) }])),
      backtests: Object.fromEntries(outlook.backtests.map((one) => [one.asOf, { ...one, stages: stages(one.stages) }])),
    },
  };
}

function namedCurrencies(currencies: Report['currencies']): Record<string, unknown> {
  return Object.fromEntries(currencies.map((one) => [one.currency, { ...namedBook(one), reporting: one.reporting }]));
}

function byId(figures_: StageFigure[]): Record<string, StageFigure> {
  return Object.fromEntries(figures_.map((one) => [one.id, one]));
}
