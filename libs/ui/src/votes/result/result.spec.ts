import { Component } from '@angular/core';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, wordsForTests } from '../../testing/accessibility';
import { ResultBudget, type BudgetRow } from './result-budget';
import { ResultColleges } from './result-colleges';
import { ResultGrades } from './result-grades';
import { ResultPairs } from './result-pairs';
import { ResultRounds } from './result-rounds';
import { ResultTotals } from './result-totals';

const providers = [wordsForTests, provideRouter([])];
const said = (container: Element) => container.textContent!.replace(/\s+/g, ' ');

@Component({
  imports: [ResultBudget, ResultColleges, ResultGrades, ResultPairs, ResultRounds, ResultTotals],
  template: `
    <h2>Le résultat</h2>
    <ui-result-totals [rows]="totals" [voters]="10" />
    <ui-result-budget [rows]="budget" [amount]="100" [share]="100 / 3" />
    <ui-result-grades [rows]="grades" [grades]="['bien', 'moyen', 'non']" />
    <ui-result-pairs [options]="options" [table]="table" [of]="['a']" />
    <ui-result-rounds [options]="options" [rounds]="rounds" />
    <ui-result-colleges [colleges]="colleges" [failing]="['c2']" />
  `,
})
class Results {
  readonly options = [
    { id: 'a', name: 'Four' },
    { id: 'b', name: 'Piano' },
  ];
  readonly totals = [
    { id: 'b', name: 'Piano', votes: 3, elected: false },
    { id: 'a', name: 'Four', votes: 7, elected: true },
  ];
  readonly budget: BudgetRow[] = [
    { id: 'a', name: 'Four', cost: 60, votes: 2, funded: true, why: 'bought', price: 30, paidInFull: 2, gaveAll: 0 },
    {
      id: 'b',
      name: 'Piano',
      cost: 50,
      votes: 1,
      funded: false,
      why: 'not-affordable',
      held: 40,
      missingSupporters: 1,
    },
    { id: 'c', name: 'Serre', cost: 90, votes: 0, funded: false, why: 'no-supporter' },
  ];
  readonly grades = [
    { id: 'a', name: 'Four', counts: [3, 2, 0], median: 0, elected: true },
    { id: 'b', name: 'Piano', counts: [0, 0, 0], median: null, elected: false },
  ];
  readonly table = [
    [null, 6],
    [4, null],
  ];
  readonly rounds = [
    { stage: 1, quota: '4.00000', votes: { a: '5.00000', b: '2.50000' }, elected: ['a'], transfer: 'a' },
    { stage: 2, quota: '4.00000', votes: { a: '4.00000', b: '3.25000' }, elected: [] },
  ];
  readonly colleges = [
    { id: 'c1', name: 'Habitants', registered: 20, for: 12, against: 1, abstain: 0 },
    { id: 'c2', name: 'Communes', registered: 18, for: 2, against: 0, abstain: 1 },
  ];
}

describe('The pieces of a result', () => {
  it('have no flaw for those who listen, and a table each', async () => {
    const { container } = await render(Results, { providers });
    expect(await flawsIn(container)).toEqual([]);
    for (const piece of ['budget', 'grades', 'pairs', 'rounds', 'colleges'])
      expect(container.querySelector(`ui-result-${piece} table`), piece).toBeTruthy();
  });

  it('a budget says who paid, and why a project is not funded', async () => {
    const { container } = await render(Results, { providers });
    const text = said(container.querySelector('ui-result-budget')!);
    expect(text).toContain('1 projet financé sur 3, pour 60 € sur 100 €.');
    expect(text).toContain('la même part : 33,33 €');
    expect(text).toContain('2 personnes l’ont soutenu. 2 ont payé 30 € chacune.');
    expect(text).toContain('Il restait 40 € à ses soutiens : il manquait 10 €. Une personne de plus');
    expect(text).toContain('Personne ne l’a choisi.');
  });

  it('a college without enough people says so in words', async () => {
    const { container } = await render(Results, { providers });
    const text = said(container.querySelector('ui-result-colleges')!);
    expect(text).toMatch(/Habitants ?13 voix sur 20\. ?Assez de monde/);
    expect(text).toMatch(/Communes ?3 voix sur 18\. ?Pas assez de monde/);
  });

  it('duels, rounds and grades are told in sentences, decimals as the language writes them', async () => {
    const { container } = await render(Results, { providers });
    const text = said(container);
    expect(text).toContain('Four passe devant Piano : 6 contre 4.');
    expect(text).toContain('Il fallait 4 voix pour être élu.');
    expect(text).toContain('3,25');
    expect(text).toContain('Mention : bien');
    expect(text).toContain('Personne ne lui a donné de mention.');
  });

  it('the most voted stands first', async () => {
    await render(Results, { providers });
    expect(screen.getAllByText(/voix sur 10/).map((one) => one.textContent)).toEqual([
      '7 voix sur 10',
      '3 voix sur 10',
    ]);
  });
});
