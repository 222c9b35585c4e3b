import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../platform/testing/test-app';

const PLACES = `query($axis: ID) { proposalsByCommune(axis: $axis) { count commune { code centre { lon lat } outline } } }`;

interface Counted {
  readonly count: number;
  readonly commune: { readonly code: string; readonly centre: object | null; readonly outline: null };
}

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app?.stop());

const counted = async (axis?: string) =>
  (await app.ask<{ proposalsByCommune: Counted[] }>(PLACES, { axis })).data!.proposalsByCommune;

describe('Where proposals are for', () => {
  it('every commune is there, with its middle, even without a proposal', async () => {
    const places = await counted();
    expect(places).toHaveLength(18);
    expect(places.find(({ commune }) => commune.code === '26364')).toEqual({
      count: 0,
      commune: { code: '26364', centre: { lon: 5.374, lat: 44.88 }, outline: null },
    });
  });

  it('an axis that is no id is the axis of nothing', async () => {
    expect((await counted(`' OR 1=1`)).reduce((sum, { count }) => sum + count, 0)).toBe(0);
  });
});
