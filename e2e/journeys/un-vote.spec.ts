import { readFile } from 'node:fs/promises';
import { BALLOTS } from '@mondee/testing/story';
import { expect, test } from '../support/test';

test.describe('votes that anyone can check', () => {
  test('Jeanne gives a grade to each option on her phone, and finds her receipt in the box', async ({ comes }) => {
    const page = await comes('jeanne');
    await page.goto(`/scrutins/${BALLOTS.market}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: /Remplir mon bulletin|Changer mon vote/ }).click();
    await page
      .getByRole('group', { name: 'Un marché le vendredi soir' })
      .getByRole('radio', { name: 'Très bien' })
      .check({ force: true });
    await page
      .getByRole('group', { name: 'Deux petits marchés' })
      .getByRole('radio', { name: 'Passable' })
      .check({ force: true });
    await page.getByRole('button', { name: 'Relire mon bulletin' }).click();
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Un marché le vendredi soir : Très bien' }),
    ).toBeVisible();

    const sent = page.waitForRequest(
      (request) => request.method() === 'POST' && !!request.postData()?.includes('envelope'),
    );
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    expect((await sent).postData()).not.toContain('Très bien');
    const words = page.getByRole('list', { name: 'Les mots de votre reçu' }).getByRole('listitem');
    await expect(words).toHaveCount(6);
    const receipt = (await words.allTextContents()).map((word) => word.trim()).join(' ');

    await page.getByLabel('Les six mots de votre reçu').fill(receipt);
    await page.getByRole('button', { name: 'Chercher' }).click();
    await expect(page.getByText('Ce bulletin est dans l’urne.')).toBeVisible();
  });

  test('a visitor recounts a budget in the browser and sees the same print; a file touched is found out', async ({
    page,
  }) => {
    await page.goto(`/scrutins/${BALLOTS.budget}`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { name: 'Non financés, et pourquoi' })).toBeVisible();
    const print = (await page.locator('ui-seal .print').textContent())!.replace(/\s/g, '');
    const asked = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger le fichier du résultat (JSON)' }).click();
    const text = await readFile(await (await asked).path(), 'utf8');

    await page.getByRole('link', { name: 'Recompter vous-même' }).first().click();
    await page.getByRole('button', { name: 'Recompter sur mon appareil' }).click();
    await expect(page.getByRole('heading', { name: 'Même résultat, même empreinte' })).toBeVisible();
    expect((await page.locator('ui-seal .print').textContent())!.replace(/\s/g, '')).toBe(print);

    const file = JSON.parse(text) as { votes: { patterns: { count: number }[] }[] };
    file.votes[0]!.patterns[0]!.count += 1;
    const touched = { name: 'resultat.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
    await page.getByLabel('Choisir un fichier que j’ai gardé').setInputFiles(touched);
    await expect(page.getByRole('heading', { name: 'Ce n’est pas le même résultat' })).toBeVisible();
  });

  test('a vote by colleges that fails on one college’s quorum says so first', async ({ page }) => {
    await page.goto(`/scrutins/${BALLOTS.colleges}`, { waitUntil: 'networkidle' });
    await expect(page.getByText(/Rien n’est décidé\s: un collège n’a pas assez voté/)).toBeVisible();
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Habitantes et habitants' }).getByText('Pas assez de monde'),
    ).toBeVisible();
  });
});
