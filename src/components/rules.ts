import type { Site } from '../layouts/site.ts';

export interface Rule {
  name: string;
  text: string;
}

/** The rules in force, in the order in which a reader meets them, printed from the configuration of the run. */
export function rulesInForce({ data: { report, config }, risk, lists, reader: { text, format } }: Site): Rule[] {
  const { rule } = text.method;
  const currencies = report.currencies.length;
  const valuation =
    report.currency === null
      ? rule.valuation.none
      : currencies <= 1
        ? rule.valuation.single(report.currency)
        : rule.valuation[config.valuation];
  return [
    { name: rule.asOf.name, text: rule.asOf.text(format.day(report.asOf)) },
    ...(lists ? [{ name: rule.lists.name, text: rule.lists.text }] : []),
    { name: rule.dueToday.name, text: rule.dueToday.text },
    { name: rule.dueMissing.name, text: rule.dueMissing.text },
    { name: rule.risk.name, text: rule.risk.text(format.threshold(config.risk.threshold), risk.within) },
    { name: rule.customerStage.name, text: rule.customerStage[config.customerStage] },
    { name: rule.owner.name, text: rule.owner[config.owner] },
    { name: rule.escalation.name, text: rule.escalation.text(risk.within) },
    { name: rule.allocation.name, text: rule.allocation[config.allocation ?? 'explicit'] },
    { name: rule.unapplied.name, text: rule.unapplied.text },
    { name: rule.valuation.name, text: valuation },
    { name: rule.active.name, text: rule.active.text },
    { name: rule.windows.name, text: rule.windows.text },
    { name: rule.ratios.name, text: rule.ratios.text },
    { name: rule.tolerance.name, text: rule.tolerance.text(config.tolerance.rejectedRows, format.money(config.tolerance.control)) },
    { name: rule.stale.name, text: rule.stale.text(config.staleAfterDays) },
  ];
}
