import communes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' };
import epci from '@etalab/decoupage-administratif/data/epci.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { CAST, COMMUNES, MANDATES, ORGANISATIONS } from './cast';

const members = new Set(
  (epci as { code: string; membres: { code: string }[] }[])
    .find(({ code }) => code === '200067767')
    ?.membres.map(({ code }) => code),
);

describe('the cast', () => {
  it('lives in real communes of the territory', () => {
    const named = (communes as { code: string; nom: string; type: string }[]).filter(
      ({ type }) => type === 'commune-actuelle',
    );
    expect(Object.values(COMMUNES).filter((code) => !members.has(code))).toEqual([]);
    expect(Object.values(COMMUNES).map((code) => named.find((one) => one.code === code)?.nom)).toEqual([
      'La Chapelle-en-Vercors',
      'Saint-Agnan-en-Vercors',
      'Saint-Jean-en-Royans',
      'Vassieux-en-Vercors',
      'Le Chaffal',
    ]);
  });

  it('has one id each, and addresses that can belong to nobody', () => {
    const ids = [...Object.values(CAST), ...Object.values(ORGANISATIONS), ...Object.values(MANDATES)].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    const emails = Object.values(CAST).flatMap((one) => ('email' in one ? [one.email] : []));
    expect(emails.every((email) => /^[a-z]+@demo\.mondee\.example$/.test(email))).toBe(true);
  });
});
