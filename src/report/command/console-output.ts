import { type Problem, problemText } from '../../config/problem.ts';
import type { ProgressEvent, StepFigures } from '../../config/progress.ts';

/** How a command speaks: a line that moves, a line per step, JSON for programs, or of problems only. */
export type Manner = 'live' | 'plain' | 'json' | 'quiet';

/** What a command writes to: the standard streams, or a test's. */
export interface Streams {
  out: { write(text: string): unknown };
  err: { write(text: string): unknown; columns?: number | undefined };
}

export interface ConsoleOutput {
  tell(event: ProgressEvent): void;
  /** Draws the moving line again with the seconds gone by. */
  refresh(): void;
  /** A message for people that is no problem. */
  say(text: string): void;
  problem(problem: Problem): void;
  fault(text: string): void;
  /** The last word of a run: for programs, and only with `json`. */
  finished(facts: Record<string, unknown>): void;
}

const CLEAR = '\r\u001b[2K';
const counts = new Intl.NumberFormat('en');

/** The voice of a command. `quietJson` keeps of the JSON lines only the last. */
export function consoleOutput(manner: Manner, { out, err }: Streams, seconds: () => number, quietJson = false): ConsoleOutput {
  const running: { step: string; begun: number; figures: StepFigures }[] = [];
  const line = (text: string): unknown => err.write(`${manner === 'live' ? CLEAR : ''}${text}\n`);
  const json = (facts: Record<string, unknown>): unknown => out.write(`${JSON.stringify(facts)}\n`);

  function refresh(): void {
    const step = running.at(-1);
    if (manner !== 'live' || step === undefined) return;
    const text = stepText(`${step.step} …`, step.figures, seconds() - step.begun);
    err.write(CLEAR + text.slice(0, Math.max(20, (err.columns ?? 80) - 1)));
  }

  function tell(event: ProgressEvent): void {
    if (event.event === 'started') running.push({ step: event.step, begun: seconds(), figures: {} });
    const step = running.findLast((candidate) => event.event !== 'note' && candidate.step === event.step);
    if (event.event === 'moved' && step !== undefined)
      step.figures = { ...step.figures, rows: event.rows ?? step.figures.rows, bytes: event.bytes ?? step.figures.bytes };
    const ended = event.event === 'ended' || event.event === 'failed';
    if (ended && step !== undefined) running.splice(running.indexOf(step), 1);

    if (manner === 'json' && !quietJson && event.event !== 'moved')
      json('seconds' in event ? { ...event, seconds: Math.round(event.seconds * 1000) / 1000 } : event);
    if (manner === 'live' || manner === 'plain') {
      if (event.event === 'ended') line(stepText(event.step, { ...step?.figures, ...event }, event.seconds));
      if (event.event === 'failed') line(stepText(`${event.step}: stopped`, {}, event.seconds));
      if (event.event === 'note') line(event.message);
    }
    refresh();
  }

  return {
    tell,
    refresh,
    say: (text) => (manner === 'live' || manner === 'plain') && line(text),
    problem: (problem) => line(problem.lines.map(problemText).join('\n')),
    fault: line,
    finished: (facts) => manner === 'json' && json({ event: 'finished', ...facts }),
  };
}

function stepText(step: string, { rows, bytes }: StepFigures, seconds: number): string {
  const parts = [
    ...(rows === undefined ? [] : [`${counts.format(rows)} ${rows === 1 ? 'row' : 'rows'}`]),
    ...(bytes === undefined ? [] : [`${(bytes / 1_000_000).toFixed(1)} MB`]),
    `${seconds.toFixed(1)} s`,
  ];
  return `${step}  ${parts.join(', ')}`;
}
