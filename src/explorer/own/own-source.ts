import { OwnProblem } from './own-problem.ts';

/** What files of the reader's own are: a ledger, or tables of which one is made. */
interface OwnSource {
  book: Uint8Array<ArrayBuffer> | null;
  tables: readonly File[] | null;
}

const TABLE = /\.(csv|tsv|txt)$/i;
/** How a file of DuckDB begins, behind a checksum of eight bytes. */
const MARK = 'DUCK';
/** Bytes of its three heads, without which the engine waits for them without end. */
const HEADS = 3 * 4096;

/** Looks at files of the reader's own. Throws an OwnProblem where they are neither one ledger by itself nor tables alone. */
export async function ownSource(files: readonly File[]): Promise<OwnSource> {
  if (files.every(({ name }) => TABLE.test(name))) return { book: null, tables: files };
  const [file] = files;
  if (file === undefined || files.length > 1) throw new OwnProblem([{ file: null, fault: 'ledger-beside' }]);
  const book = await bytesOf(file);
  if (book.length < HEADS || new TextDecoder('latin1').decode(book.subarray(8, 8 + MARK.length)) !== MARK)
    throw new OwnProblem([{ file: file.name, fault: 'no-ledger' }]);
  return { book, tables: null };
}

/** A file whole. What is let fall as one may be a folder, and a file may be gone by the time it is read. */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new OwnProblem([{ file: file.name, fault: 'unreadable' }]);
  }
}
