import { describe, expect, it } from 'vitest';
import { unwrap } from '@mondee/kernel';
import { readRule } from './ballot-draft';
import { readChoice } from './choice';
import { choiceOfForm } from './form-choice';

const options = ['1', '2', '3'].map((key) => ({ key, name: `Choix ${key}` }));
const rule = (more: object) =>
  unwrap(readRule({ secrecy: 'open', channels: ['web'], options, ...more }) as ReturnType<typeof readRule>);
const read = (more: object, form: string) =>
  readChoice(rule(more), JSON.stringify(choiceOfForm(rule(more), new URLSearchParams(form))));

describe('A plain form', () => {
  it('says yes, no, or nothing', () => {
    const yesNo = { method: 'yes-no', options: [] };
    expect(read(yesNo, 'choice=no')).toMatchObject({ ok: true, value: 'no' });
    expect(read(yesNo, '')).toMatchObject({ ok: true, value: 'blank' });
    expect(read(yesNo, 'choice=peut-etre').ok).toBe(false);
  });

  it('ticks several', () => {
    expect(read({ method: 'approval' }, 'choice=3&choice=1')).toMatchObject({ ok: true, value: ['1', '3'] });
    expect(read({ method: 'approval' }, 'choice=9').ok).toBe(false);
  });

  it('grades, and leaves ungraded', () => {
    const grades = { method: 'majority-judgment', grades: ['Bien', 'Mal'] };
    expect(read(grades, 'grade-1=Bien&grade-2=')).toMatchObject({ ok: true, value: { grades: { 1: 'Bien' } } });
    expect(read(grades, 'grade-1=Superbe').ok).toBe(false);
  });

  it('ranks by numbers, whichever numbers', () => {
    const ranks = { method: 'schulze' };
    expect(read(ranks, 'rank-1=5&rank-3=2&rank-2=')).toMatchObject({ ok: true, value: { ranks: [['3'], ['1']] } });
    expect(read(ranks, 'rank-1=1&rank-2=1')).toMatchObject({ ok: true, value: { ranks: [['1', '2']] } });
  });
});
