import { Problem } from '../../config/problem.ts';
import type { Source } from '../../config/sources.ts';
import { type Code, codes } from './codes.ts';

/**
 * Throws a Problem of status 2 where rules of the user's count rows under a word by which the program tells refusals or findings: pages would
 * say of such rows what that word means.
 */
export function requireOwnCodes(sources: readonly Source[]): void {
  const problems = sources.flatMap(({ setAside, place }) =>
    setAside.flatMap(({ code }, index) => {
      const known = (codes as Record<string, Code>)[code];
      if (known === undefined || known.kind === 'set-aside') return [];
      const what = `the program calls ${known.kind === 'refused' ? 'refused rows' : 'a finding'} so, and rows are to be set aside`;
      return [{ place: place('setAside', index, 'code'), what, value: code, todo: 'Take another word, such as not-receivable.' }];
    }),
  );
  if (problems.length > 0) throw new Problem(2, problems);
}
