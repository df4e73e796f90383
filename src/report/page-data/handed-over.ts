import { readFileSync } from 'node:fs';

/** Reads, once, what the run that builds the site hands to its pages: a file of JSON, whose place comes in an environment variable. */
export function handedOver<Value>(variable: string): () => Value {
  let value: Value | undefined;
  return () => (value ??= read(variable) as Value);
}

function read(variable: string): unknown {
  const path = process.env[variable];
  if (!path) throw new Error(`The site is built by "npm run report", which writes what its pages need and says where in ${variable}.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
