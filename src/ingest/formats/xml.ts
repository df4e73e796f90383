import { SaxesParser } from 'saxes';

/** What is met in an XML file. Names come without their prefix. */
export interface XmlEvents {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Tells of an XML file as its text comes in; memory does not grow with its length. Throws an Error where it is not well formed. */
export class XmlReader {
  readonly #parser = new SaxesParser();

  constructor({ open, text, close }: XmlEvents) {
    this.#parser.on('opentag', ({ name, attributes }) => open(withoutPrefix(name), attributes));
    if (text) {
      this.#parser.on('text', text);
      this.#parser.on('cdata', text);
    }
    if (close) this.#parser.on('closetag', ({ name }) => close(withoutPrefix(name)));
    // A document type could define entities that grow without end; no workbook has one.
    this.#parser.on('doctype', () => {
      throw new Error('it holds a document type');
    });
    this.#parser.on('error', (error) => {
      throw error;
    });
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
  }
}

/** Reads a whole XML file. */
export async function readXml(pieces: AsyncIterable<string>, events: XmlEvents): Promise<void> {
  const reader = new XmlReader(events);
  for await (const piece of pieces) reader.write(piece);
  reader.end();
}

/** An attribute by its name without prefix, such as `id` for `r:id`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => withoutPrefix(key) === name)?.[1];
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
