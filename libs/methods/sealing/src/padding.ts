const HEAD = 4;

/** A text in so many bytes, its length in front: all envelopes of a ballot are alike from outside. @throws RangeError */
export function pad(text: string, size: number): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length + HEAD > size) throw new RangeError('Longer than an envelope');
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, HEAD);
  return padded;
}

/** The text again, or `undefined` when it was not padded by `pad`: what follows the text must be zeros. */
export function unpad(padded: Uint8Array): string | undefined {
  if (padded.length < HEAD) return undefined;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - HEAD || padded.slice(HEAD + length).some((byte) => byte !== 0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(padded.slice(HEAD, HEAD + length));
  } catch {
    return undefined;
  }
}
