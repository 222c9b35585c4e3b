import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, ref, type Id } from '@mondee/kernel';
import { Database } from '../database/database';
import { TestApp } from '../testing/test-app';
import { Files } from './files';
import { SweepFiles } from './sweep-files';

interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    id: Id;
    path: string;
    smallPath: string;
    type: string;
    width: number;
    name: string;
    code?: string;
    message?: string;
  };
}

let app: TestApp;
const [jeanne, karim] = [newId(1), newId(2)] as [Id, Id];
let hers: string;
let his: string;

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(
      `INSERT INTO person (id, name, email, created_at) VALUES ($1, 'Jeanne', 'j@demo.mondee.example', now()), ($2, 'Karim', 'k@demo.mondee.example', now())`,
      [jeanne, karim],
    );
  });
  [hers, his] = [await app.signIn(jeanne), await app.signIn(karim)];
});
afterAll(() => app?.stop());

async function send(
  bytes: Buffer,
  name = 'photo.jpg',
  cookie = hers,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(`${app.url}/files`, {
    method: 'POST',
    body: form,
    headers: { ...(cookie && { cookie }), ...headers },
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Sent['body'] };
}
const get = (path: string, cookie = '', headers: Record<string, string> = {}) =>
  fetch(app.url + path, { headers: { ...(cookie && { cookie }), ...headers } });
const plain = (seed: number) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: { r: seed % 255, g: 90, b: 40 } } });
const pdf = (inside: string) => Buffer.from(`%PDF-1.4\n${inside}\ntrailer\n%%EOF\n`);

/** A PNG that says its size and whose pixels are as many zeros, packed a thousand to one. */
function bombPng(width: number, height: number, zeros: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(zeros))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('a picture that is sent', () => {
  it('loses its place and its camera, is turned as they said, and comes in two sizes', async () => {
    const bytes = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#4a6' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Make: 'Appareil de Jeanne' },
        IFD3: { GPSLatitude: '44/1 53/1 0/1', GPSLatitudeRef: 'N' },
      })
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif!.toString('latin1')).toContain('Appareil de Jeanne');
    const { status, body } = await send(bytes);
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: 'image/webp' });
    const served = Buffer.from(await (await get(body.path, hers)).arrayBuffer());
    const seen = await sharp(served).metadata();
    expect(seen).toMatchObject({ format: 'webp', width: 533, height: 1600 });
    expect(seen.exif ?? seen.xmp ?? seen.iptc).toBeUndefined();
    expect(served.includes('Appareil de Jeanne')).toBe(false);
    const small = Buffer.from(await (await get(body.smallPath, hers)).arrayBuffer());
    expect((await sharp(small).metadata()).height).toBe(640);
  });

  it('sent twice is one, even at once', async () => {
    const bytes = await plain(7).png().toBuffer();
    const both = await Promise.all([send(bytes), send(bytes)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0]!.body.id).toBe(both[1]!.body.id);
  });

  it('keeps nothing of the page or the archive that hides behind its pixels', async () => {
    const page = '<html><script>alert(document.cookie)</script></html>';
    const jpeg = Buffer.concat([await plain(9).jpeg().toBuffer(), Buffer.from(page), Buffer.from('PK\u0003\u0004')]);
    const { body } = await send(jpeg, 'photo.jpg.html');
    const response = await get(body.path, hers);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await response.arrayBuffer()).includes('script')).toBe(false);
  });

  it('is what its bytes are, whatever its name says', async () => {
    const { body } = await send(await plain(11).png().toBuffer(), 'courrier.pdf');
    expect(body).toMatchObject({ type: 'image/webp', name: 'courrier.webp' });
  });
});

describe('what is refused, with a plain sentence', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    [
      'a drawing with script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'UnknownFileType',
    ],
    [
      'a drawing behind an XML head',
      () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'UnknownFileType',
    ],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'UnknownFileType'],
    ['a program', () => Buffer.from('MZ' + 'x'.repeat(300)), 'UnknownFileType'],
    ['an archive', () => Buffer.from('PK\u0005\u0006' + '\0'.repeat(18), 'latin1'), 'UnknownFileType'],
    ['nothing', () => Buffer.alloc(0), 'BrokenFile'],
    ['a picture of 50 000 pixels a side', () => bombPng(50_000, 50_000, 1000), 'TooManyPixels'],
    ['a picture that says little and unpacks to much', () => bombPng(20_000, 2_600, 1), 'BrokenFile'],
    ['a bomb of 200 million pixels in 200 kB', () => bombPng(20_000, 10_000, 200_010_000), 'TooManyPixels'],
    ['half a JPEG', async () => (await plain(3).jpeg().toBuffer()).subarray(0, 700), 'BrokenFile'],
    ['half a PDF', () => Buffer.from('%PDF-1.4\n1 0 obj'), 'BrokenFile'],
    ['a page that begins as a PDF further down', () => Buffer.from('<html>%PDF-1.4 %%EOF'), 'UnknownFileType'],
  ])('%s', async (_, make, code) => {
    const { status, body } = await send(await make());
    expect([status, body.code]).toEqual([422, `platform.${code}`]);
    expect(body.message).toMatch(/[.]$/);
  });

  it('too heavy, said before or after', async () => {
    const { status, body } = await send(Buffer.alloc(13 * 1024 * 1024, 1));
    expect([status, body.code]).toEqual([413, 'platform.FileTooLarge']);
  });

  it('nobody, another site, no file, two files', async () => {
    const bytes = await plain(1).png().toBuffer();
    expect((await send(bytes, 'a.png', '')).status).toBe(401);
    const foreign = await fetch(`${app.url}/files`, {
      method: 'POST',
      headers: { cookie: hers, origin: 'https://evil.example' },
      body: new FormData(),
    });
    expect(foreign.status).toBe(403);
    const form = new FormData();
    form.append('file', new Blob(['a']), 'a');
    form.append('file', new Blob(['b']), 'b');
    const two = await fetch(`${app.url}/files`, { method: 'POST', headers: { cookie: hers }, body: form });
    expect([two.status, ((await two.json()) as { code: string }).code]).toEqual([400, 'platform.NoFile']);
  });
});

