import { Component, signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { fireEvent, render, screen, within } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, wordsForTests } from '../../testing/accessibility';
import { CastApproval } from './cast-approval';
import { CastBudget } from './cast-budget';
import { CastGrades } from './cast-grades';
import { CastRanking } from './cast-ranking';
import { CastYesNo, type YesNoChoice } from './cast-yes-no';

const providers = [wordsForTests, provideRouter([])];
const options = [
  { id: 'four', name: 'Le four à pain', detail: 'Saint-Martin', to: '/projets/four' },
  { id: 'bancs', name: 'Des bancs' },
  { id: 'piano', name: 'Un piano' },
];

@Component({
  imports: [CastYesNo, CastApproval, CastGrades, CastRanking, CastBudget],
  template: `
    <ui-cast-yes-no question="Rouvrir l’école ?" [(choice)]="yesNo" />
    <ui-cast-approval question="Lesquels ?" [options]="options" [(approved)]="approved" />
    <ui-cast-grades [options]="options" [scale]="['a', 'b', 'c']" [says]="says" [(grades)]="grades" />
    <ui-cast-ranking question="Dans quel ordre ?" [options]="options" [(ranked)]="ranked" />
    <ui-cast-budget question="Que financer ?" [projects]="projects" [amount]="100" [limited]="true" [(chosen)]="chosen">
      <button act type="button">Relire mon bulletin</button>
    </ui-cast-budget>
  `,
})
class Ballots {
  readonly options = options;
  readonly projects = options.map((one, at) => ({ ...one, cost: [60, 39.5, 10][at]! }));
  readonly says = { a: 'Très bien', b: 'Passable', c: 'À rejeter' };
  readonly yesNo = signal<YesNoChoice | null>(null);
  readonly approved = signal<readonly string[]>([]);
  readonly grades = signal<Readonly<Record<string, string>>>({});
  readonly ranked = signal<readonly string[]>([]);
  readonly chosen = signal<readonly string[]>([]);
}

async function ballots() {
  const { fixture, container } = await render(Ballots, { providers });
  const press = async (what: HTMLElement) => {
    what.click();
    await fixture.whenStable();
  };
  const type = async (field: HTMLElement, value: string) => {
    fireEvent.change(field, { target: { value } });
    await fixture.whenStable();
  };
  return { of: fixture.componentInstance, container, fixture, press, type };
}
const group = (name: string) => within(screen.getByRole('group', { name }));

describe('The pieces one votes with', () => {
  it('have no flaw for those who listen, empty or filled in', async () => {
    const { container, of, fixture } = await ballots();
    expect(await flawsIn(container)).toEqual([]);
    of.ranked.set(['piano', 'four']);
    of.chosen.set(['four']);
    of.grades.set({ four: 'a' });
    of.approved.set(['bancs']);
    await fixture.whenStable();
    expect(await flawsIn(container)).toEqual([]);
  });

  it('nothing is chosen before one chooses', async () => {
    await ballots();
    for (const one of [
      ...screen.getAllByRole<HTMLInputElement>('radio'),
      ...screen.getAllByRole<HTMLInputElement>('checkbox'),
    ])
      expect(one.checked).toBe(false);
  });

  it('yes, no or abstention are one group: the arrows of the browser go through it', async () => {
    const { of, press } = await ballots();
    const radios = group('Rouvrir l’école ?').getAllByRole<HTMLInputElement>('radio');
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    await press(group('Rouvrir l’école ?').getByRole('radio', { name: 'Non' }));
    expect(of.yesNo()).toBe('no');
  });

  it('approval: each card is a box with the name of its option', async () => {
    const { of, press } = await ballots();
    const cards = group('Lesquels ?');
    await press(cards.getByRole('checkbox', { name: 'Un piano' }));
    await press(cards.getByRole('checkbox', { name: 'Des bancs' }));
    expect(of.approved()).toEqual(['piano', 'bancs']);
    await press(cards.getByRole('checkbox', { name: 'Un piano' }));
    expect(of.approved()).toEqual(['bancs']);
  });

  it('a grade is a word, in a group by option, and can be taken back', async () => {
    const { of, press } = await ballots();
    const four = group('Le four à pain');
    await press(four.getByRole('radio', { name: 'Passable' }));
    await press(group('Des bancs').getByRole('radio', { name: 'À rejeter' }));
    expect(of.grades()).toEqual({ four: 'b', bancs: 'c' });
    await press(screen.getByRole('button', { name: 'Retirer ma mention : Le four à pain' }));
    expect(of.grades()).toEqual({ bancs: 'c' });
  });

  it('a ranking is made by buttons and by numbers, and each move is said', async () => {
    const { of, press, type, container } = await ballots();
    for (const name of ['Des bancs', 'Un piano', 'Le four à pain'])
      await press(screen.getByRole('button', { name: new RegExp(`^Mettre ${name}`) }));
    expect(of.ranked()).toEqual(['bancs', 'piano', 'four']);
    await press(screen.getByRole('button', { name: 'Monter Le four à pain' }));
    expect(of.ranked()).toEqual(['bancs', 'four', 'piano']);
    expect(container.querySelector('ui-cast-ranking [aria-live]')!.textContent).toBe('Le four à pain : place 2 sur 3.');
    const place = screen.getByRole('spinbutton', { name: 'Place de Un piano' });
    await type(place, '1');
    expect(of.ranked()).toEqual(['piano', 'bancs', 'four']);
    await press(screen.getByRole('button', { name: 'Ne plus classer Des bancs' }));
    expect(of.ranked()).toEqual(['piano', 'four']);
  });

  it('the first cannot go up, the last cannot go down, a place beyond the list is the last', async () => {
    const { of, press, type, fixture } = await ballots();
    of.ranked.set(['piano', 'four']);
    await fixture.whenStable();
    await press(screen.getByRole('button', { name: 'Monter Un piano' }));
    await press(screen.getByRole('button', { name: 'Descendre Le four à pain' }));
    expect(of.ranked()).toEqual(['piano', 'four']);
    const place = screen.getByRole('spinbutton', { name: 'Place de Un piano' });
    await type(place, '99');
    expect(of.ranked()).toEqual(['four', 'piano']);
  });

  it('a budget says what is left, and what is missing for a project too dear', async () => {
    const { of, press, container } = await ballots();
    const cards = group('Que financer ?');
    const said = () => container.querySelector('.figures')!.textContent!.replace(/\s+/g, ' ').trim();
    await press(cards.getByRole('checkbox', { name: /Le four à pain/ }));
    await press(cards.getByRole('checkbox', { name: /Des bancs/ }));
    expect(said()).toBe('0,50 € restants 2 projets choisis');
    const piano = cards.getByRole<HTMLInputElement>('checkbox', { name: /Un piano/ });
    await press(piano);
    expect(of.chosen()).toEqual(['four', 'bancs']);
    expect(piano.checked).toBe(false);
    const why = document.getElementById(piano.getAttribute('aria-describedby')!)!.textContent!;
    expect(why.replace(/\s/g, ' ')).toBe('Il manque 9,50 € pour ce projet : retirez-en un autre d’abord.');
  });
});
