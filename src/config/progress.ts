/** What a step did, as far as it counts rows and bytes. */
export interface StepFigures {
  rows?: number | undefined;
  bytes?: number | undefined;
}

/** What is told of a step, in the order `started`, any number of `moved`, then `ended` or `failed`; `note` stands by itself. */
export type ProgressEvent =
  | { event: 'started'; step: string }
  | ({ event: 'moved'; step: string } & StepFigures)
  | ({ event: 'ended'; step: string; seconds: number } & StepFigures)
  | { event: 'failed'; step: string; seconds: number }
  | { event: 'note'; message: string };

/** Lets a step say how far it is. */
export type Moved = (figures: StepFigures) => void;

/** Whom the parts of a run tell what they are at. Steps may stand inside steps. */
export interface Progress {
  /**
   * Does the work of one step, named in words for the person who waits ("Reading invoices.csv"), and hands back what it returns.
   * Where that has `rows` or `bytes` as numbers they are told with the step; what it throws passes through.
   */
  step<Result>(name: string, work: (moved: Moved) => Result | Promise<Result>): Promise<Result>;
  /** One sentence that belongs to no step. */
  note(message: string): void;
}

/**
 * Progress that is told to `tell`. `seconds` reads a clock that only runs forward; it is handed in, as no other part of a run may know the
 * time.
 */
export function progressTo(tell: (event: ProgressEvent) => void, seconds: () => number): Progress {
  return {
    async step(name, work) {
      const begun = seconds();
      tell({ event: 'started', step: name });
      try {
        const result = await work((figures) => tell({ event: 'moved', step: name, ...figures }));
        tell({ event: 'ended', step: name, seconds: seconds() - begun, ...figuresOf(result) });
        return result;
      } catch (error) {
        tell({ event: 'failed', step: name, seconds: seconds() - begun });
        throw error;
      }
    },
    note: (message) => tell({ event: 'note', message }),
  };
}

/** For callers whom nobody watches. */
export const silentProgress: Progress = progressTo(
  () => {},
  () => 0,
);

function figuresOf(result: unknown): StepFigures {
  if (typeof result !== 'object' || result === null) return {};
  const { rows, bytes } = result as Record<string, unknown>;
  return { ...(typeof rows === 'number' ? { rows } : {}), ...(typeof bytes === 'number' ? { bytes } : {}) };
}
