import { provideRouter, Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { inject, provideAppInitializer, provideZonelessChangeDetection, signal } from '@angular/core';
import { render, screen } from '@testing-library/angular';
import { describe, expect, it } from 'vitest';
import { Texts } from '../../language/texts';
import { Session } from '../../session/session';
import { Bar } from './bar';

const nobody = {
  ...{ signedIn: signal(false), name: signal<string | null>(null), unread: signal(0) },
  mandates: signal<{ id: string; organisation: { id: string; name: string } }[]>([]),
  ...{ voice: signal<{ name: string } | null>(null), speakingAs: signal<string | null>(null) },
  speakAs: (_organisation: string | null): void => undefined,
};

async function show(session: typeof nobody = nobody, at = '/') {
  const shown = await render(Bar, {
    inputs: { territory: 'CC du Royans-Vercors' },
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: Session, useValue: session },
      provideAppInitializer(() => inject(Texts).load()),
    ],
  });
  await TestBed.inject(Router).navigateByUrl(at);
  shown.fixture.changeDetectorRef.markForCheck();
  await shown.fixture.whenStable();
  return shown;
}

describe('The bar', () => {
  it('says whose site this is, as its people call the place', async () => {
    await show();
    expect(screen.getByRole('link', { name: 'Mondée Royans-Vercors' })).toBeTruthy();
  });

  it('bears the sign of the territory in the place of our mark, with its words', async () => {
    const { fixture } = await show();
    fixture.componentRef.setInput('logo', { smallPath: '/files/a', width: 320, height: 160, alt: 'Un noyer' });
    fixture.detectChanges();
    expect(screen.getByRole('img', { name: 'Un noyer' }).getAttribute('src')).toBe('/files/a');
    expect(document.querySelector('ui-mark')).toBeNull();
  });

  it.each([
    ['/', '/'],
    ['/?lang=en', '/'],
    ['/propositions/12?tri=NEWEST#fil', '/propositions'],
    ['/plan', '/plan'],
  ])('at %s, shows that one is at %s, and nowhere else', async (at, here) => {
    await show(nobody, at);
    const current = screen.getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current.map((link) => new URL((link as HTMLAnchorElement).href).pathname)).toEqual([here]);
  });

  it('keeps the menu a plain link to the foot of this very page', async () => {
    await show(nobody, '/plan?axe=1');
    const menu = document.querySelector<HTMLAnchorElement>('.to-menu a');
    expect(menu?.getAttribute('href')).toBe('/plan?axe=1#foot');
  });

  it('offers to sign in, then says who is there and how much is new', async () => {
    await show();
    expect(document.querySelector('.who a')?.getAttribute('href')).toBe('/connexion');
    TestBed.resetTestingModule();
    document.body.replaceChildren();
    await show({ ...nobody, signedIn: signal(true), name: signal<string | null>('Jeanne Vignon'), unread: signal(2) });
    expect(screen.getByRole('link', { name: 'Jeanne Vignon' }).getAttribute('href')).toBe('/compte');
    expect(document.querySelector('a[href="/mes-fils"] .news')?.textContent).toBe('2');
  });

  it('has no switch of voices for who speaks for nobody else', async () => {
    await show();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('has one switch for who speaks for an organisation', async () => {
    const said: (string | null)[] = [];
    await show({
      ...nobody,
      mandates: signal([{ id: 'm', organisation: { id: 'o', name: 'Les Noyers du Bas' } }]),
      speakAs: (organisation: string | null) => void said.push(organisation),
    });
    const voice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Je parle' });
    for (const value of ['o', '']) {
      voice.value = value;
      voice.dispatchEvent(new Event('change'));
    }
    expect(said).toEqual(['o', null]);
  });
});
