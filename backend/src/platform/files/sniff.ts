import { fileTypeFromBuffer } from 'file-type';
import { ok, refuse, type Result } from '@mondee/kernel';

const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];
/** Documents that hold no macros, and the ending each is given. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

export type Sniffed =
  { readonly sort: 'picture' } | { readonly sort: 'document'; readonly type: string; readonly ending: string };

/** What a file is by its own bytes: neither its name nor what the sender says of it counts. */
export async function sniff(bytes: Buffer): Promise<Result<Sniffed>> {
  if (!bytes.length) return refuse('platform.BrokenFile', { field: 'file' });
  // A reader that stumbles over a broken file has not recognised it.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type = found?.mime ?? '';
  if (PICTURES.includes(type)) return ok({ sort: 'picture' });
  const ending = Object.hasOwn(DOCUMENTS, type) ? DOCUMENTS[type] : undefined;
  if (!ending) return refuse('platform.UnknownFileType', { field: 'file' });
  return isWhole(bytes, ending)
    ? ok({ sort: 'document', type, ending })
    : refuse('platform.BrokenFile', { field: 'file' });
}

/** Begins where it should and has its end: a PDF its mark, a packed one its table of contents. */
function isWhole(bytes: Buffer, ending: string): boolean {
  if (ending !== 'pdf') return bytes.includes('PK\u0005\u0006', Math.max(0, bytes.length - 70_000), 'latin1');
  return (
    bytes.subarray(0, 5).toString('latin1') === '%PDF-' &&
    bytes.includes('%%EOF', Math.max(0, bytes.length - 2048), 'latin1')
  );
}

/** What cannot stand in a name of a file, and what turns or hides text. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}"*/:<>?\\|]/gu;

/** The last part of a sent name, cleaned, with the ending that its bytes have. */
export function nameOf(sent: string, ending: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(UNFIT, '')
    .replace(/^\.+/, '')
    .replace(/\.[^.]{0,8}$/, '')
    .trim();
  return `${[...plain].slice(0, 80).join('').trim() || 'document'}.${ending}`;
}
