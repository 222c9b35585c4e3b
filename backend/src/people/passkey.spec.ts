import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';

const ORIGIN = 'http://localhost:4200';
const refusal = '... on Refusal { code field }';
const BEGIN = `mutation { beginPasskey { ... on PasskeyOptions { options } ${refusal} } }`;
const ADD = `mutation($input: AddPasskeyInput!) { addPasskey(input: $input) { ... on Viewer { passkeys { id name } } ${refusal} } }`;
const REMOVE = `mutation($input: RemovePasskeyInput!) { removePasskey(input: $input) { ... on Viewer { passkeys { id } } ${refusal} } }`;
const RENAME = `mutation($input: RenamePasskeyInput!) { renamePasskey(input: $input) { ... on Viewer { passkeys { name } } ${refusal} } }`;
const BEGIN_IN = `mutation { beginPasskeySignIn { ... on PasskeyOptions { options } ${refusal} } }`;
const IN = `mutation($input: PasskeyAnswerInput!) { signInWithPasskey(input: $input) { ... on SignedIn { viewer { person { name } } } ${refusal} } }`;
const CONFIRM = `mutation($input: PasskeyAnswerInput!) { confirmWithPasskey(input: $input) { ... on Viewer { roles } ${refusal} } }`;

/** A device: one ES256 key, answering as browsers do. */
class Device {
  counter = 0;
  readonly credential = randomBytes(16);
  private readonly key: KeyObject;
  private readonly point: Buffer[];

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    this.key = privateKey;
    this.point = [x!, y!].map((part) => Buffer.from(part, 'base64url'));
  }

  register(options: string, origin = ORIGIN): string {
    const [x, y] = this.point;
    // COSE: EC2 key, ES256, P-256; then the attestation «none» in CBOR
    const cose = Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), x!, Buffer.from('225820', 'hex'), y!]);
    const about = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 16]), this.credential, cose]);
    const data = Buffer.concat([this.data(0x45), about]);
    const size = Buffer.from([0x58, data.length]);
    const head = Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex');
    const attestationObject = Buffer.concat([head, size, data]).toString('base64url');
    const clientDataJSON = this.said('webauthn.create', options, origin).toString('base64url');
    return this.answer({ clientDataJSON, attestationObject, transports: ['internal'] });
  }

  signIn(options: string, origin = ORIGIN): string {
    this.counter++;
    const data = this.data(0x05);
    const said = this.said('webauthn.get', options, origin);
    const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(said).digest()]), this.key);
    return this.answer({
      ...{ clientDataJSON: said.toString('base64url'), authenticatorData: data.toString('base64url') },
      signature: signature.toString('base64url'),
    });
  }

  private data(flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.counter);
    return Buffer.concat([createHash('sha256').update('localhost').digest(), Buffer.from([flags]), count]);
  }

  private said(type: string, options: string, origin: string): Buffer {
    const { challenge } = JSON.parse(options) as { challenge: string };
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private answer(response: object): string {
    const id = this.credential.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

let app: TestApp;
let jeanne: string;
const device = new Device();

beforeAll(async () => {
  app = await TestApp.start({ MONDEE_URL: ORIGIN }, castOnStage);
  jeanne = await app.signIn(CAST.jeanne.id);
});
afterAll(() => app?.stop());

type Said = Record<string, { options?: string; code?: string; passkeys?: { id: Id; name: string }[] }>;
const ask = async (query: string, input?: object, cookie?: string) =>
  (await app.ask<Said>(query, { input }, cookie)).data as Said;
const begin = async (cookie = jeanne) => (await ask(BEGIN, undefined, cookie))['beginPasskey']!.options!;
const beginIn = async () => (await ask(BEGIN_IN))['beginPasskeySignIn']!.options!;

describe('a passkey', () => {
  it('is registered by its owner, from our own site, once for each question', async () => {
    expect(await ask(BEGIN)).toMatchObject({ beginPasskey: { code: 'people.SignInNeeded' } });
    const options = await begin();
    const karim = await app.signIn(CAST.karim.id);
    const answer = device.register(options);
    expect(
      await ask(ADD, { answer: device.register(await begin(), 'https://evil.example'), name: 'X' }, jeanne),
    ).toMatchObject({
      addPasskey: { code: 'people.PasskeyUnknown' },
    });
    const stolen = await begin();
    expect(await ask(ADD, { answer: device.register(stolen), name: 'X' }, karim)).toMatchObject({
      addPasskey: { code: 'people.ChallengeGone' },
    });
    expect(await ask(ADD, { answer, name: 'Mon téléphone' }, jeanne)).toMatchObject({
      addPasskey: { passkeys: [{ name: 'Mon téléphone' }] },
    });
    expect(await ask(ADD, { answer, name: 'Encore' }, jeanne)).toMatchObject({
      addPasskey: { code: 'people.ChallengeGone' },
    });
    expect(await ask(ADD, { answer: device.register(await begin(karim)), name: 'À moi' }, karim)).toMatchObject({
      addPasskey: { code: 'people.PasskeyKnown' },
    });
    for (const hostile of ['', '{}', 'null', '[]', '{"response":{"clientDataJSON":"AA"}}'])
      expect(await ask(ADD, { answer: hostile, name: 'X' }, jeanne)).toMatchObject({
        addPasskey: { code: 'people.PasskeyUnknown' },
      });
  });

  it('signs in who never wrote an address, and each answer serves once', async () => {
    const answer = device.signIn(await beginIn());
    const both = await Promise.all([ask(IN, { answer }), ask(IN, { answer })]);
    expect(both.map((said) => said['signInWithPasskey']?.code ?? 'in').sort()).toEqual(['in', 'people.ChallengeGone']);
    expect(await ask(IN, { answer: new Device().signIn(await beginIn()) })).toMatchObject({
      signInWithPasskey: { code: 'people.PasskeyUnknown' },
    });
    expect(await ask(IN, { answer: device.signIn(await beginIn(), 'https://evil.example') })).toMatchObject({
      signInWithPasskey: { code: 'people.PasskeyUnknown' },
    });
  });

  it('that counts backwards is a copy, and opens nothing', async () => {
    device.counter = 0;
    expect(await ask(IN, { answer: device.signIn(await beginIn()) })).toMatchObject({
      signInWithPasskey: { code: 'people.PasskeyUnknown' },
    });
    device.counter = 50;
  });

  it('does not answer a question asked more than five minutes ago', async () => {
    const options = await beginIn();
    app.clock.advance({ ms: 5 * 60_000 });
    expect(await ask(IN, { answer: device.signIn(options) })).toMatchObject({
      signInWithPasskey: { code: 'people.ChallengeGone' },
    });
  });

  it('shows again that it is its owner, and nobody else', async () => {
    app.clock.advance({ ms: 16 * 60_000 });
    expect(await ask(BEGIN, undefined, jeanne)).toMatchObject({ beginPasskey: { code: 'people.ConfirmAgain' } });
    const karim = await app.signIn(CAST.karim.id);
    expect(await ask(CONFIRM, { answer: device.signIn(await beginIn()) }, karim)).toMatchObject({
      confirmWithPasskey: { code: 'people.PasskeyUnknown' },
    });
    expect(await ask(CONFIRM, { answer: device.signIn(await beginIn()) }, jeanne)).toMatchObject({
      confirmWithPasskey: { roles: [] },
    });
    expect(await begin()).toContain('challenge');
  });

  it('is named and removed by its owner alone, and opens nothing afterwards', async () => {
    const named = await ask(`query { viewer { passkeys { id } } }`, undefined, jeanne);
    const passkeyId = named['viewer']!.passkeys![0]!.id;
    const karim = await app.signIn(CAST.karim.id);
    expect(await ask(RENAME, { passkeyId, name: 'X' }, karim)).toMatchObject({
      renamePasskey: { code: 'people.NotFound' },
    });
    expect(await ask(RENAME, { passkeyId, name: 'Le vieux' }, jeanne)).toMatchObject({
      renamePasskey: { passkeys: [{ name: 'Le vieux' }] },
    });
    expect(await ask(REMOVE, { passkeyId }, karim)).toMatchObject({ removePasskey: { code: 'people.NotFound' } });
    expect(await ask(REMOVE, { passkeyId }, jeanne)).toMatchObject({ removePasskey: { passkeys: [] } });
    expect(await ask(IN, { answer: device.signIn(await beginIn()) })).toMatchObject({
      signInWithPasskey: { code: 'people.PasskeyUnknown' },
    });
  });
});
