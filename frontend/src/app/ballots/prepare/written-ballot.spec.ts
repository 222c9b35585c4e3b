import { describe, expect, it } from 'vitest';
import { Written } from '../../graphql/acting';
import { collegesIn, incompatibleIn, instantIn, optionsIn, ruleWritten } from './written-ballot';

function written(fields: Record<string, string>): Written {
  const form = document.createElement('form');
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  return new Written(form);
}

describe('What an organiser writes', () => {
  it('an hour is the territory’s, in winter and in summer, whatever the zone of the device', () => {
    expect(instantIn('2026-12-06T20:00')).toBe('2026-12-06T19:00:00.000Z');
    expect(instantIn('2026-07-06T20:00')).toBe('2026-07-06T18:00:00.000Z');
    expect(instantIn('2026-03-29T03:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantIn(null)).toBeNull();
  });

  it('projects are lines with their cost', () =>
    expect(optionsIn('Un four ; 12 000 €\n\nDes bancs;2400\nSans coût')).toEqual([
      { key: '1', name: 'Un four', cost: 12000 },
      { key: '2', name: 'Des bancs', cost: 2400 },
      { key: '3', name: 'Sans coût' },
    ]));

  it('a commune may follow the cost: it stands on the map, and is no part of the name', () =>
    expect(
      optionsIn('Un four ; 12 000 ; le chaffal\nDu pain ; du sel', [{ code: '26066', name: 'Le Chaffal' }]),
    ).toEqual([
      { key: '1', name: 'Un four', cost: 12000, commune: '26066' },
      { key: '2', name: 'Du pain ; du sel' },
    ]));

  it('what is ticked comes before what is written, each with its page, and groups exclude each other by name', () => {
    const things = [{ kind: 'project' as const, id: 'p1', name: 'Le four', cost: 900 }];
    const fields = {
      method: 'greedy',
      options: 'Un banc ; 300',
      incompatible: 'le four ; 2',
      minShare: '1/20',
      amount: '1000',
    };
    const rule = JSON.parse(ruleWritten(written(fields), things)) as { options: object[]; budget: object };
    expect(rule.options).toEqual([
      { key: '1', name: 'Le four', cost: 900, thing: { kind: 'project', id: 'p1' } },
      { key: '2', name: 'Un banc', cost: 300 },
    ]);
    expect(rule.budget).toEqual({ amount: 1000, withinBudget: false, minShare: '1/20', incompatible: [['1', '2']] });
    expect(incompatibleIn('Rien ; 1', [{ key: '1', name: 'Le four' }])).toEqual([['x', '1']]);
  });

  it('a college has a word for the list of voters', () =>
    expect(collegesIn('Élus et agents ; 40\nHabitants')).toEqual([
      { id: 'elus-et-agents', name: 'Élus et agents', weight: 40 },
      { id: 'habitants', name: 'Habitants' },
    ]));

  it('only what the method asks for is in the rule', () => {
    const rule = JSON.parse(
      ruleWritten(
        written({
          method: 'yes-no',
          options: 'a\nb',
          quorum: '1/2',
          majority: '2/3',
          colleges: 'A\nB',
          quorumEach: 'yes',
          channels: 'web',
        }),
      ),
    ) as unknown;
    expect(rule).toMatchObject({
      options: [],
      quorum: { threshold: '1/2', base: 'cast', each: true },
      majorities: [{ kind: 'qualified', threshold: '2/3', over: 'votes' }],
      channels: ['web'],
    });
  });
});
