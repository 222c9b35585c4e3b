import { RESPONSE_INIT } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { flawsIn, screenFor, settled } from '../testing/screen';
import { NoRight } from './no-right';

const jeanne = { id: 'jeanne', name: 'Jeanne Vignon' };
const who = 'Les réglages sont tenus par l’administration.';

async function show(person: typeof jeanne | null, inputs: { reason?: string; titled?: boolean } = {}) {
  const { providers } = screenFor({}, person);
  const shown = await render(NoRight, { inputs: { who, ...inputs }, providers });
  await settled(shown.fixture);
  return shown;
}

describe('A page that is not for who looks at it', () => {
  it('asks a visitor to sign in and brings them back here', async () => {
    const { container } = await show(null);
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.getByText(who)).toBeTruthy();
    const way = screen.getByRole('link', { name: 'Me connecter' });
    expect(new URL((way as HTMLAnchorElement).href).searchParams.get('retour')).toBe('/');
    expect(await flawsIn(container)).toEqual([]);
  });

  it('tells who is signed in under which name, why, whom to ask, and the way out', async () => {
    const { container } = await show(jeanne, { reason: 'Votre mandat est fini.' });
    expect(container.textContent).toContain('Jeanne Vignon');
    expect(screen.getByText('Votre mandat est fini.')).toBeTruthy();
    expect(screen.getByText(/demandez le rôle à l’administration/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Revenir à l’accueil' })).toBeTruthy();
    expect(await flawsIn(container)).toEqual([]);
  });

  it('is refused to machines too: the server answers 403', async () => {
    const { providers } = screenFor({}, null);
    const response: ResponseInit = {};
    await render(NoRight, {
      inputs: { who },
      providers: [...providers, { provide: RESPONSE_INIT, useValue: response }],
    });
    expect(response.status).toBe(403);
  });

  it('has no second title under the one of its screen', async () => {
    await show(jeanne, { titled: true });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
