import { z } from 'zod';
import { colourSetting, fittedColour } from './colour-setting.ts';
import { SEEN, type StageColour, stageColours } from './stage-colours.ts';
import { words } from './words.ts';

const DAYS = 'must be a whole number of days, from -36500 to 36500';
const day = z.int({ error: DAYS }).min(-36_500, { error: DAYS }).max(36_500, { error: DAYS });

const stage = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'must be small letters and digits joined by hyphens, such as very-late' })
    .max(40),
  from: day.optional().describe('First day past due of the stage; may be left out, as it is the day after the one before ends.'),
  upTo: day.optional().describe('Last day past due of the stage; the last stage has none.'),
  name: words.optional().describe('What readers see, in every language; default: the name of a default stage, else the id.'),
  colour: colourSetting(SEEN)
    .optional()
    .describe('One colour, fitted to both themes, or one for each; default: from a sequence that survives greyscale and colour blindness.'),
});

type WrittenStage = z.output<typeof stage>;
/** What decides where a stage begins and ends. */
export type StageLimits = Pick<WrittenStage, 'id' | 'from' | 'upTo'>;

/** What a report has when its configuration names no stages. */
const DEFAULT_STAGES: readonly WrittenStage[] = [
  { id: 'current', upTo: 0 },
  { id: 'overdue', upTo: 30 },
  { id: 'critical', upTo: 90 },
  { id: 'hopeless' },
];

/** Stages in the order of days past due; whether their limits meet is for `stageMistakes` to say. */
export const stages = z
  .array(stage)
  .min(2, { error: 'must list two stages or more' })
  .describe('Ranges of days past due, ascending, without hole or overlap.');

/** A stage with both limits: whole days past due, inclusive; null has no limit. */
export interface Stage {
  id: string;
  from: number | null;
  upTo: number | null;
  /** As the configuration names it; null: the text of a default stage, else the id. */
  name: string | null;
  colour: StageColour;
}

/** The days past due of a stage, both ends closed; null has no limit. */
export type StageDays = Pick<Stage, 'id' | 'from' | 'upTo'>;

/** The stages as written, or the default ones, with both limits and a colour each. */
export function resolvedStages(written: readonly WrittenStage[] = DEFAULT_STAGES): Stage[] {
  const colours = stageColours(written.length);
  return written.map(({ id, upTo = null, name = null, colour }, index) => {
    const end = written[index - 1]?.upTo;
    const own = colour === undefined ? (colours[index] as StageColour) : fittedColour(colour, SEEN);
    return { id, from: end === undefined ? null : end + 1, upTo, name, colour: own };
  });
}
