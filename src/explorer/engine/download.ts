/** What has come of a file so far; `total` is null where the host does not say. */
export type Received = (bytes: number, total: number | null) => void;

/** Fetches a file whole, telling what has come. Throws what the host answered, or the signal's reason. */
export async function download(address: string, received: Received, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { signal });
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  // A host that compresses on the way states the compressed length, while what comes here is inflated.
  const stated = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
  const total = stated === null ? null : Number(stated);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    received(bytes, total);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A gzipped file inflated; one that the host has inflated already is left as it is. */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Blob> {
  const headers = { 'content-type': type };
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new Response(bytes, { headers }).blob();
  const stream = new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers }).blob();
}
