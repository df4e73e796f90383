import type { ReportConfig } from '../config/report.ts';
import type { Reader } from '../text/reader.ts';

/** A stage as the pages show it: its name in the reader's language, the fill of its colour, and whether it counts for the risk zone. */
export interface StageLook {
  id: string;
  name: string;
  /** Its name inside a sentence. */
  inWords: string;
  /** Its name behind the word for a stage, as the language writes names there. */
  quoted: string;
  /** The days past due in words. */
  range: string;
  fill: string;
  /** The last stage carries hatching, so that it is told apart without its colour. */
  hatched: boolean;
  atRisk: boolean;
}

export type StageConfig = Pick<ReportConfig, 'stages' | 'risk'>;

export function stageLooks(config: StageConfig, { text }: Reader): StageLook[] {
  return config.stages.map((stage, index) => {
    const known = stage.name === null ? text.stages[stage.id] : undefined;
    const name = stage.name ?? known ?? stage.id;
    return {
      id: stage.id,
      name,
      inWords: text.stageInWords(name, known === undefined),
      quoted: text.stageQuoted(name, known === undefined),
      range: text.stageRange(stage.from, stage.upTo),
      fill: `var(--stage-${index})`,
      hatched: index > 0 && index === config.stages.length - 1,
      atRisk: config.risk.stages.includes(stage.id),
    };
  });
}

/** The risk stages in words: “critical or hopeless”, or “critical and hopeless”. */
export function riskInWords(looks: readonly StageLook[], { format }: Reader, join: 'either' | 'both'): string {
  return format[join](looks.filter((look) => look.atRisk).map((look) => look.inWords));
}

/** Where what is at risk stands: “in” them is said by the sentence in English, and by these words in languages that inflect. */
export function withinRisk(looks: readonly StageLook[], { text, format }: Reader): string {
  const stages = looks.filter((look) => look.atRisk).map((look) => look.quoted);
  return text.withinStages(format.both(stages), stages.length);
}
