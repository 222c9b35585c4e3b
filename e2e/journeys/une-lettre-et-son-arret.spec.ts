import { expect, test } from '../support/test';
import { letterTo } from '../support/sign-in';

test('Jeanne follows her commune, reads her letters, and stops them in one step', async ({ comes }) => {
  const page = await comes('jeanne');

  await test.step('she follows a place, and sees why she follows the rest', async () => {
    await page.goto('/mes-fils/suivis', { waitUntil: 'networkidle' });
    await page.getByLabel('Une commune ou un axe').selectOption({ label: 'Le Chaffal' });
    await page.getByRole('button', { name: 'Suivre', exact: true }).click();
    const followed = page.getByRole('listitem').filter({ hasText: 'Le Chaffal' });
    await expect(followed).toContainText('Vous l’avez choisi.');
    await followed.getByRole('button', { name: /Ne plus suivre/ }).click();
    await expect(followed).toHaveCount(0);
  });

  await test.step('a letter says what moved and how to stop; opening the link changes nothing', async () => {
    await page.goto('/courrier');
    const letter = await letterTo(page, 'jeanne', 'nouvelle');
    const address = await letter.getByRole('link', { name: 'Voir la lettre' }).getAttribute('href');
    await page.goto(address!);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Ne plus recevoir ces lettres' }).click();
    await expect(page.getByRole('heading', { name: 'Ne plus recevoir ces lettres' })).toBeVisible();
    const stop = page.url();
    await page.goto('/mes-fils/suivis', { waitUntil: 'networkidle' });
    await expect(page.getByLabel('Des lettres')).not.toHaveValue('NONE');
    await page.goto(stop);
  });

  await test.step('one press, without script and without signing in, and it is done', async () => {
    await page.getByRole('button', { name: 'Arrêter les lettres' }).click();
    await expect(page.getByRole('heading', { name: 'C’est fait' })).toBeVisible();
    await page.goto('/mes-fils/suivis', { waitUntil: 'networkidle' });
    await expect(page.getByLabel('Des lettres')).toHaveValue('NONE');
    await page.getByLabel('Des lettres').selectOption('INSTANT');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('C’est enregistré.')).toBeVisible();
  });
});

test('a neighbour without an account asks for letters, and confirms her address', async ({ page }) => {
  const email = `voisine-${Date.now()}@ailleurs.example`;
  await page.goto('/recevoir-les-nouvelles', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Recevoir les lettres' }).click();
  await expect(page.getByText('Vérifiez-la')).toBeVisible();
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByLabel('Environnement').check();
  await page.getByRole('button', { name: 'Recevoir les lettres' }).click();
  await expect(page.getByRole('heading', { name: 'Regardez votre courrier' })).toBeVisible();
  await page.goto('/courrier');
  const letter = page.getByRole('main').getByRole('listitem').filter({ hasText: email });
  await expect(async () => {
    await page.getByRole('button', { name: 'Relever le courrier' }).click();
    await expect(letter).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await letter.getByRole('link', { name: 'Ouvrir le lien' }).click();
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expect(page.getByRole('heading', { name: 'C’est confirmé' })).toBeVisible();
});
