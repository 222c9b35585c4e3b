import { expect, type Locator, type Page } from '@playwright/test';
import { CAST, type CastName } from '@mondee/testing/cast';

/** The address of somebody who has one. */
export function emailOf(name: CastName): string {
  const who = CAST[name];
  if (!('email' in who)) throw new Error(`${who.name} has no e-mail: somebody writes with her at the desk.`);
  return who.email;
}

/** Letters in the demonstration's mailbox, the newest first. */
export const lettersTo = (page: Page, name: CastName): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: emailOf(name) });

/** Mail leaves once the act is done: the mailbox is looked at again until the letter has come. */
export async function letterTo(page: Page, name: CastName, about: string): Promise<Locator> {
  const letter = lettersTo(page, name).filter({ hasText: about }).first();
  await expect(async () => {
    await page.getByRole('button', { name: 'Relever le courrier' }).click();
    await expect(letter).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  return letter;
}

/** Asks for a link, reads it in the demonstration's mailbox, follows it, and confirms. */
export async function signIn(page: Page, name: CastName): Promise<void> {
  await page.goto('/courrier');
  const links = lettersTo(page, name).filter({ hasText: 'lien de connexion' }).getByRole('link');
  const known = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  await page.goto('/connexion', { waitUntil: 'networkidle' });
  await page.getByLabel('Votre adresse e-mail').fill(emailOf(name));
  await page.getByRole('button', { name: 'Recevoir mon lien' }).click();
  await page.getByRole('link', { name: 'Ouvrir le courrier de la démonstration' }).click();
  await expect(async () => {
    await page.getByRole('button', { name: 'Relever le courrier' }).click();
    expect(known).not.toContain(await links.first().getAttribute('href', { timeout: 2_000 }));
  }).toPass({ timeout: 20_000 });
  await links.first().click();
  await page.getByRole('button', { name: 'C’est moi, j’entre' }).click();
  await expect(page).not.toHaveURL(/connexion/);
}