describe('a document', () => {
  it('is only ever downloaded, and runs nothing', async () => {
    const { body } = await send(
      pdf('/JS (app.alert(1)) <script>alert(1)</script>'),
      '../../etc/pass\u202Ewd\r\nX: y".html',
    );
    expect(body).toMatchObject({ type: 'application/pdf', name: 'passwdX y.pdf' });
    const response = await get(body.path, hers);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="passwdX y.pdf"; filename*=UTF-8''passwdX%20y.pdf`,
    );
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('who sees a file', () => {
  it('its sender alone while it hangs on nothing; the same nothing for all others', async () => {
    const { body } = await send(await plain(21).png().toBuffer());
    const own = await get(body.path, hers);
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    for (const path of [body.path, body.smallPath])
      for (const cookie of ['', his]) expect((await get(path, cookie)).status, path).toBe(404);
    expect((await get(`/files/${'0'.repeat(64)}`, his)).status).toBe(404);
  });

  it('those who see the thing it hangs on: a draft’s author, then all, then none when it is hidden', async () => {
    const { body } = await send(await plain(22).png().toBuffer());
    const id = newId(6) as Id;
    const axis = (await app.owner.query('SELECT id FROM axis LIMIT 1')).rows[0].id as Id;
    await app.owner.query(
      `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, author_id, channel, created_at) VALUES ($1, 900, 'draft', 1, 't', 'n', 'i', $2, $3, 'web', now())`,
      [id, axis, karim],
    );
    const files = app.app.get(Files);
    const attach = (owner: Id) =>
      app.app.get(Database).transaction((tx) => files.attach(tx, ref('proposal', id), [owner], [body.id], 'photos'));
    expect(await attach(karim)).toMatchObject({ ok: false, refusal: { code: 'platform.NoSuchFile' } });
    expect((await attach(jeanne)).ok).toBe(true);
    expect((await get(body.path, his)).status).toBe(200);
    expect((await get(body.path)).status).toBe(404);
    await app.owner.query(
      `UPDATE proposal SET state = 'published', submitted_at = now(), published_at = now() WHERE id = $1`,
      [id],
    );
    const open = await get(body.path);
    expect([open.status, open.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(
      (await get(body.path, '', { 'if-none-match': open.headers.get('etag')!, 'cache-control': 'max-age=0' })).status,
    ).toBe(304);
    await app.owner.query(
      `UPDATE proposal SET state = 'hidden', hidden_at = now(), hidden_for = 'other' WHERE id = $1`,
      [id],
    );
    expect((await get(body.path)).status).toBe(404);
  });

  it('nobody by an address that is none', async () => {
    const odd = [
      '..%2f..%2fetc%2fpasswd',
      '%00',
      'A'.repeat(64),
      'a.webp',
      'f'.repeat(5000),
      '%2e%2e/%2e%2e/package.json',
    ];
    for (const path of odd) expect((await get(`/files/${path}`, hers)).status, path).toBe(404);
  });
});

describe('what hangs on nothing', () => {
  it('goes after two days; what hangs on something stays', async () => {
    const { body } = await send(await plain(31).png().toBuffer());
    const sweep = app.app.get(SweepFiles);
    await sweep.run();
    expect((await get(body.path, hers)).status).toBe(200);
    app.clock.advance({ days: 2, ms: 1000 });
    expect(await sweep.run()).toBeGreaterThan(0);
    expect((await get(body.path, hers)).status).toBe(404);
    expect((await app.owner.query('SELECT 1 FROM file')).rowCount).toBe(1);
  });

  it('may be forty of them, no more', async () => {
    for (let i = 0; i < 40; i++) expect((await send(pdf(`n ${i}`), 'a.pdf', his)).status).toBe(201);
    expect((await send(pdf('one more'), 'a.pdf', his)).body.code).toBe('platform.TooManyFiles');
  });

  it('does not come back once it was removed for a reason', async () => {
    const bytes = await plain(77).png().toBuffer();
    const { body } = await send(bytes);
    await app.app.get(Database).transaction((tx) => app.app.get(Files).remove(tx, body.path.slice(7), 'illegal'));
    expect((await get(body.path, hers)).status).toBe(404);
    expect((await send(bytes)).body.code).toBe('platform.FileRemoved');
  });
});
