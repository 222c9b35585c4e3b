import { fireEvent, render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, screenFor, settled } from '../../shell/testing/screen';
import { CorrectAnswerScreen } from './correct-answer';

const nadia = { id: 'nadia', name: 'Nadia Permingeat', roles: ['decider'] };
const answer = {
  ...{ id: 'a1', state: 'PUBLISHED', verdict: 'PARTLY', text: 'Deux matins par semaine.', reasons: 'Le budget.' },
  ...{ quality: 'vice-présidente', answeredAt: '2026-05-28T10:00:00Z', answeredBy: { name: nadia.name } },
  corrections: [
    {
      id: 'c1',
      text: 'Dès le 3 octobre.',
      reason: null,
      quality: null,
      at: '2026-06-02T10:00:00Z',
      author: { name: nadia.name },
    },
  ],
  viewerCan: { correct: { allowed: true, reason: null as { message: string } | null } },
};
const page = (one: typeof answer = answer) => ({
  answerWork: { quality: 'élue' },
  proposal: { id: 'p1', title: 'Une navette', path: '/propositions/p1', answers: [one] },
});

async function show(answers: Record<string, unknown>, reponse = 'a1', who: typeof nadia | null = nadia) {
  const { server, providers } = screenFor(answers, who);
  const shown = await render(CorrectAnswerScreen, { inputs: { proposition: 'p1', reponse }, providers });
  await settled(shown.fixture);
  return { server, ...shown };
}

describe('A published answer', () => {
  it('is corrected by adding; what was said first and since stands beside', async () => {
    const { server, fixture, container } = await show({
      AnswerToCorrect: page(),
      CorrectAnswer: { correctAnswer: { __typename: 'Answer', id: 'a1', state: 'PUBLISHED' } },
    });
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => /Deux matins|Dès le/.exec(textContent)?.[0]),
    ).toEqual(['Deux matins', 'Dès le']);
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Ce qui est juste/ });
    fireEvent.input(box, { target: { value: 'Trois matins : une erreur de notre part.' } });
    const why = screen.getByRole('textbox', { name: /^Pourquoi vous corrigez/ });
    fireEvent.input(why, { target: { value: 'Nous avions oublié le jeudi.' } });
    expect(await flawsIn(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Publier la correction' }));
    await settled(fixture);
    expect(server.sent()).toEqual({
      ...{ answerId: 'a1', text: 'Trois matins : une erreur de notre part.', quality: null },
      reason: 'Nous avions oublié le jeudi.',
    });
    expect(box.value).toBe('');
    expect(server.asked.filter(({ name }) => name === 'AnswerToCorrect')).toHaveLength(2);
  });

  it('keeps what was written when the rule says no', async () => {
    const refusal = { __typename: 'Refusal', code: 'answers.TooShort', field: 'correction', message: 'Trop court.' };
    const { fixture } = await show({ AnswerToCorrect: page(), CorrectAnswer: { correctAnswer: refusal } });
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Ce qui est juste/ });
    fireEvent.input(box, { target: { value: 'Non.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Publier la correction' }));
    await settled(fixture);
    expect([box.value, document.getElementById('correction-error')?.textContent]).toEqual(['Non.', 'Trop court.']);
  });

  it('is not corrected by who answers elsewhere, and says who may', async () => {
    const correct = { allowed: false, reason: { message: 'Vous répondez pour une autre commune.' } };
    const { container } = await show({ AnswerToCorrect: page({ ...answer, viewerCan: { correct } }) });
    expect(screen.getByText('Vous répondez pour une autre commune.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await flawsIn(container)).toEqual([]);
  });

  it('that does not exist, or was not given yet, is not found', async () => {
    await show({ AnswerToCorrect: page({ ...answer, state: 'AWAITED' }) });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  });

  it('asks a visitor to sign in', async () => {
    await show({}, 'a1', null);
    expect(screen.getByRole('link', { name: 'Me connecter' })).toBeTruthy();
  });
});
